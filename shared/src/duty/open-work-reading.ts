import type { IncidentState } from '../core/incident-state.ts';
import { openVmas } from '../vma/vma-reading.ts';

/** What is open now, in words: what who takes the duty over needs to know without being told [TB3]. */
export interface OpenWorkReading {
  incidents: OpenIncidentReading[];
}

export interface OpenIncidentReading {
  id: string;
  number: string;
  title: string | null;
  level: number;
  levelSince: number;
  planVersion: number;
  tasks: { id: string; number: number; title: string | null; function: string; due: number | null }[];
  /** Decisions that await confirmation. */
  decisions: { number: number; wording: string | null }[];
  /** Requests for a VMA that somebody answers for; `review` is when they are looked over [VM3]. */
  vmas: { id: string; number: number; review: number }[];
}

/** Those that are due first stand first. */
export function openWorkReading({ incident, tasks, decisions, vma }: IncidentState): OpenIncidentReading {
  const due = (at: number | null) => at ?? Number.POSITIVE_INFINITY;
  return {
    id: incident.id,
    number: incident.number,
    title: incident.title,
    level: incident.level.rank,
    levelSince: incident.level.since,
    planVersion: incident.planVersion,
    tasks: Object.values(tasks.open)
      .map(({ id, number, title, function: seat, due: at }) => ({ id, number, title, function: seat, due: at }))
      .sort((one, other) => due(one.due) - due(other.due) || one.number - other.number),
    decisions: Object.values(decisions.open)
      .filter(({ confirmed }) => !confirmed)
      .map(({ number, content }) => ({ number, wording: content?.wording ?? null })),
    vmas: openVmas(vma).map(({ id, number, review }) => ({ id, number, review })),
  };
}
