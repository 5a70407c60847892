import type { ExerciseState } from '../conduct/events.ts';
import type { NamedItem, Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { EvaluationState, Observation } from './events.ts';

/** What an exercise's own part says of what it is held for; null: nothing has been written. */
export type EvaluatedScript = Pick<Scenario, 'purpose' | 'background' | 'goals' | 'injects' | 'questions'>;

export function scriptOf(state: ExerciseState | null): EvaluatedScript | null {
  return state?.script ?? null;
}

/** What is evaluated by: the exercise's own goals, or where it has none, and of an incident, the plan's standing ones [OV4]. */
export function goalsOf({ evaluations }: Pick<Plan, 'evaluations'>, script: EvaluatedScript | null): NamedItem[] {
  if (script === null || script.goals.length === 0) return evaluations.goals;
  return script.goals.map(({ id, text }) => ({ id, name: text }));
}

/** Observations under each goal in the order that they were seen; those of no goal that is there come last, under null. */
export function byGoal(
  { observations }: Pick<EvaluationState, 'observations'>,
  goals: readonly NamedItem[],
): { goal: NamedItem | null; observations: Observation[] }[] {
  const seen = observations.toSorted((one, other) => one.at - other.at);
  const known = new Set(goals.map(({ id }) => id));
  const other = seen.filter(({ goal }) => goal === null || !known.has(goal));
  return [
    ...goals.map((goal) => ({ goal, observations: seen.filter((one) => one.goal === goal.id) })),
    ...(other.length === 0 ? [] : [{ goal: null, observations: other }]),
  ];
}
