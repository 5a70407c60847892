import { z } from 'zod';
import { paragraph, uuid } from '../core/field-schemas.ts';

/** `POST /api/incidents/:id/erasure`: by whose decision an exercise is erased, and on what ground [OV1]. */
export const exerciseErasure = z.object({ decidedBy: uuid, ground: paragraph }).strict();
export type ExerciseErasure = z.infer<typeof exerciseErasure>;

/**
 * Streams of an exercise beside its incident's own, which go with it: the evaluation of that incident, and what the staff of
 * the exercises that were run in it (ids of the year's plan) led them by. Those that are not there are passed over.
 */
export function streamsWith(incident: string, exercises: readonly string[]): string[] {
  return [`evaluation/incident/${incident}`, ...exercises.map((id) => `exercise/${id}`)];
}
