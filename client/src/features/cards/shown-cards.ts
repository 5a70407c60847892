import type { TickedStep } from '@ledningsplats/shared/cards/events.ts';
import { type OfferedCard, offeredCards } from '@ledningsplats/shared/cards/offered-cards.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { OutboxItem } from '../../sync/views.ts';

export interface ShownStep {
  number: number;
  text: string;
  /** As it is confirmed. */
  ticked: TickedStep | null;
  /** With one's own touch that is not confirmed. */
  isTicked: boolean;
  isPending: boolean;
}

export interface ShownCard extends Pick<OfferedCard, 'card' | 'level'> {
  steps: ShownStep[];
  done: number;
}

/** The offered cards with one's own unconfirmed ticks merged in: a box that is touched is filled at once. */
export function shownCards(plan: Plan, state: IncidentState, items: readonly OutboxItem[]): ShownCard[] {
  const touches = items.filter(({ type, state: at }) => TOUCHES.has(type) && at !== 'refused');
  return offeredCards(plan, state).map(({ card, level, ticked }) => {
    const steps = card.steps.map((text, index): ShownStep => {
      const number = index + 1;
      const confirmed = ticked[number] ?? null;
      const touch = touches.findLast(({ data }) => {
        const touched = data as DataOf<'TickCardStep'>;
        return touched.card === card.id && touched.step === number;
      });
      const isTicked = touch ? touch.type === 'TickCardStep' : confirmed !== null;
      return { number, text, ticked: confirmed, isTicked, isPending: isTicked !== (confirmed !== null) };
    });
    return { card, level, steps, done: steps.filter(({ isTicked }) => isTicked).length };
  });
}

const TOUCHES = new Set(['TickCardStep', 'UntickCardStep']);
