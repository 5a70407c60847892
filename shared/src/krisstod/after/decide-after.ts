import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Ground } from '../../incident/ground.ts';
import { registeredIncident } from '../../incident/ground.ts';
import type { KrisstodEnd, KrisstodState } from '../events.ts';
import { krisstodFact } from '../ground.ts';
import { speakingHelper } from '../links/own-part.ts';
import type { KrisstodWork } from '../shifts/events.ts';
import type { DebriefAnswer } from './events.ts';

/** Twice as many as an effort can have helpers; what keeps its state small. */
const EVALUATIONS_LIMIT = 400;

interface EndedGround extends Ground {
  own: KrisstodState;
  end: KrisstodEnd;
}

/** Who took part: everybody who has been checked in, also those who are no longer counted on [KR7]. */
export function tookPart({ shifts }: Pick<KrisstodWork, 'shifts'>): Set<string> {
  return new Set(Object.values(shifts).flatMap(({ helper, checkedIn }) => (checkedIn === null ? [] : [helper])));
}

/** They have been thanked. Answers `settled` where the effort has not ended, and `unknown_item` for one who took no part. */
export function decideThankKrisstodHelpers(sight: Sight, { data }: Command<{ helpers: string[] }, unknown>): Decided {
  const ground = endedEffort(sight);
  if (!ground.ok) return ground;
  const part = tookPart(ground.own.work);
  const stranger = data.helpers.findIndex((helper) => !part.has(helper));
  if (stranger >= 0) return refuse('unknown_item', { field: `data.helpers.${stranger}` });
  return { ok: true, events: [krisstodFact('KrisstodHelpersThanked', { helpers: [...new Set(data.helpers)] })] };
}

/**
 * Whether they want a talk afterwards; by their own link for themselves alone. May be said anew, also when the incident has
 * been closed. Answers `settled`, `unknown_item`, and `forbidden` for another's.
 */
export function decideAnswerKrisstodDebrief(
  sight: Sight,
  { data }: Command<{ helper: string; answer: DebriefAnswer }, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = endedEffort(sight);
  if (!ground.ok) return ground;
  const fault = partFault(ground, data.helper, speakingHelper(actor));
  return fault ?? { ok: true, events: [krisstodFact('KrisstodDebriefAnswered', data)] };
}

/** Somebody has seen to it; and back again. Answers `settled`, `unknown_item` where nobody has answered, and `already`. */
export function decideHandleKrisstodDebrief(
  sight: Sight,
  { data }: Command<{ helper: string; isHandled: boolean }, unknown>,
): Decided {
  const ground = endedEffort(sight);
  if (!ground.ok) return ground;
  const { debriefs } = ground.own.after;
  const debrief = Object.hasOwn(debriefs, data.helper) ? debriefs[data.helper] : undefined;
  if (!debrief) return refuse('unknown_item', { field: 'data.helper' });
  if (debrief.isHandled === data.isHandled) return refuse('already', { field: 'data.isHandled' });
  return { ok: true, events: [krisstodFact('KrisstodDebriefHandled', data)] };
}

/**
 * How it was, by the plan's questions. Without a name nothing in the record says who or when: it is nobody's, at the time of
 * the end. Answers `settled`, `unknown_item` for a question or a helper, `forbidden` for another's name, and `invalid` where
 * nothing is answered, or with `{ most }`.
 */
export function decideEvaluateKrisstod(
  sight: Sight,
  { data, content }: Command<{ helper: string | null; questions: string[] }, { answers: string[] }>,
  { actor }: DecideContext,
): Decided {
  const ground = endedEffort(sight);
  if (!ground.ok) return ground;
  const { helper, questions } = data;
  const fault = helper === null ? null : partFault(ground, helper, speakingHelper(actor));
  if (fault) return fault;
  const known = new Set(ground.plan.krisstod.evaluationQuestions.map(({ id }) => id));
  const unknown = questions.findIndex((id) => !known.has(id));
  if (unknown >= 0) return refuse('unknown_item', { field: `data.questions.${unknown}` });
  const { answers } = content;
  if (answers.length === 0 || answers.length !== questions.length)
    return refuse('invalid', { field: 'content.answers' });
  const { after } = ground.own;
  if (after.evaluations.length >= EVALUATIONS_LIMIT) return refuse('invalid', { details: { most: EVALUATIONS_LIMIT } });
  const fact = krisstodFact('KrisstodEvaluated', data, { answers });
  const unsigned = { ...fact, unattributed: true as const, occurredAt: ground.end.at };
  return { ok: true, events: [helper === null ? unsigned : fact] };
}

function endedEffort(sight: Sight): ({ ok: true } & EndedGround) | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { status } = ground.state.krisstod;
  const own = sight.krisstod ?? null;
  const end = own?.ended ?? null;
  if (status !== 'ended' || own === null || end === null) return refuse('settled', { details: { krisstod: status } });
  return { ...ground, own, end };
}

function partFault({ own }: EndedGround, helper: string, speaking: string | null): Refusal | null {
  if (speaking !== null && speaking !== helper) return refuse('forbidden');
  return tookPart(own.work).has(helper) ? null : refuse('unknown_item', { field: 'data.helper' });
}
