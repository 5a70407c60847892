import type { Permission } from '../access/permissions.ts';
import { DEFAULT_EVALUATIONS } from './default-evaluations.ts';
import type { Plan } from './plan.ts';

/** What a plan says of evaluations, since version 18. */
export type Evaluations = Pick<Plan, 'evaluations'>;

/** Of a plan from before: the default plan's, which names nothing else of a plan [OV4]. */
export function evaluationsOf(): Evaluations {
  return { evaluations: DEFAULT_EVALUATIONS };
}

/** Whoever plans exercises evaluates, and keeps the list of what is to be better [OV4]. */
export const EVALUATION_RIGHTS: readonly [Permission, Permission][] = [['exercises.write', 'evaluations.write']];
