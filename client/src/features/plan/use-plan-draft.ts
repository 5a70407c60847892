import type { Plan, PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { useMemo } from 'react';
import { type PlanFault, planFaultWords } from '../../i18n/plan-faults.ts';
import { useDraft } from '../../sync/react.ts';
import { tidied } from './plan-edits.ts';

interface Kept {
  /** The version in force that the draft was made of. */
  from: number;
  plan: Plan;
}

export interface PlanDraft {
  /** As it is being written; the plan in force while nothing is. */
  plan: Plan;
  /** The same as it would be adopted: without rows that are still empty. */
  next: Plan;
  from: number;
  isBegun: boolean;
  /** Somebody has adopted another plan since it was begun. */
  isStale: boolean;
  /** What must be put right first, in words. */
  faults: readonly string[];
  edit: (next: Plan) => void;
  /** The draft as it stands, on top of what is in force now. */
  rebase: () => void;
  discard: () => void;
}

/** The draft of a plan: kept on the device, and checked as the server will. */
export function usePlanDraft(inForce: PlanState): PlanDraft {
  const draft = useDraft<Kept | null>('plan#draft', null);
  const kept = draft.value;
  const plan = kept?.plan ?? inForce.plan;
  const next = useMemo(() => tidied(plan), [plan]);
  const faults = useMemo(() => faultsOf(next), [next]);
  const from = kept?.from ?? inForce.version;
  return {
    plan,
    next,
    from,
    isBegun: kept !== null,
    isStale: from !== inForce.version,
    faults,
    edit: (edited) => draft.write({ from, plan: edited }),
    rebase: () => draft.write({ from: inForce.version, plan }),
    discard: draft.clear,
  };
}

function faultsOf(plan: Plan): string[] {
  const { error } = planSchema.safeParse(plan);
  const issues = (error?.issues ?? []) as PlanFault[];
  return [...new Set(issues.map((issue) => planFaultWords(plan, issue)))];
}
