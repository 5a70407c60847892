import type { DecisionContentInput, DecisionData } from '@ledningsplats/shared/decisions/decision-schemas.ts';
import type { DecisionSubject, ProposalContent } from '@ledningsplats/shared/decisions/events.ts';
import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { usePeople } from '../sync/react.ts';
import {
  type DecisionDraft,
  type DecisionEdits,
  type DecisionFault,
  type DecisionPrefill,
  deciderChoices,
  decisionContent,
  decisionData,
  decisionDraft,
  decisionFaults,
  proposalContent,
} from './decision-draft.ts';
import { guardOf, type TextGuard } from './identity-fault.ts';
import { useSelf } from './use-self.ts';

export interface Decision {
  draft: DecisionDraft;
  edit: (patch: DecisionEdits) => void;
  isEdited: boolean;
  /** Those to show: none before somebody has tried to send. */
  faults: ReadonlySet<DecisionFault>;
  /** What is wrong with one of its texts while it is written; they hold no identity number where krisstöd is decided [KR5]. */
  guard: TextGuard;
  /** Whether it can be sent; shows what is wrong when it cannot. */
  check: () => boolean;
  data: () => DecisionData;
  content: () => DecisionContentInput;
  /** Whether there is anything to propose; shows what is wrong when there is not. Who decides is not asked. */
  checkProposal: () => boolean;
  proposal: () => ProposalContent;
  /** The typed time: the change happened when it was decided, not when it was recorded [LG2]. */
  occurredAt: number | undefined;
}

export interface DecisionMatter extends DecisionPrefill {
  plan: Plan;
  subject: DecisionSubject;
  /** Null before the incident is registered. */
  incident: IncidentSlice | null;
  /** Edits that live in a draft outside, as on the registration page. */
  held?: { edits: DecisionEdits; onChange: (edits: DecisionEdits) => void };
}

/** The decision behind a change, prefilled by who is signed in and what it is about [LA2] [LA4]. */
export function useDecision({ plan, subject, incident, held, ...prefill }: DecisionMatter): Decision {
  const self = useSelf();
  const { byId } = usePeople();
  const [own, setOwn] = useState<DecisionEdits>({});
  const [isTried, setTried] = useState(false);

  const edits = held?.edits ?? own;
  const draft = decisionDraft(edits, prefill, deciderChoices(plan, subject, incident, Object.values(byId), self));
  const faults = decisionFaults(draft);
  const guard = guardOf(isDecisionOfKrisstod(subject));
  const isGuarded = Object.values(decisionContent(draft)).some((text = '') => guard(text) !== undefined);

  return {
    draft,
    edit: (patch) => (held ? held.onChange({ ...edits, ...patch }) : setOwn({ ...edits, ...patch })),
    isEdited: Object.keys(edits).length > 0,
    faults: isTried ? faults : NO_FAULTS,
    guard,
    check: () => {
      setTried(true);
      return faults.size === 0 && !isGuarded;
    },
    data: () => decisionData(draft),
    content: () => decisionContent(draft),
    checkProposal: () => {
      setTried(true);
      return !faults.has('wording');
    },
    proposal: () => proposalContent(draft),
    occurredAt: draft.at.value ?? undefined,
  };
}

const NO_FAULTS: ReadonlySet<DecisionFault> = new Set();
