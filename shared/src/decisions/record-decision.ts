import type { MadeIn } from '../briefings/events.ts';
import type { DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { IncidentSlice } from '../incident/events.ts';
import type { Ground } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';
import type { Plan } from '../plan/plan.ts';
import type { DecisionContentInput, DecisionData } from './decision-schemas.ts';
import type { Completable, DecisionSubject } from './events.ts';
import { holdsMandate, mandateFor, presentHolders } from './mandate.ts';

export interface DecisionDraft {
  number: number;
  subject: DecisionSubject;
  data: DecisionData;
  content: DecisionContentInput;
  /** What the subject asks beyond the decision itself and that was left unsaid [LA5] [LA6] [LA8]. */
  unsaid?: Completable[] | undefined;
  /** The briefing that it is made in [ST5]; null: elsewhere. */
  madeIn?: MadeIn | null | undefined;
}

/**
 * Turns what a dialog says of a decision into the record of it; the one way for every rule of the ladder [LA2].
 *
 * - The acting person in a capacity that person holds: the decider's own, confirmed at once.
 * - Anyone else in a capacity with the mandate: in effect at once, *obekräftat* until the decider answers [LA4].
 *
 * Answers `no_mandate` with `{ holders }` when the capacity may not decide this, and `invalid` for an unknown person or
 * forum, a nameless decider, or a time that has not come. Nothing else is compulsory: what is unsaid is listed in `missing`.
 */
export function recordDecision(
  sight: Sight,
  context: DecideContext,
  plan: Plan,
  draft: DecisionDraft,
): { ok: true; event: NewEvent; confirmed: boolean } | Refusal {
  const { subject, data, content } = draft;
  const incident = sight.incident?.incident ?? null;
  const { decider } = data;
  const isSelf = decider.person !== null && decider.person === context.actor.person;

  // 1. The capacity holds the mandate, and the acting person does not claim one that is not theirs.
  const isOwn = isSelf && context.actor.capacities.includes(decider.capacity);
  const mayDecide = holdsMandate(plan, mandateFor(plan, subject, incident), decider.capacity, incident);
  if (!mayDecide || (isSelf && !isOwn)) return noMandate(plan, subject, incident);

  // 2. The decider is somebody: in the register, or by name.
  const registered = decider.person === null ? null : somebody(sight, decider.person);
  if (decider.person !== null && !isSelf && !registered) return invalid('data.decision.decider.person');
  if (decider.person === null && !content.deciderName) return invalid('content.decision.deciderName');

  // 3. Forum and time.
  if (data.forum !== null && !plan.forums.some(({ id }) => id === data.forum)) return invalid('data.decision.forum');
  const decidedAt = data.decidedAt ?? context.occurredAt;
  if (isInFuture(decidedAt, context.now)) return invalid('data.decision.decidedAt');

  // Other decisions are within the mandate of each who may take them: nobody stands in for anybody.
  const isOther = subject.kind === 'other' || (subject.kind === 'revocation' && subject.of.kind === 'other');
  const standsIn =
    !isOther && plan.capacities.some(({ id, standsInFor }) => id === decider.capacity && standsInFor !== null);
  const missing: Completable[] = [
    ...(data.given === null && !isOwn ? (['given'] as const) : []),
    ...(content.basis === undefined ? (['basis'] as const) : []),
    ...(standsIn && content.preventedReason === undefined ? (['prevented'] as const) : []),
    ...(draft.unsaid ?? []),
  ];
  const facts = {
    number: draft.number,
    subject,
    decider,
    forum: data.forum,
    given: data.given,
    decidedAt,
    confirmed: isOwn,
    capacityHeld: isOwn || (registered?.capacities.includes(decider.capacity) ?? false),
    missing,
    strict: isStrict(plan, subject),
    madeIn: draft.madeIn ?? null,
  };
  // One decider: who is in the register has the register's name.
  const deciderName = decider.person === null ? content.deciderName : undefined;
  return { ok: true, confirmed: isOwn, event: newFact('DecisionRecorded', facts, { ...content, deciderName }) };
}

/**
 * Records the decision that a command carries, numbered next or as the proposal that it is made of, and what it brings
 * about in the same commit. Answers what recording a decision answers.
 */
export function decideBy(
  sight: Sight,
  context: DecideContext,
  { state, plan }: Ground,
  command: { data: { decision: DecisionData }; content: { decision: DecisionContentInput } },
  subject: DecisionSubject,
  brings: (decision: { number: number; confirmed: boolean }) => NewEvent[],
  {
    unsaid,
    madeIn,
    number = state.decisions.count + 1,
  }: Pick<DecisionDraft, 'unsaid' | 'madeIn'> & { number?: number } = {},
): Decided {
  const data = command.data.decision;
  const content = command.content.decision;
  const recorded = recordDecision(sight, context, plan, { number, subject, data, content, unsaid, madeIn });
  if (!recorded.ok) return recorded;
  return { ok: true, events: [recorded.event, ...brings({ number, confirmed: recorded.confirmed })] };
}

/**
 * Whether only chair, vice or minutes confirm: everything that krisledningsnämnden decides, its dormancy included [LA4].
 */
function isStrict(plan: Plan, subject: DecisionSubject): boolean {
  switch (subject.kind) {
    case 'board_activation':
    case 'board_rest':
    case 'takeover':
    case 'handback':
      return true;
    case 'place_opening':
    case 'place_closing':
      return plan.places.kinds.find(({ id }) => id === subject.placeKind)?.needsBoard ?? false;
    case 'revocation':
      return isStrict(plan, subject.of);
    case 'level':
    case 'posture':
    case 'krisstod':
    case 'closing':
    case 'reopening':
    case 'other':
      return false;
    default:
      return subject satisfies never;
  }
}

function noMandate(plan: Plan, subject: DecisionSubject, incident: IncidentSlice | null): Refusal {
  const holders = presentHolders(plan, subject, incident);
  return refuse('no_mandate', { field: 'data.decision.decider.capacity', details: { holders } });
}

function invalid(field: string): Refusal {
  return refuse('invalid', { field });
}
