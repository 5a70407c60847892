import type { ExerciseState } from '../conduct/events.ts';
import type { NamedItem, Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { EvaluationSection, EvaluationState, Observation } from './events.ts';
import { goalSection, questionSection, SECTIONS } from './sections.ts';

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

/**
 * What the scenario asks of an evaluation, under each goal in their order; what is asked of no goal that is there comes
 * last, under null.
 */
export function questionsOf(
  script: Pick<EvaluatedScript, 'goals' | 'questions'> | null,
): { goal: NamedItem | null; id: string; text: string }[] {
  if (script === null) return [];
  const goals = script.goals.map(({ id, text }) => ({ id, name: text }));
  const known = new Set(goals.map(({ id }) => id));
  const under = (goal: NamedItem | null) =>
    script.questions
      .filter((one) => (goal === null ? one.goal === null || !known.has(one.goal) : one.goal === goal.id))
      .map(({ id, text }) => ({ goal, id, text }));
  return [...goals.flatMap(under), ...under(null)];
}

/** What was written under a goal or a question that has been struck since, in the order that it was written: it is not lost. */
export function sectionsOfNone(
  { sections }: Pick<EvaluationState, 'sections'>,
  goals: readonly NamedItem[],
  questions: readonly { id: string }[],
): EvaluationSection[] {
  const known = new Set([
    ...SECTIONS,
    ...goals.map(({ id }) => goalSection(id)),
    ...questions.map(({ id }) => questionSection(id)),
  ]);
  return Object.entries(sections)
    .flatMap(([key, section]) => (known.has(key) || section.text === '' ? [] : [section]))
    .toSorted((one, other) => one.seq - other.seq);
}
