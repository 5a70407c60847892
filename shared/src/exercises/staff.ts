import type { Actor } from '../core/actor.ts';
import type { ExercisesState } from './events.ts';

/**
 * What somebody is in an exercise without being exercised [OV2]: övningsledare (of another's exercise our lokal övningsledare
 * [OV9]), motspel, utvärderare, observatör.
 */
export const EXERCISE_ROLES = ['lead', 'counterpart', 'evaluator', 'observer'] as const;
export type ExerciseRole = (typeof EXERCISE_ROLES)[number];

/** An exercise that a person is of the staff of, and as what. */
export interface StaffedExercise {
  exercise: string;
  role: ExerciseRole;
}

/** Why somebody who has been chosen for an exercise cannot open it: no account that is in use, or one whose roles do not read exercises. */
export type ShutOutWhy = 'no_account' | 'no_permission';

/** `GET /api/exercises/:id/shut-out`: of its staff, those who cannot open it as it is. People ids. */
export interface ShutOutReading {
  people: { person: string; why: ShutOutWhy }[];
}

/** People id to what they are. */
export type ExerciseStaff = Readonly<Record<string, ExerciseRole>>;

/** Every exercise that a person is of the staff of; whoever is named as its lead is that. */
export function staffedBy(state: ExercisesState | null, person: string | null): StaffedExercise[] {
  if (state === null || person === null) return [];
  return Object.values(state.exercises).flatMap(({ id, lead, staff }) => {
    const role = lead === person ? 'lead' : staff[person];
    return role === undefined ? [] : [{ exercise: id, role }];
  });
}

/** What an actor is in an exercise; the system leads it, since it fires what is planned by the clock. Null: nothing. */
export function roleIn(
  { staffed = [], via }: Pick<Actor, 'staffed'> & Partial<Pick<Actor, 'via'>>,
  exercise: string,
): ExerciseRole | null {
  if (via === 'system') return 'lead';
  return staffed.find((one) => one.exercise === exercise)?.role ?? null;
}
