import { describe, expect, test } from 'vitest';
import { heldTexts, type TextLookup } from '../log/held-texts.ts';
import { call, given, KEEPER, MINUTE, register, type Story, step, TIB } from '../testing/given.ts';
import { toReview, waitingContingencies } from './to-review.ts';

const words = {
  title: 'Vattnet tar slut',
  trigger: 'Reservoaren under 20 %',
  actions: ['Kör ut tankar', 'Ring skolorna'],
};
const begun = given([step(register(), TIB)]);
const prepare = (function_ = 'logistik', more: object = {}) =>
  call('PrepareContingency', { function: function_ }, { ...words, ...more });
const prepared = begun.when(prepare(), KEEPER).gives('ContingencyPrepared');
const [one] = Object.values(prepared.holds.contingencies.known);
const contingency = one?.id ?? '';
const known = (story: Story) => story.holds.contingencies.known[contingency];
const change = (from: number, content: object = {}) =>
  call('ChangeContingency', { contingency, function: 'logistik', from }, { ...words, ...content });
const trigger = (makeTasks: boolean) => call('TriggerContingency', { contingency, makeTasks }, { note: 'Kl 14' });

describe('[ST11] an alternative course', () => {
  test('has a trigger, a prepared action and an owner function, and waits', () => {
    expect(one).toMatchObject({
      number: 1,
      function: 'logistik',
      content: words,
      preparedBy: KEEPER.id,
      status: 'waiting',
    });
    begun.when(prepare('kejsare'), KEEPER).refused('invalid', { field: 'data.function' });
  });

  test('changed by another since it was read, tells the later one', () => {
    const changed = prepared.when(change(one?.seq ?? 0, { trigger: 'Under 30 %' }), TIB).gives('ContingencyChanged');
    expect(known(changed)).toMatchObject({ content: { trigger: 'Under 30 %' }, changed: { by: TIB.id } });
    const seq = known(changed)?.seq;
    changed.when(change(one?.seq ?? 0, { trigger: 'Under 10 %' }), KEEPER).refused('stale', { details: { seq } });
    prepared.when(change(one?.seq ?? 0), KEEPER).refused('already');
  });

  test('is looked at, with who and when; a briefing asks for those that nobody has looked at since', () => {
    const since = prepared.now;
    expect(toReview(prepared.holds.contingencies, since).map(({ id }) => id)).toEqual([contingency]);
    const review = call('ReviewContingencies', { contingencies: [contingency, 'x'] });
    const looked = prepared.when(review, TIB, { at: since + MINUTE }).gives('ContingenciesReviewed');
    expect(known(looked)?.reviewed).toEqual({ at: since + MINUTE, by: TIB.id });
    expect(toReview(looked.holds.contingencies, since)).toEqual([]);
    prepared.when(call('ReviewContingencies', { contingencies: ['x'] }), TIB).refused('settled');
  });

  test('when it happens, its prepared action may be tasks at once', () => {
    const happened = prepared.when(trigger(true), TIB).gives('ContingencyTriggered', 'TaskCreated', 'TaskCreated');
    const tasks = Object.values(happened.holds.tasks.open);
    expect(tasks).toMatchObject([
      { number: 1, title: 'Kör ut tankar', function: 'logistik', priority: 'high' },
      { number: 2, title: 'Ring skolorna', function: 'logistik', priority: 'high' },
    ]);
    expect(known(happened)).toMatchObject({
      status: 'triggered',
      settled: { by: TIB.id, text: 'Kl 14', tasks: tasks.map(({ id }) => id) },
    });
    prepared.when(trigger(false), TIB).gives('ContingencyTriggered');
    happened.when(trigger(true), KEEPER).refused('settled');
    happened.when(change(one?.seq ?? 0, { title: 'x' }), KEEPER).refused('settled');
  });

  test('is withdrawn, and comes back when either is undone; the tasks stay', () => {
    const withdrawn = prepared
      .when(call('WithdrawContingency', { contingency }, { reason: 'Fullt igen' }), TIB)
      .gives();
    expect(waitingContingencies(withdrawn.holds.contingencies)).toEqual([]);
    for (const over of [withdrawn, prepared.when(trigger(true), TIB).gives()]) {
      const back = over.when(call('RestoreContingency', { contingency }), TIB).gives('ContingencyRestored');
      expect(known(back)).toMatchObject({ status: 'waiting', settled: null, content: words });
      expect(back.holds.tasks).toEqual(over.holds.tasks);
      back.when(call('RestoreContingency', { contingency }), TIB).refused('already');
    }
    begun.when(call('RestoreContingency', { contingency: 'x' }), TIB).refused('unknown_item');
  });

  test('[LG10] removed, has no words in the state', () => {
    expect(known(prepared.redacted(one?.seq ?? 0))?.content).toBeNull();
    const happened = prepared.when(trigger(false), TIB).gives();
    expect(known(happened.redacted(known(happened)?.settled?.seq ?? 0))?.settled?.text).toBeNull();
  });

  test('[LG10] goes whole whichever of its lines is asked about: its later words repeat the first', () => {
    const changed = prepared.when(change(one?.seq ?? 0, { trigger: 'Under 30 %' }), TIB).gives();
    const { events } = changed.when(call('WithdrawContingency', { contingency }, { reason: 'Fullt' }), TIB).gives();
    const lookup: TextLookup = (_stream, kind, key) => {
      if (kind === 'contingency') return events.filter(({ data }) => 'contingency' in data && data.contingency === key);
      return kind === 'line' ? events.filter(({ seq }) => String(seq) === key) : [];
    };
    const at = { stream: 's', openStream: 's' };
    const held = (line: number) =>
      heldTexts(lookup, at, { line, quotes: [] }).texts.map(({ event, line: of }) => [event.type, of]);
    const [, , last = 0] = events.slice(-3).map(({ seq }) => seq);
    const whole = [
      ['ContingencyPrepared', last - 2],
      ['ContingencyChanged', null],
      ['ContingencyWithdrawn', last],
    ];
    expect(held(last - 2)).toEqual(whole);
    expect(held(last)).toEqual(expect.arrayContaining(whole));
  });

  test('leaves the state when many more have happened since; those that wait never do', () => {
    let story = prepared;
    for (let count = 0; count < 8; count += 1) {
      story = story.when(prepare(), KEEPER).gives();
      const last = Object.values(story.holds.contingencies.known).at(-1)?.id ?? '';
      story = story.when(call('WithdrawContingency', { contingency: last }), TIB).gives();
    }
    const { known: left, count } = story.holds.contingencies;
    expect(Object.keys(left)).toHaveLength(7);
    expect(known(story)?.status).toBe('waiting');
    expect(count).toBe(9);
  });
});
