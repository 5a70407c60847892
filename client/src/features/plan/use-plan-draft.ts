import type { Plan, PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { readDraft } from '@ledningsplats/shared/plan/read-draft.ts';
import { useEffect, useMemo } from 'react';
import { type PlanFault, planFaultWords } from '../../i18n/plan-faults.ts';
import { useDraft } from '../../sync/react.ts';
import { tidied } from './plan-edits.ts';

interface Kept {
  /** The version in force that the draft was made of. */
  from: number;
  /** In the shape that plans had when it was written. */
  plan: unknown;
}

export interface PlanDraft {
  /** As it is being written; the plan in force while nothing is. */
  plan: Plan;
  /** The same as it would be adopted: without rows that are still empty. */
  next: Plan;
  from: number;
  isBegun: boolean;
  /** It was begun before the plan had all the parts it has now: those are as in the plan in force. */
  isLifted: boolean;
  /** The text of a draft that is of no shape that can be edited here; null: none was put away. */
  putAway: string | null;
  /** Somebody has adopted another plan since it was begun. */
  isStale: boolean;
  /** What must be put right first, in words. */
  faults: readonly string[];
  edit: (next: Plan) => void;
  /** The draft as it stands, on top of what is in force now. */
  rebase: () => void;
  discard: () => void;
  discardPutAway: () => void;
}

/** The draft of a plan: kept on the device, and checked as the server will. */
export function usePlanDraft(inForce: PlanState): PlanDraft {
  const draft = useDraft<Kept | null>('plan#draft', null);
  const away = useDraft<Kept | null>('plan#put-away', null);
  const kept = draft.value;
  const read = useMemo(() => (kept === null ? null : readDraft(kept.plan, inForce.plan)), [kept, inForce.plan]);
  const isUnreadable = kept !== null && read === null;
  useEffect(() => {
    if (!isUnreadable) return;
    away.write(kept);
    draft.clear();
  }, [isUnreadable, kept, away.write, draft.clear]);
  const plan = read?.plan ?? inForce.plan;
  const next = useMemo(() => tidied(plan), [plan]);
  const faults = useMemo(() => faultsOf(next), [next]);
  const from = read !== null && kept !== null ? kept.from : inForce.version;
  return {
    plan,
    next,
    from,
    isBegun: read !== null,
    isLifted: read?.isLifted ?? false,
    putAway: away.value === null ? null : JSON.stringify(away.value.plan, null, 2),
    isStale: from !== inForce.version,
    faults,
    edit: (edited) => draft.write({ from, plan: edited }),
    rebase: () => draft.write({ from: inForce.version, plan }),
    discard: draft.clear,
    discardPutAway: away.clear,
  };
}

function faultsOf(plan: Plan): string[] {
  const { error } = planSchema.safeParse(plan);
  const issues = (error?.issues ?? []) as PlanFault[];
  return [...new Set(issues.map((issue) => planFaultWords(plan, issue)))];
}
