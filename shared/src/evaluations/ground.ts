import type { DecideContext, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Evaluated, parseStream } from '../core/stream-name.ts';
import { EXERCISE_ROLES, type ExerciseRole, roleIn } from '../exercises/staff.ts';
import { EVALUATION_EVENT_VERSIONS, type EvaluationEvent, type EvaluationState, NOTHING_EVALUATED } from './events.ts';

/** What somebody does with an evaluation, and as what in an exercise: everybody of its staff sees, those who lead and evaluate conclude. */
export const EVALUATING_ROLES = {
  note: EXERCISE_ROLES,
  write: ['lead', 'evaluator'],
  adopt: ['lead'],
} as const satisfies Record<string, readonly ExerciseRole[]>;
export type Evaluating = keyof typeof EVALUATING_ROLES;

/** Whether somebody may do this with an evaluation [OV4]: the same answer hides the button and guards the rule. */
export function mayEvaluate(
  actor: Pick<DecideContext['actor'], 'permissions' | 'staffed'>,
  { kind, id }: Evaluated,
  what: Evaluating,
): boolean {
  if (kind === 'incident') return actor.permissions.has('evaluations.write');
  const role = roleIn(actor, id);
  const roles: readonly ExerciseRole[] = EVALUATING_ROLES[what];
  return role !== null && roles.includes(role);
}

/** The evaluation that a command is given in. Answers `wrong_stream`, `not_found` for an incident that is not there, and `forbidden`. */
export function evaluationGround(
  sight: Sight,
  { actor }: Pick<DecideContext, 'actor'>,
  what: Evaluating,
): { ok: true; state: EvaluationState; of: Evaluated } | Refusal {
  const of = evaluatedIn(sight.stream);
  if (of === null) return refuse('wrong_stream');
  if (of.kind === 'incident' && !sight.incident) return refuse('not_found');
  if (!mayEvaluate(actor, of, what)) return refuse('forbidden');
  return { ok: true, state: sight.evaluation ?? NOTHING_EVALUATED, of };
}

/** What a stream is the evaluation of; null for every other stream. */
function evaluatedIn(stream: string): Evaluated | null {
  const address = parseStream(stream);
  if (address?.kind !== 'evaluation') return null;
  const { incident, exercise } = address;
  return incident !== null ? { kind: 'incident', id: incident } : { kind: 'exercise', id: exercise as string };
}

type Fact<Type extends EvaluationEvent['type']> = Extract<EvaluationEvent, { type: Type }>;

/** A fact of the evaluation, ready to be stored. */
export function evaluationFact<Type extends EvaluationEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'] = null,
): NewEvent {
  return { type, version: EVALUATION_EVENT_VERSIONS[type], data, content };
}
