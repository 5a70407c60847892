import { describe, expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, type Story, step, TIB } from '../testing/given.ts';
import { foldDirections } from './direction.ts';

const director = by(DIRECTOR, 'kommundirektor');
const begun = given([step(register(), TIB)]);
const special = begun.when(raise(1, 2, director, {}, { direction: 'Ingen ska frysa' }), KEEPER).gives();
const set = (story: Story, text: string, decision: number | null = null) =>
  call('SetDirection', { from: story.holds.incident.direction?.seq ?? null, decision }, { text });
const isOfHistory = ({ type }: { type: string }) =>
  ['DirectionSet', 'LevelChanged', 'DecisionCompleted', 'DecisionDisowned'].includes(type);
const history = (story: Story) => foldDirections(story.events.filter(isOfHistory));

describe('[ST3] the direction', () => {
  test('is one text, set by itself or by a decision, with who and when; the last one holds', () => {
    const own = special.when(set(special, 'Skolorna först'), KEEPER).gives('DirectionSet');
    expect(own.holds.incident.direction).toMatchObject({ text: 'Skolorna först', by: KEEPER.id, decision: null });
    const decided = own
      .when(raise(2, 3, by(CHAIR, 'kln_ordforande'), {}, { direction: 'Vården först' }), CHAIR)
      .gives();
    expect(decided.holds.incident.direction).toMatchObject({ text: 'Vården först', decision: 3, by: CHAIR.id });
    expect(history(decided).map(({ text }) => text)).toEqual(['Vården först', 'Skolorna först', 'Ingen ska frysa']);
  });

  test('changed by two at once, tells the later one which holds and takes nothing from the first', () => {
    const late = set(special, 'Vården först');
    const own = special.when(set(special, 'Skolorna först'), KEEPER).gives();
    const { seq } = own.holds.incident.direction ?? {};
    own.when(late, TIB).refused('stale', { field: 'data.from', details: { seq } });
    own.when(set(own, 'Skolorna först'), TIB).refused('already');
    own.when(set(own, 'Vården först'), TIB).gives('DirectionSet');
  });

  test('is not put aside by what is filled in late about an earlier decision', () => {
    const bare = begun.when(raise(1, 2, director), DIRECTOR).gives();
    const own = bare.when(set(bare, 'Skolorna först'), KEEPER).gives();
    const late = own.when(call('CompleteDecision', { number: 2 }, { direction: 'Ingen ska frysa' }), TIB).gives();
    expect(late.holds.incident.direction?.text).toBe('Skolorna först');
    expect(history(late).map(({ text }) => text)).toEqual(['Skolorna först', 'Ingen ska frysa']);
  });

  test('[LA4] falls with the decision that it stems from, and what held before holds again', () => {
    special.when(set(special, 'Skolorna först', 9), KEEPER).refused('unknown_item', { field: 'data.decision' });
    const own = special.when(set(special, 'Skolorna först', 2), KEEPER).gives();
    const still = own.when(set(own, 'Vården först'), KEEPER).gives();
    const after = still.when(call('DisownDecision', { number: 2, way: 'tool' }), DIRECTOR).gives();
    expect(after.holds.incident.direction).toMatchObject({ text: 'Vården först' });
    const fallen = own.when(call('DisownDecision', { number: 2, way: 'tool' }), DIRECTOR).gives();
    expect(fallen.holds.incident.direction).toBeNull();
    // among what follows, so that whoever disowns it sees it before and everybody afterwards
    const direction = (story: typeof own) =>
      story.decision(2).disowned?.consequences.filter((one) => 'what' in one && one.what === 'direction');
    expect(direction(fallen)).toEqual([{ kind: 'reverted', what: 'direction', to: 'none' }]);
    expect(direction(after)).toEqual([]);
    expect(history(fallen).map(({ isDisowned }) => isDisowned)).toEqual([true, true]);
  });

  test('[LG10] removed, has no words in the state and is still known to have been', () => {
    const own = special.when(set(special, 'Skolorna först'), KEEPER).gives();
    const { seq = 0 } = own.holds.incident.direction ?? {};
    expect(own.redacted(seq).holds.incident.direction).toMatchObject({ text: null, seq });
  });
});
