import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { DecisionContentInput, DecisionData } from '@ledningsplats/shared/decisions/decision-schemas.ts';
import type { DecisionSubject, Given, ProposalContent } from '@ledningsplats/shared/decisions/events.ts';
import { type DeciderOption, deciderOptions, presentHolders } from '@ledningsplats/shared/decisions/mandate.ts';
import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Self } from './use-self.ts';

/** What the person has changed of that which stood there when the dialog was opened. */
export interface DecisionEdits {
  wording?: string;
  /** As deciderKey makes it. */
  decider?: string;
  deciderName?: string;
  given?: Given;
  at?: { value: number | null; text: string };
  forum?: string | null;
  basis?: string;
  legalGround?: string;
  alternatives?: string;
  prevented?: string;
}

export interface DecisionPrefill {
  wording: string;
  forum?: string | null;
  basis?: string;
  legalGround?: string;
  alternatives?: string;
}

/** The decision as it stands in the dialog now. */
export interface DecisionDraft {
  wording: string;
  options: readonly DeciderOption[];
  /** Null only where the plan gives the mandate to nobody. */
  decider: DeciderOption | null;
  deciderName: string;
  given: Given | null;
  at: { value: number | null; text: string };
  forum: string | null;
  basis: string;
  legalGround: string;
  alternatives: string;
  prevented: string;
}

export type DecisionFault = 'wording' | 'decider' | 'deciderName' | 'at';

/**
 * Whom the dialog offers as decider: first one's own capacities with the mandate, then the register's, and for each
 * capacity last a name to type, since whoever is on duty tonight may not stand in the register [LA4].
 */
export function deciderChoices(
  plan: Plan,
  subject: DecisionSubject,
  incident: IncidentSlice | null,
  people: readonly PersonReading[],
  self: Pick<Self, 'person' | 'name' | 'capacities'>,
): DeciderOption[] {
  const known = deciderOptions(plan, subject, incident, people, self).map((option) =>
    // Before the register has come there is no name in it, but one knows one's own.
    option.isOwn ? { ...option, name: option.name ?? self.name } : option,
  );
  const typed = presentHolders(plan, subject, incident)
    .filter((capacity) => !known.some((option) => option.capacity === capacity && option.person === null))
    .map((capacity): DeciderOption => {
      const standsInFor = plan.capacities.find(({ id }) => id === capacity)?.standsInFor ?? null;
      return { person: null, name: null, capacity, isOwn: false, standsInFor };
    });
  return [...known, ...typed];
}

export function deciderKey({ person, capacity }: Pick<DeciderOption, 'person' | 'capacity'>): string {
  return `${person ?? ''}|${capacity}`;
}

/** What stands prefilled, with what the person has changed on top. A decider without the mandate for it falls away. */
export function decisionDraft(
  edits: DecisionEdits,
  prefill: DecisionPrefill,
  options: readonly DeciderOption[],
): DecisionDraft {
  const chosen = options.find((option) => deciderKey(option) === edits.decider);
  return {
    wording: edits.wording ?? prefill.wording,
    options,
    decider: chosen ?? options[0] ?? null,
    deciderName: edits.deciderName ?? '',
    given: edits.given ?? null,
    at: edits.at ?? { value: null, text: '' },
    forum: edits.forum === undefined ? (prefill.forum ?? null) : edits.forum,
    basis: edits.basis ?? prefill.basis ?? '',
    legalGround: edits.legalGround ?? prefill.legalGround ?? '',
    alternatives: edits.alternatives ?? prefill.alternatives ?? '',
    prevented: edits.prevented ?? '',
  };
}

/** Only what is compulsory in the moment can be at fault [LA2]. */
export function decisionFaults(draft: DecisionDraft): ReadonlySet<DecisionFault> {
  const faults = new Set<DecisionFault>();
  if (draft.wording.trim() === '') faults.add('wording');
  if (draft.decider === null) faults.add('decider');
  if (draft.decider?.person === null && draft.deciderName.trim() === '') faults.add('deciderName');
  if (draft.at.value === null && draft.at.text.trim() !== '') faults.add('at');
  return faults;
}

export function decisionData(draft: DecisionDraft): DecisionData {
  if (draft.decider === null) throw new Error('a decision without a decider is not sent');
  const { person, capacity, isOwn } = draft.decider;
  return {
    decider: { person, capacity },
    forum: draft.forum,
    given: isOwn ? null : draft.given,
    decidedAt: draft.at.value,
  };
}

export function decisionContent(draft: DecisionDraft): DecisionContentInput {
  const { decider, prevented, deciderName } = draft;
  const isTyped = decider?.person === null;
  const standsIn = decider !== null && decider.standsInFor !== null;
  return {
    ...proposalContent(draft),
    ...(isTyped && { deciderName: deciderName.trim() }),
    ...(standsIn && prevented.trim() !== '' && { preventedReason: prevented.trim() }),
  };
}

/** What a proposal says: the words of the decision, without who decides [ST2]. */
export function proposalContent({ wording, basis, legalGround, alternatives }: DecisionDraft): ProposalContent {
  return {
    wording: wording.trim(),
    ...(basis.trim() !== '' && { basis: basis.trim() }),
    ...(legalGround.trim() !== '' && { legalGround: legalGround.trim() }),
    ...(alternatives.trim() !== '' && { alternatives: alternatives.trim() }),
  };
}
