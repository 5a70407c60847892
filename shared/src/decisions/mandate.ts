import type { PersonReading } from '../core/protocol.ts';
import type { IncidentSlice } from '../incident/events.ts';
import type { MandateHolder, Plan } from '../plan/plan.ts';
import type { DecisionSubject } from './events.ts';

/**
 * Who the plan lets decide this [LA3]. Upward it is those of the level that is reached, downward, at closing and at
 * reopening those of the level that is left or held. What may be decided may be revoked by the same. Board, takeover and handback: LEH 2006:544 2 kap. 3–4 §§.
 */
export function mandateFor(plan: Plan, subject: DecisionSubject, incident: IncidentSlice | null): MandateHolder[] {
  const { mandates } = plan;
  switch (subject.kind) {
    case 'level':
      return mandates.levels[Math.max(subject.from, subject.to)] ?? [];
    case 'closing':
    case 'reopening':
      return mandates.levels[incident?.level.rank ?? 0] ?? [];
    case 'posture':
      return mandates.posture;
    case 'board_activation':
    case 'board_rest':
    case 'takeover':
    case 'handback':
      return mandates.board;
    case 'place_opening':
    case 'place_closing':
      return mandates.places[subject.placeKind] ?? [];
    case 'krisstod':
      return mandates.krisstod;
    case 'revocation':
      return mandateFor(plan, subject.of, incident);
    case 'other':
      return mandates.other;
    default:
      return subject satisfies never;
  }
}

/**
 * Whether the capacity is among the holders now. One that holds `until: 'relieved'`, as the TiB does, is relieved when
 * somebody leads who holds the same mandate outright: kommundirektören or the deputy, for the TiB. A department head or a
 * head of staff who leads relieves nobody, nor does a claim that neither register nor session bears out; in a vacancy the
 * TiB decides again. A crisis never waits for a leader to be found.
 */
export function holdsMandate(
  plan: Plan,
  holders: readonly MandateHolder[],
  capacity: string,
  incident: IncidentSlice | null,
): boolean {
  const leader = incident?.leader;
  const isRelieved =
    leader?.capacityHeld && holders.some(({ capacity, until }) => until === 'always' && capacity === leader.capacity);
  const isHolder = holders.some((holder) => holder.capacity === capacity && (holder.until === 'always' || !isRelieved));
  return isHolder && plan.capacities.some(({ id }) => id === capacity);
}

/** Plan ids of the capacities that hold the mandate now, in the plan's order. */
export function presentHolders(plan: Plan, subject: DecisionSubject, incident: IncidentSlice | null): string[] {
  const holders = mandateFor(plan, subject, incident);
  const capacities = holders.map(({ capacity }) => capacity);
  return [...new Set(capacities)].filter((capacity) => holdsMandate(plan, holders, capacity, incident));
}

/** One who may decide, as a dialog offers it. */
export interface DeciderOption {
  /** Null where the register names nobody in the capacity: the name is typed. */
  person: string | null;
  name: string | null;
  capacity: string;
  /** The signed-in person: the decision is then confirmed at once. */
  isOwn: boolean;
  /** The capacity that is prevented when this one decides; the reason is asked for [LA3]. */
  standsInFor: string | null;
}

/**
 * Who may decide this, for prefill [LA2]: first the signed-in person's own capacities that hold the mandate, then the
 * rest in the plan's order. Never empty unless the plan gives the mandate to nobody.
 */
export function deciderOptions(
  plan: Plan,
  subject: DecisionSubject,
  incident: IncidentSlice | null,
  people: readonly PersonReading[],
  self: { person: string | null; capacities: readonly string[] },
): DeciderOption[] {
  const options = presentHolders(plan, subject, incident).flatMap((capacity) => {
    const standsInFor = plan.capacities.find(({ id }) => id === capacity)?.standsInFor ?? null;
    const ownName = people.find(({ id }) => id === self.person)?.name ?? null;
    const isSelf = self.person !== null && self.capacities.includes(capacity);
    const others = people.filter(({ id, capacities }) => id !== self.person && capacities.includes(capacity));
    const found: DeciderOption[] = [
      ...(isSelf ? [{ person: self.person, name: ownName, capacity, isOwn: true, standsInFor }] : []),
      ...others.map(({ id, name }) => ({ person: id, name, capacity, isOwn: false, standsInFor })),
    ];
    return found.length > 0 ? found : [{ person: null, name: null, capacity, isOwn: false, standsInFor }];
  });
  return [...options.filter(({ isOwn }) => isOwn), ...options.filter(({ isOwn }) => !isOwn)];
}
