import { call, given, KEEPER, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '../../sync/views.ts';
import { shownCards } from './shown-cards.ts';

const CARD = 'storning_tib';
const story = given([step(register(), TIB), step(call('TickCardStep', { card: CARD, step: 1 }), KEEPER)]);

function touch(type: string, number: number, state: OutboxItem['state'] = 'queued'): OutboxItem {
  return { type, state, data: { card: CARD, step: number } } as OutboxItem;
}

function first(items: OutboxItem[]) {
  const [shown] = shownCards(PLAN, story.holds, items);
  return {
    done: shown?.done,
    boxes: shown?.steps.slice(0, 5).map(({ isTicked, isPending }) => (isTicked ? 'x' : '-') + (isPending ? '?' : '')),
  };
}

describe('[LA10] the cards on screen', () => {
  it('show what is confirmed, with who did it', () => {
    expect(first([])).toEqual({ done: 1, boxes: ['x', '-', '-', '-', '-'] });
    expect(shownCards(PLAN, story.holds, [])[0]?.steps[0]?.ticked?.by).toBe(KEEPER.id);
  });

  it('fill and empty a box at the touch, and say that it waits', () => {
    expect(first([touch('TickCardStep', 2), touch('UntickCardStep', 1, 'sending')])).toEqual({
      done: 1,
      boxes: ['-?', 'x?', '-', '-', '-'],
    });
  });

  it('go by the last touch of several, and by none that was refused or is confirmed', () => {
    const items = [touch('TickCardStep', 2), touch('UntickCardStep', 2), touch('TickCardStep', 3, 'refused')];
    expect(first([...items, touch('TickCardStep', 1, 'accepted')])).toEqual({
      done: 1,
      boxes: ['x', '-', '-', '-', '-'],
    });
  });
});
