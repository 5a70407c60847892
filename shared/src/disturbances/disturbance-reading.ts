import type { DisturbanceContent, DisturbanceEvent, DisturbanceRef } from './events.ts';

/** A disturbance as it is read: the fold of its own events. */
export interface DisturbanceReading extends DisturbanceRef {
  /** Of the event that brought it in. */
  seq: number;
  number: number;
  /** When it happened, by the sender's word. */
  occurredAt: number;
  recordedAt: number;
  /** Null: removed by decision, or with a line that was made secret [LG10]. */
  content: DisturbanceContent | null;
  isMadeSecret: boolean;
  fate: DisturbanceFate | null;
}

/** What became of it. */
export interface DisturbanceFate {
  what: 'taken_over' | 'merged' | 'answered';
  at: number;
  /** People id of the one who settled it. */
  by: string | null;
  incident: { id: string; number: string } | null;
  /** Null: nothing was said, or it has been removed. */
  answer: string | null;
  seq: number;
}

/** A disturbance after one of its own events; null before it has been sent in. The first fate stands. */
export function reviseDisturbance(
  reading: DisturbanceReading | null,
  event: DisturbanceEvent,
): DisturbanceReading | null {
  if (event.type === 'DisturbanceReported') return reading ?? reported(event);
  if (!reading) return null;
  if (event.type === 'DisturbanceMadeSecret') return { ...reading, content: null, isMadeSecret: true };
  if (reading.fate) return reading;
  return { ...reading, fate: fateOf(event) };
}

function reported({ seq, data, content, meta }: Extract<DisturbanceEvent, { type: 'DisturbanceReported' }>) {
  const { occurredAt, recordedAt } = meta;
  return { ...data, seq, occurredAt, recordedAt, content, isMadeSecret: false, fate: null };
}

function fateOf(
  event: Exclude<DisturbanceEvent, { type: 'DisturbanceReported' | 'DisturbanceMadeSecret' }>,
): DisturbanceFate {
  const { seq, meta, content } = event;
  const said = { at: meta.occurredAt, by: meta.person, answer: content?.answer ?? null, seq };
  switch (event.type) {
    case 'DisturbanceTakenOver':
    case 'DisturbanceMerged': {
      const { incident: id, incidentNumber: number } = event.data;
      const what = event.type === 'DisturbanceTakenOver' ? 'taken_over' : 'merged';
      return { ...said, what, incident: { id, number } };
    }
    case 'DisturbanceAnswered':
      return { ...said, what: 'answered', incident: null };
    default:
      throw new Error(event satisfies never);
  }
}

/** A sender's disturbances, newest first, of the events that the sender's key finds. */
export function foldOwnDisturbances(events: readonly DisturbanceEvent[]): DisturbanceReading[] {
  const readings = new Map<string, DisturbanceReading>();
  for (const event of events) {
    const { disturbance } = event.data;
    const next = reviseDisturbance(readings.get(disturbance) ?? null, event);
    if (next) readings.set(disturbance, next);
  }
  return [...readings.values()].reverse();
}
