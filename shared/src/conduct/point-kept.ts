import type { NewEvent } from '../core/recorded-event.ts';
import { incidentStream } from '../core/stream-name.ts';
import { newFact } from '../incident/new-fact.ts';
import { conductFact } from './conduct-fact.ts';

/**
 * A point to go back to, and in the incident where its history is cut for that. `name` null: how it began.
 */
export function pointKept(id: string, incident: string, shown: number, name: string | null): NewEvent[] {
  return [
    conductFact('ExercisePointKept', { point: id, incident, shown }, name === null ? null : { name }),
    { ...newFact('ExercisePointMarked', { point: id }), stream: incidentStream(incident), unattributed: true },
  ];
}
