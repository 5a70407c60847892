import { sameName } from '@ledningsplats/shared/decisions/answer-ways.ts';
import type { ConfirmWay, OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import { mandateFor } from '@ledningsplats/shared/decisions/mandate.ts';
import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Self } from '../../forms/use-self.ts';

/** Whether the signed-in person is the one in whose name it was recorded, and may answer in person [LA4]. */
export function isOwnAnswer(
  decision: Pick<OpenDecision, 'decider' | 'capacityHeld' | 'strict' | 'subject'>,
  plan: Plan,
  incident: IncidentSlice,
  self: Pick<Self, 'person' | 'capacities'>,
): boolean {
  const { person, capacity } = decision.decider;
  if (person === null || person !== self.person) return false;
  if (!self.capacities.includes(capacity) && !decision.capacityHeld) return false;
  // What krisledningsnämnden decides takes chair or vice.
  const holders = mandateFor(plan, decision.subject, incident).map((holder) => holder.capacity);
  return !decision.strict || holders.includes(capacity);
}

export interface WayOffer {
  way: Exclude<ConfirmWay, 'tool'>;
  /** Why it cannot be used for this decision; null when it can. */
  obstacle: 'not_registered' | 'strict' | null;
}

/** The ways in which somebody else records the decider's answer; one that does not hold is shown with why. */
export function wayOffers(
  decision: Pick<OpenDecision, 'decider' | 'strict'>,
  may: { link: boolean; record: boolean },
): WayOffer[] {
  const { person } = decision.decider;
  return [
    ...(may.link ? [{ way: 'link' as const, obstacle: person === null ? ('not_registered' as const) : null }] : []),
    ...(may.record
      ? [
          { way: 'written' as const, obstacle: null },
          { way: 'witness' as const, obstacle: decision.strict ? ('strict' as const) : null },
        ]
      : []),
  ];
}

/** A witness proves that it was given and never replaces the giver: neither the decider nor the one who recorded it. */
export function isParty(
  witness: { id: string | null; text: string },
  decision: Pick<OpenDecision, 'decider' | 'recordedBy' | 'content'>,
  nameOf: (person: string) => string | null,
): boolean {
  const parties = [decision.decider.person, decision.recordedBy].filter((person) => person !== null);
  if (witness.id !== null) return parties.includes(witness.id);
  const names = [...parties.map(nameOf), decision.content?.deciderName ?? null];
  return names.some((name) => name !== null && sameName(name, witness.text));
}
