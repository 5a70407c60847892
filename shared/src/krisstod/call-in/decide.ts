import { decideAnswerCallOut } from '../../callouts/decide-course.ts';
import { decideSend } from '../../callouts/decide-send.ts';
import type { CallOutEvent } from '../../callouts/events.ts';
import { isCallOutEvent } from '../../callouts/events.ts';
import { evolveCallOuts } from '../../callouts/evolve.ts';
import { callOutsHere } from '../../callouts/ground.ts';
import type { Channel } from '../../channels/message.ts';
import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import type { NewEvent } from '../../core/recorded-event.ts';
import { refuse } from '../../core/refusal.ts';
import { newFact } from '../../incident/new-fact.ts';
import { inOpenPartUnsigned, krisstodFact } from '../ground.ts';
import { HELPERS_LIMIT } from '../shifts/decide-helpers.ts';
import { type CallInChosen, competencesOf, organisationOf, resolveCallIn } from './register.ts';
import { callInTotals } from './totals.ts';

type Decide<Given> = (sight: Sight, command: Given, context: DecideContext) => Decided;

/**
 * A rule of the call-outs, given in krisstöd's own part [KR8]: who is called and who answers stays there, and the open part is
 * told how many, where that has become another number. Answers what the rule answers.
 */
export function withTotals<Given>(decide: Decide<Given>): Decide<Given> {
  return (sight, command, context) => {
    const decided = decide(sight, command, context);
    return decided.ok
      ? { ...decided, events: [...decided.events, ...totalled(sight, decided.events, context)] }
      : decided;
  };
}

/**
 * Calls support workers in [KR2]. Answers as a call-out does, and `unknown_item` for a competence or an organisation that the
 * plan does not have.
 */
export function decideCallIn(
  sight: Sight,
  command: Command<CallInChosen & { of: number }, { text: string }>,
  context: DecideContext,
): Decided {
  const { competences, organisations } = command.data;
  const rules = sight.plan?.plan.krisstod;
  const isUnknown = (ids: readonly string[], known: readonly { id: string }[] = []) =>
    ids.some((id) => !known.some((one) => one.id === id));
  if (isUnknown(competences, rules?.competences)) return refuse('unknown_item', { field: 'data.competences' });
  if (isUnknown(organisations, rules?.organisations)) return refuse('unknown_item', { field: 'data.organisations' });
  return decideSend(sight, command, context, (plan, people) => resolveCallIn(plan, people, command.data));
}

/**
 * An answer, as in every call-out; who comes is a helper of the effort from then on, as the register has them [KR2]. One who
 * says no after a yes is one still, and is seen not to come: their shifts are somebody's to move.
 */
export function decideAnswerCallIn(
  sight: Sight,
  command: Parameters<typeof decideAnswerCallOut>[1],
  context: DecideContext,
): Decided {
  const decided = decideAnswerCallOut(sight, command, context);
  if (!decided.ok || command.data.answer === 'no') return decided;
  const helpers = Object.values(sight.krisstod?.work.helpers ?? {});
  const person = sight.person(command.data.person);
  const plan = sight.plan?.plan;
  const isHere = helpers.some((one) => one.person === command.data.person && !one.isRemoved);
  // past the limit they have answered, and nobody more can be planned with
  if (isHere || !person || !plan || helpers.length >= HELPERS_LIMIT) return decided;
  const facts = { organisation: organisationOf(plan, person), competences: competencesOf(plan, person) };
  const helper = krisstodFact('KrisstodHelperCalledIn', { helper: command.id, person: person.id, ...facts });
  return { ...decided, events: [helper, ...decided.events] };
}

/**
 * A reply that no rule can read is krisstöd's to read [KR8]. Given by whoever replied, through the server. Answers
 * `forbidden` to everybody else, and `unknown_item`.
 */
export function decideNoteReply(
  sight: Sight,
  { data, content }: Command<{ callOut: string; channel: Channel; isLate: boolean }, { text?: string | undefined }>,
  { actor }: DecideContext,
): Decided {
  if (actor.via !== 'link') return refuse('forbidden');
  const ground = callOutsHere(sight);
  if (!ground.ok) return ground;
  if (!ground.callOuts.list.some(({ id }) => id === data.callOut)) return refuse('unknown_item');
  return {
    ok: true,
    events: [krisstodFact('KrisstodReplyReceived', { ...data, person: actor.person }, said(content))],
  };
}

function said({ text }: { text?: string | undefined }): { text?: string } {
  return text === undefined ? {} : { text };
}

/** By the fold itself, of what is about to be written. */
function totalled(sight: Sight, events: readonly NewEvent[], { actor, now, occurredAt }: DecideContext): NewEvent[] {
  const ground = callOutsHere(sight);
  if (!ground.ok) return [];
  const { user: by, person } = actor;
  const meta = { by, person, function: null, occurredAt, recordedAt: now, command: '' };
  const after = events
    .filter(isCallOutEvent)
    .reduce((slice, event) => evolveCallOuts(slice, { ...event, seq: 0, meta } as CallOutEvent), ground.callOuts);
  const totals = callInTotals(after);
  const before = ground.state.krisstod.called;
  const isSame = (['called', 'answered', 'unanswered'] as const).every((key) => totals[key] === before[key]);
  return isSame ? [] : inOpenPartUnsigned(ground, [newFact('KrisstodCalledTotalled', totals)]);
}
