import type { IncidentState } from '../core/incident-state.ts';
import { openVmas } from '../vma/vma-reading.ts';

/** What was open in the real incidents when the duty changed hands: structure alone, since the words stand in the incidents and may be removed there [LG10]. */
export type OpenWork = OpenIncident[];

export interface OpenIncident {
  id: string;
  number: string;
  level: number;
  tasks: { id: string; number: number; due: number | null }[];
  /** Numbers of the decisions that await confirmation. */
  decisions: number[];
  /** Requests for a VMA that somebody answered for; `review` is when they were to be looked over, UTC milliseconds [VM3]. */
  vmas: { id: string; number: number; review: number }[];
}

/** Of an incident: what a handover keeps of it. Null for an exercise and for one that is closed. */
export function openWorkOf({ incident, tasks, decisions, vma }: IncidentState): OpenIncident | null {
  if (incident.mode !== 'live' || incident.lifecycle !== 'open') return null;
  return {
    id: incident.id,
    number: incident.number,
    level: incident.level.rank,
    tasks: Object.values(tasks.open)
      .map(({ id, number, due }) => ({ id, number, due }))
      .slice(0, MOST),
    decisions: Object.values(decisions.open)
      .filter(({ confirmed }) => !confirmed)
      .map(({ number }) => number)
      .slice(0, MOST),
    vmas: openVmas(vma)
      .map(({ id, number, review }) => ({ id, number, review }))
      .slice(0, MOST),
  };
}

/** More is open in no incident that one person hands over; it bounds the event. */
const MOST = 100;
