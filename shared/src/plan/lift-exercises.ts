import { DEFAULT_EXERCISES } from './default-exercises.ts';
import type { Plan } from './plan.ts';

/** What a plan says of exercises, since version 17. */
export type Exercises = Pick<Plan, 'exercises'>;

/** Of a plan from before: the default plan's, with its sirens where that kind of place is there [OV7] [PL8]. */
export function exercisesOf({ places }: Pick<Plan, 'places'>): Exercises {
  const { vmaTest } = DEFAULT_EXERCISES;
  const isThere = places.kinds.some(({ id }) => id === vmaTest.siren);
  return { exercises: { ...DEFAULT_EXERCISES, vmaTest: { ...vmaTest, siren: isThere ? vmaTest.siren : null } } };
}
