import type { DisturbanceReading } from './disturbance-reading.ts';
import type { DisturbanceContent } from './events.ts';

/**
 * A disturbance as its sender may read it [LA11]: what was sent, and what became of it. Of the incident the number alone,
 * to name on the phone; nothing of how it goes on.
 */
export interface OwnDisturbance {
  id: string;
  number: number;
  occurredAt: number;
  recordedAt: number;
  content: DisturbanceContent | null;
  /** Why the content is gone: a line made of it has been made secret [LG10]. */
  isMadeSecret: boolean;
  fate: {
    what: 'taken_over' | 'merged' | 'answered';
    at: number;
    /** Name of the one who settled it. */
    by: string | null;
    incidentNumber: string | null;
    answer: string | null;
  } | null;
}

/** `GET /api/department/:token`: what a department's link opens. */
export interface DepartmentReading {
  municipality: string;
  department: string;
  disturbances: OwnDisturbance[];
}

export function asOwn(reading: DisturbanceReading, nameOf: (person: string) => string | null): OwnDisturbance {
  const { disturbance: id, number, occurredAt, recordedAt, content, isMadeSecret, fate } = reading;
  return {
    id,
    number,
    occurredAt,
    recordedAt,
    content,
    isMadeSecret,
    fate: fate && {
      what: fate.what,
      at: fate.at,
      by: fate.by === null ? null : nameOf(fate.by),
      incidentNumber: fate.incident?.number ?? null,
      answer: fate.answer,
    },
  };
}
