import type { DecideContext, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, registeredIncident } from '../incident/ground.ts';
import { somebody } from '../people/somebody.ts';
import type { ConfirmWay, OpenDecision } from './events.ts';
import { mandateFor } from './mandate.ts';

/** How an answer to an on-behalf-of decision was given, whether it confirms or disowns. */
export interface Answer {
  way: ConfirmWay;
  witness: string | null;
  witnessName: string | undefined;
}

/** What is kept of how it was given: a witness only where there was one, and one who is in the register has the register's name. */
export function answerOf(
  data: { way: ConfirmWay; witness: string | null },
  content: { witnessName?: string | undefined },
): Answer {
  const { way } = data;
  const witness = way === 'witness' ? data.witness : null;
  return { way, witness, witnessName: way === 'witness' && witness === null ? content.witnessName : undefined };
}

/**
 * Finds the unconfirmed decision, in an open incident or a closed one. Answers `unknown_item`, or `settled` when it is
 * already confirmed, disowned or was the decider's own.
 */
export function unconfirmedDecision(
  sight: Sight,
  number: number,
): { ok: true; ground: Ground; decision: OpenDecision } | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { count, open } = ground.state.decisions;
  if (number > count) return refuse('unknown_item', { field: 'data.number' });
  const decision = open[number];
  if (!decision || decision.confirmed) return refuse('settled', { field: 'data.number' });
  return { ok: true, ground, decision };
}

/**
 * The ways of [LA4]. `tool` and `link` are the decider's own hand: signed in, or by the personal link. `written` and
 * `witness` are recorded by whoever has the paper or the name. A witness proves that it was given and never replaces the
 * giver, so neither the decider nor the one who recorded the decision can be it; the one who records the answer may.
 * What krisledningsnämnden decides takes chair, vice or minutes, never a witness.
 *
 * Null when the way holds; else `not_decider`, `way_not_accepted`, `no_mandate` or `invalid`.
 */
export function wayFault(
  sight: Sight,
  { actor }: DecideContext,
  { plan, state }: Ground,
  decision: OpenDecision,
  answer: Answer,
): Refusal | null {
  const { decider } = decision;
  const isLink = actor.via === 'link';
  switch (answer.way) {
    case 'tool':
    case 'link': {
      if (isLink !== (answer.way === 'link')) return refuse('way_not_accepted', { field: 'data.way' });
      if (decider.person === null || actor.person !== decider.person) return refuse('not_decider');
      const holds = actor.capacities.includes(decider.capacity) || decision.capacityHeld;
      if (!holds) return refuse('no_mandate', { details: { holders: [decider.capacity] } });
      if (!decision.strict) return null;
      const holders = mandateFor(plan, decision.subject, state.incident).map(({ capacity }) => capacity);
      return holders.includes(decider.capacity) ? null : refuse('way_not_accepted', { field: 'data.way' });
    }
    case 'written':
      return isLink ? refuse('way_not_accepted', { field: 'data.way' }) : null;
    case 'witness':
      if (isLink || decision.strict) return refuse('way_not_accepted', { field: 'data.way' });
      return witnessFault(sight, decision, answer);
    default:
      return answer.way satisfies never;
  }
}

function witnessFault(sight: Sight, decision: OpenDecision, { witness, witnessName }: Answer): Refusal | null {
  const { decider, recordedBy, content } = decision;
  if (witness === null && witnessName === undefined) return refuse('invalid', { field: 'content.witnessName' });
  if (witness !== null) {
    const isParty = witness === decider.person || witness === recordedBy;
    return isParty || !somebody(sight, witness) ? refuse('invalid', { field: 'data.witness' }) : null;
  }
  const parties = [decider.person, recordedBy].map((person) => person && sight.person(person)?.name);
  const isParty = [...parties, content?.deciderName].some((name) => name && sameName(name, witnessName ?? ''));
  return isParty ? refuse('invalid', { field: 'content.witnessName' }) : null;
}

/** However it is spaced, cased or put together of accents. */
export function sameName(one: string, other: string): boolean {
  const [bare, otherBare] = [one, other].map((name) =>
    name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv'),
  );
  return bare === otherBare;
}
