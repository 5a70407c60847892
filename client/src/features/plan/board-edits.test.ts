import { placedCards } from '@ledningsplats/shared/plan/arrangement.ts';
import { BOARD_CARD_IDS } from '@ledningsplats/shared/plan/board-cards.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { planSchema } from '@ledningsplats/shared/plan/plan-schema.ts';
import { describe, expect, it } from 'vitest';
import { foldedCard, movedCard, ownedBy, placedCard } from './board-edits.ts';

const plan = defaultPlan({ name: 'Provköpings kommun', code: '9998', timeZone: 'Europe/Stockholm' });
const [whole] = plan.boards.arrangements as [BoardArrangement];
const accepts = (arrangements: BoardArrangement[]) =>
  planSchema.safeParse({ ...plan, boards: { ...plan.boards, arrangements } }).success;

describe('[ST8] the editor of a board', () => {
  it('moves a card a step, and no other', () => {
    const before = placedCards(whole).side;
    const at = before.indexOf('board');
    const moved = before.toSpliced(at, 1).toSpliced(at - 1, 0, 'board');
    expect(movedCard(whole, 'board', -1).columns.side).toEqual(moved);
    expect(movedCard(movedCard(whole, 'board', -1), 'board', 1).columns.side).toEqual(before);
  });

  it('places a card last in another column, leaves it out, and takes it back', () => {
    expect(placedCard(whole, 'krisstod', 'side').columns.side.at(-1)).toBe('krisstod');
    const without = placedCard(foldedCard(whole, 'calls', true), 'calls', 'hidden');
    expect([without.hidden, without.folded, placedCards(without).work.includes('calls')]).toEqual([
      ['calls'],
      [],
      false,
    ]);
    expect(placedCard(without, 'calls', 'main').hidden).toEqual([]);
  });

  it.each(BOARD_CARD_IDS)('makes no board that the plan refuses, whatever is done with %s', (card) => {
    for (const made of [
      movedCard(whole, card, -1),
      movedCard(whole, card, 1),
      placedCard(whole, card, 'main'),
      placedCard(whole, card, 'hidden'),
      foldedCard(whole, card, true),
      foldedCard(placedCard(whole, card, 'hidden'), card, false),
    ])
      expect(accepts([made, ...plan.boards.arrangements.slice(1)])).toBe(true);
  });

  it('gives a function to one board alone', () => {
    const made = ownedBy(plan.boards.arrangements, 0, 'functions', 'stabschef', true);
    expect(made.filter(({ functions }) => functions.includes('stabschef')).map(({ id }) => id)).toEqual(['alla']);
    expect(accepts(made)).toBe(true);
    expect(ownedBy(made, 0, 'functions', 'stabschef', false)[0]?.functions).toEqual([]);
  });
});
