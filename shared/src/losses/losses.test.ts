import { describe, expect, test } from 'vitest';
import { indexRowsOf } from '../core/index-rows.ts';
import { heldTexts, type TextLookup } from '../log/held-texts.ts';
import { call, given, KEEPER, MINUTE, register, type Story, step, TIB } from '../testing/given.ts';
import { lastingLosses, lossAreas, settledLosses } from './lasting-losses.ts';

const begun = given([step(register(), TIB)]);
const HOUR = 60 * MINUTE;
const SINCE = begun.now - HOUR;
const facts = (more: object = {}) => ({
  needs: ['el', 'telefoni'],
  isWholeMunicipality: false,
  shapes: [] as string[],
  since: SINCE,
  prognosis: { expected: begun.now + HOUR, saidAt: begun.now },
  ...more,
});
const SHAPE = '0b0e9a60-0000-4000-a000-000000000007';
const words = { where: 'Södra Österby', source: 'Elbolaget' };
const record = (more: object = {}, content: object = {}) =>
  call('RecordLoss', { facts: facts(more) }, { ...words, ...content });
const recorded = begun.when(record(), KEEPER).gives('LossRecorded');
const one = Object.values(recorded.holds.losses.known)[0];
const loss = one?.id ?? '';
const of = (story: Story) => story.holds.losses.known[loss];
const update = (from: number, more: object = {}) => call('UpdateLoss', { loss, from, facts: facts(more) }, words);
const end = (back: number) => call('EndLoss', { loss, back }, { note: 'Omkopplat' });

describe('[KO2] something is lost', () => {
  test('what, where, since when, and when it is thought to be back by whose word', () => {
    expect(one).toMatchObject({
      number: 1,
      status: 'lost',
      facts: facts(),
      content: words,
      recordedBy: KEEPER.id,
      line: recorded.events.at(-1)?.seq,
    });
  });

  test('is of the plan’s needs, each once', () => {
    begun.when(record({ needs: ['guld'] }), KEEPER).refused('invalid', { field: 'data.facts.needs' });
    begun.when(record({ needs: ['el', 'el'] }), KEEPER).refused('invalid', { field: 'data.facts.needs' });
  });

  test('has been lost since a time that has been, and is thought to be back after that', () => {
    begun.when(record({ since: begun.now + MINUTE }), KEEPER).refused('invalid', { field: 'data.facts.since' });
    const early = { expected: SINCE, saidAt: begun.now };
    begun.when(record({ prognosis: early }), KEEPER).refused('invalid', { field: 'data.facts.prognosis.expected' });
    const later = { expected: null, saidAt: begun.now + MINUTE };
    begun.when(record({ prognosis: later }), KEEPER).refused('invalid', { field: 'data.facts.prognosis.saidAt' });
    begun.when(record({ prognosis: { expected: null, saidAt: SINCE } }), KEEPER).gives('LossRecorded');
  });

  test('lies where its areas are drawn now, and says how many have been taken from the map', () => {
    const points = [
      { latitude: 62, longitude: 17 },
      { latitude: 62, longitude: 17.1 },
      { latitude: 62.1, longitude: 17 },
    ];
    const draw = call('DrawShape', { shape: SHAPE, kind: 'outage_area' }, { geometry: { form: 'area', points } });
    const drawn = begun.when(draw, KEEPER).gives('ShapeDrawn');
    const from = drawn.holds.shapes.at[SHAPE]?.seq ?? 0;
    const shapes = [SHAPE];
    begun.when(record({ shapes }), KEEPER).refused('invalid', { field: 'data.facts.shapes' });
    const there = drawn.when(record({ shapes }), KEEPER).gives('LossRecorded');
    const area = (story: Story) => lossAreas({ facts: facts({ shapes }) }, story.holds.shapes);
    expect(area(there)).toEqual({ areas: [{ form: 'area', points }], gone: 0 });
    const wider = points.map(({ latitude, longitude }) => ({ latitude: latitude + 0.1, longitude }));
    const change = call(
      'ChangeShape',
      { shape: SHAPE, kind: 'outage_area', from },
      { geometry: { form: 'area', points: wider } },
    );
    const moved = there.when(change, KEEPER).gives('ShapeChanged');
    expect(area(moved).areas[0]?.points[0]?.latitude).toBeCloseTo(62.1);
    // what is said of it goes on, whatever became of the area
    const unread = there.redacted(from);
    const itself = Object.values(unread.holds.losses.known)[0];
    const next = call(
      'UpdateLoss',
      { loss: itself?.id ?? '', from: itself?.seq ?? 0, facts: facts({ shapes, prognosis: null }) },
      words,
    );
    unread.when(next, KEEPER).gives('LossUpdated');
    const gone = there.when(call('RemoveShape', { shape: SHAPE, from }), KEEPER).gives('ShapeRemoved');
    expect(area(gone)).toEqual({ areas: [], gone: 1 });
  });

  test('changed by another since it was read, tells the later one', () => {
    const changed = recorded.when(update(one?.seq ?? 0, { prognosis: null }), TIB).gives('LossUpdated');
    expect(of(changed)).toMatchObject({ facts: { prognosis: null }, changedBy: TIB.id, recordedBy: KEEPER.id });
    const seq = of(changed)?.seq;
    changed.when(update(one?.seq ?? 0, { since: SINCE - HOUR }), KEEPER).refused('stale', { details: { seq } });
    recorded.when(update(one?.seq ?? 0), KEEPER).refused('already');
  });

  test('more of it, or over more, is known from when that is told; a new prognosis is no more of it', () => {
    const from = one?.seq ?? 0;
    const told = one?.recordedAt;
    const knownAt = (more: object) => of(recorded.when(update(from, more), TIB).gives('LossUpdated'))?.knownAt;
    expect(one?.knownAt).toEqual({ el: told, telefoni: told });
    expect(knownAt({ prognosis: null })).toEqual({ el: told, telefoni: told });
    expect(knownAt({ needs: ['el', 'vatten'] })).toEqual({ el: told, vatten: recorded.now });
    expect(knownAt({ isWholeMunicipality: true })).toEqual({ el: recorded.now, telefoni: recorded.now });
  });

  test('is back since a time between, or was none; either is undone', () => {
    recorded.when(end(SINCE - MINUTE), TIB).refused('invalid', { field: 'data.back' });
    recorded.when(end(recorded.now + HOUR), TIB).refused('invalid', { field: 'data.back' });
    const back = recorded.when(end(SINCE + MINUTE), TIB).gives('LossEnded');
    expect(of(back)).toMatchObject({
      status: 'back',
      settled: { back: SINCE + MINUTE, by: TIB.id, text: 'Omkopplat' },
    });
    const none = recorded.when(call('WithdrawLoss', { loss }, { reason: 'Fel ort' }), TIB).gives('LossWithdrawn');
    for (const over of [back, none]) {
      expect(lastingLosses(over.holds.losses)).toEqual([]);
      expect(settledLosses(over.holds.losses).map(({ id }) => id)).toEqual([loss]);
      over.when(end(SINCE + MINUTE), KEEPER).refused('settled');
      over.when(update(one?.seq ?? 0, { prognosis: null }), KEEPER).refused('settled');
      const again = over.when(call('RestoreLoss', { loss }), KEEPER).gives('LossRestored');
      expect(of(again)).toMatchObject({ status: 'lost', settled: null, facts: facts() });
    }
    recorded.when(call('RestoreLoss', { loss }), KEEPER).refused('already');
    recorded.when(call('RestoreLoss', { loss: 'x' }), KEEPER).refused('unknown_item');
  });

  test('[LG10] removed, has no words in the state, and goes whole whichever of its lines is asked about', () => {
    expect(of(recorded.redacted(one?.seq ?? 0))?.content).toBeNull();
    const back = recorded.when(end(SINCE + MINUTE), TIB).gives();
    expect(of(back.redacted(of(back)?.settled?.seq ?? 0))?.settled?.text).toBeNull();
    const { events } = recorded.when(update(one?.seq ?? 0, { prognosis: null }), TIB).gives();
    const lookup: TextLookup = (_stream, kind, key) => {
      if (kind === 'loss') return events.filter(({ data }) => 'loss' in data && data.loss === key);
      return kind === 'line' ? events.filter(({ seq }) => String(seq) === key) : [];
    };
    const last = events.at(-1)?.seq ?? 0;
    for (const line of [last - 1, last]) {
      const { texts } = heldTexts(lookup, { stream: 's', openStream: 's' }, { line, quotes: [] });
      expect(texts.map(({ event }) => event.type).sort()).toEqual(['LossRecorded', 'LossUpdated']);
    }
  });

  test('leaves the state when many more are back since; what lasts never does', () => {
    let story = recorded;
    for (let count = 0; count < 8; count += 1) {
      story = story.when(record(), KEEPER).gives();
      const last = Object.values(story.holds.losses.known).at(-1)?.id ?? '';
      story = story.when(call('EndLoss', { loss: last, back: story.now }), TIB).gives();
    }
    expect(Object.keys(story.holds.losses.known)).toHaveLength(7);
    expect(of(story)?.status).toBe('lost');
    expect(story.holds.losses.count).toBe(9);
  });
});

describe('[KO2] what a service says of itself', () => {
  const service = '0b0e9a60-0000-4000-a000-000000000009';
  const services = { count: 1, services: { [service]: { id: service, retired: null } } } as never;
  const there = given([step(register(), TIB)], { services });
  const say = (answer: string | null) => call('AnswerForService', { service, answer } as never);

  test('is one of three words, by whom and when; the latest holds, and it can be taken back', () => {
    const said = there.when(say('support'), KEEPER).gives('ServiceAnswered');
    expect(said.holds.losses.answers[service]).toMatchObject({ answer: 'support', by: KEEPER.id });
    const later = said.when(say('fallback'), TIB).gives('ServiceAnswered');
    expect(later.holds.losses.answers[service]).toMatchObject({ answer: 'fallback', by: TIB.id });
    expect(later.when(say(null), TIB).gives().holds.losses.answers).toEqual({});
    there.when(say(null), TIB).refused('already');
    begun.when(say('support'), TIB).refused('unknown_item', { field: 'data.service' });
  });

  test('[KO3] tells no name, and its line in the log says a number', () => {
    const said = there.when(say('support'), KEEPER).gives('ServiceAnswered');
    expect(said.events.at(-1)).toMatchObject({ data: { service, answer: 'support' }, content: null });
    expect(indexRowsOf(said.events.at(-1) as never, 's').map(({ kind }) => kind)).toEqual(['line', 'service']);
  });
});
