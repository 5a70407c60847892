import type { Briefing, BriefingStep } from '@ledningsplats/shared/briefings/events.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import { showToast } from '../../ui/toasts.ts';

/**
 * Goes to a step. Where somebody else went on first, what was pressed is let go: the screen shows where the meeting is, and
 * pressing again is one glance away.
 */
export function useTakeStep(stream: string, { id: briefing, step }: Briefing): (to: BriefingStep) => void {
  const dispatch = useDispatch();
  const { outbox } = useSync();
  return (to) => {
    const { id, settled } = dispatch('TakeBriefingStep', stream, { briefing, from: step?.id ?? null, to }, {});
    void settled.then((outcome) => {
      if (outcome.ok || (outcome.code !== 'stale' && outcome.code !== 'already')) return;
      void outbox.discard(id);
      if (outcome.code === 'stale') showToast({ tone: 'info', title: texts.wentOn, text: texts.wentOnText });
    });
  };
}
