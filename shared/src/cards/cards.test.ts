import { describe, expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, PLAN, raise, register, step, TIB } from '../testing/given.ts';
import { offeredCards } from './offered-cards.ts';

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const CARD = 'sarskild_tib';
const tick = (number: number, card = CARD) => call('TickCardStep', { card, step: number });
const untick = (number: number) => call('UntickCardStep', { card: CARD, step: number }, { reason: 'Fel nummer.' });
const titles = (story: typeof begun) => offeredCards(PLAN, story.holds).map(({ card }) => card.id);

describe('[LA10] action cards', () => {
  test('reaching a level offers its cards at once, and those of every level beneath', () => {
    expect(titles(begun)).toEqual(['storning_tib', 'storning_forvaltning']);
    expect(titles(special).slice(0, 2)).toEqual(['sarskild_tib', 'sarskild_krisledning']);
    expect(titles(special)).toContain('storning_tib');
    const skipped = given([step(register(3, by(CHAIR, 'kln_ordforande')), CHAIR)]);
    expect(titles(skipped)).toHaveLength(PLAN.levels.flatMap(({ cards }) => cards).length);
  });

  test('a tick says which step, in the words that the card has, by whom and when', () => {
    const ticked = special.when(tick(2), KEEPER).gives('CardStepTicked');
    expect(ticked.events.at(-1)?.data).toEqual({
      card: CARD,
      title: 'Tills någon avlöser dig',
      function: 'tib',
      step: 2,
      text: 'Kalla krisledningsgruppen och säg var, när och om det går att delta på distans',
    });
    const [first] = offeredCards(PLAN, ticked.holds);
    expect(first).toMatchObject({ ticked: { 2: { by: KEEPER.id, at: special.now } }, isDone: false });
  });

  test('a card is done when every step is', () => {
    const steps = PLAN.levels[1]?.cards[0]?.steps ?? [];
    const done = steps.reduce((story, _, index) => story.when(tick(index + 1), TIB).gives(), special);
    expect(offeredCards(PLAN, done.holds)[0]?.isDone).toBe(true);
  });

  test('two who tick at once: the second is told that it is done', () => {
    special.when(tick(1), TIB).gives().when(tick(1), KEEPER).refused('already');
  });

  test('a wrong tick is taken back with its reason, and nothing is left of it in the state', () => {
    const back = special.when(tick(1), TIB).gives().when(untick(1), TIB).gives('CardStepUnticked');
    expect(back.events.at(-1)?.content).toEqual({ reason: 'Fel nummer.' });
    expect(back.holds.cards).toEqual({ ticked: {} });
    back.when(untick(1), TIB).refused('already');
    expect(() => special.when(call('UntickCardStep', { card: CARD, step: 1 }, { reason: ' ' }), TIB)).toThrow();
  });

  test('what is not offered cannot be ticked', () => {
    begun.when(tick(1), TIB).refused('unknown_item', { field: 'data.card' });
    special.when(tick(1, 'okant'), TIB).refused('unknown_item', { field: 'data.card' });
    special.when(tick(99), TIB).refused('unknown_item', { field: 'data.step' });
  });

  test('of a level that is lowered from, what was begun stays and can be finished', () => {
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const lower = call('LowerLevel', { from: 2, to: 1, decision: data }, { decision: content });
    const lowered = special.when(tick(1), TIB).gives().when(lower, DIRECTOR).gives();
    expect(titles(lowered)).toEqual([CARD, 'storning_tib', 'storning_forvaltning']);
    lowered.when(tick(2), TIB).gives();
  });

  test('nothing is ticked when the incident is closed', () => {
    const { data, content } = by(TIB, 'tib');
    const close = call('CloseIncident', { decision: data, handovers: [] }, { decision: content });
    begun.when(close, TIB).gives().when(tick(1, 'storning_tib'), TIB).refused('incident_closed');
  });

  test('an event that concerns no card leaves the slice as it was', () => {
    const line = call('WriteLine', { kind: 'notering' }, { text: 'x' });
    expect(special.when(line, KEEPER).gives().holds.cards).toBe(special.holds.cards);
  });
});
