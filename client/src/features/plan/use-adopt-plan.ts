import { useState } from 'react';
import { planTexts } from '../../i18n/plan-editor.ts';
import { useDispatch, useStreamItems, useSync } from '../../sync/react.ts';
import type { Outcome } from '../../sync/sync.ts';
import { showToast } from '../../ui/toasts.ts';
import type { PlanDraft } from './use-plan-draft.ts';

/** Adopts the draft. While it waits nothing else can be adopted; what is refused is told here, and the draft is kept. */
export function useAdoptPlan({ next: plan, from, discard }: PlanDraft) {
  const dispatch = useDispatch();
  const { outbox } = useSync();
  const items = useStreamItems('plan');
  const [refusal, setRefusal] = useState<Extract<Outcome, { ok: false }> | null>(null);

  function adopt(why: string) {
    setRefusal(null);
    const { id, settled } = dispatch('AdoptPlan', 'plan', { plan, from }, { why });
    void settled.then((outcome) => {
      if (outcome.ok) {
        discard();
        showToast({ tone: 'ok', title: planTexts.adopted });
        return;
      }
      outbox.discard(id);
      setRefusal(outcome);
    });
  }

  return { adopt, refusal, isWaiting: items.some(({ type, state }) => type === 'AdoptPlan' && state !== 'refused') };
}
