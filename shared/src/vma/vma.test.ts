import { describe, expect, test } from 'vitest';
import { openWorkOf } from '../duty/open-work.ts';
import { heldTexts, type TextLookup } from '../log/held-texts.ts';
import {
  by,
  call,
  DIRECTOR,
  given,
  HEAD,
  KEEPER,
  MINUTE,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import type { VmaFacts } from './events.ts';
import { openVmas, reviewState } from './vma-reading.ts';
import { foldVma } from './vma-register.ts';

const NOBODY = '0b0e9a60-0000-4000-8000-0000000009ff';
const begun = given([step(register(), TIB)]);
const words = {
  area: 'Österby, söder om järnvägen',
  happened: 'Det brinner på återvinningen.',
  threat: 'Röken är giftig.',
  instruction: 'Gå inomhus och stanna där.',
  reasons: 'Räddningsledaren har mätt.',
};
const facts: VmaFacts = {
  wanted: 'vma',
  event: 'brandrok',
  hasHappened: true,
  isWholeMunicipality: false,
  shapes: [],
  test: { lifeOrHealth: true, damage: false, urgent: true },
  already: 'no',
  channels: ['radio_tv', 'tutor'],
};
const mine = { person: TIB.id, capacity: 'tib' };
const request = (more: Partial<VmaFacts> = {}, requester: object = mine, review = begun.now + 60 * MINUTE, said = {}) =>
  call(
    'RequestVma',
    { requester: requester as typeof mine, review, facts: { ...facts, ...more } },
    { ...words, ...said },
  );
const asked = begun.when(request(), TIB).gives('VmaRequested');
const vma = asked.holds.vma.known[Object.keys(asked.holds.vma.known)[0] ?? '']?.id ?? '';
const known = (story: Story) => story.holds.vma.known[vma];
const answer = (outcome: 'vma' | 'myndighetsmeddelande' | 'declined', reason?: string) =>
  call('RecordVmaOutcome', { vma, outcome }, reason === undefined ? {} : { reason });
const stands = asked.when(answer('vma'), KEEPER).gives('VmaAnswered');
const end = (story: Story) =>
  call('EndVma', { vma, from: known(story)?.seq ?? 0 }, { instruction: 'Faran är över. Vädra.' });
const update = (story: Story, more: object = {}) =>
  call(
    'UpdateVma',
    { vma, from: known(story)?.seq ?? 0, review: story.now + 30 * MINUTE, facts },
    { ...words, area: 'Hela Österby', ...more },
  );

describe('[VM1] a request for a VMA', () => {
  test('keeps what was read aloud, who asked in which capacity, and waits for an answer', () => {
    expect(known(asked)).toMatchObject({
      number: 1,
      status: 'asked',
      requester: mine,
      owner: TIB.id,
      content: words,
      facts,
      messages: 1,
    });
    expect(known(stands)).toMatchObject({ status: 'stands', outcome: { kind: 'vma', by: KEEPER.id } });
  });

  test('is made by those whom the plan lets ask, and by nobody else; others are told who may', () => {
    for (const { id } of PLAN.capacities) {
      const outcome = begun.when(request({}, { person: null, capacity: id }, undefined, { requester: 'Nils' }), KEEPER);
      if (PLAN.vma.requesters.some(({ capacity }) => capacity === id)) outcome.gives('VmaRequested');
      else outcome.refused('no_mandate', { details: { holders: PLAN.vma.requesters.map(({ capacity }) => capacity) } });
    }
    begun
      .when(request({}, { person: null, capacity: 'tib' }), KEEPER)
      .refused('invalid', { field: 'content.requester' });
    begun.when(request({}, { person: NOBODY, capacity: 'tib' }), KEEPER).refused('invalid');
  });

  test('for one who holds the mandate until relieved is refused when the leader holds it outright', () => {
    const requesters = [
      { capacity: 'tib', until: 'relieved' as const, phone: null },
      { capacity: 'kommundirektor', until: 'always' as const, phone: null },
    ];
    const plan = { ...PLAN, vma: { ...PLAN.vma, requesters } };
    const story = given([step(register(), TIB)], { plan });
    story.when(request(), TIB).gives('VmaRequested');
    const lead = call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' });
    story
      .when(lead, TIB)
      .gives()
      .when(request({}, mine, story.now + 90 * MINUTE), TIB)
      .refused('no_mandate');
  });

  test.each([
    [{ lifeOrHealth: true, damage: false, urgent: true }, true],
    [{ lifeOrHealth: false, damage: true, urgent: true }, true],
    [{ lifeOrHealth: true, damage: true, urgent: false }, false],
    [{ lifeOrHealth: false, damage: false, urgent: true }, false],
  ])('asks danger and haste as the law does: %o', (answers, isMet) => {
    const vmaAsked = begun.when(request({ test: answers }), TIB);
    if (isMet) vmaAsked.gives('VmaRequested');
    else vmaAsked.refused('criterion_not_met', { field: 'data.facts.test' });
    begun.when(request({ test: answers, wanted: 'myndighetsmeddelande', channels: ['radio_tv'] }), TIB).gives();
  });

  test('uses neither sirens nor positioned text messages for a myndighetsmeddelande, and nothing that the plan lacks', () => {
    begun
      .when(request({ wanted: 'myndighetsmeddelande', channels: ['tutor'] }), TIB)
      .refused('invalid', { field: 'data.facts.channels' });
    begun.when(request({ channels: ['brevduva'] }), TIB).refused('invalid', { field: 'data.facts.channels' });
    begun.when(request({ event: 'meteorit' }), TIB).refused('invalid', { field: 'data.facts.event' });
    begun.when(request({ shapes: ['x'] }), TIB).refused('unknown_item', { field: 'data.facts.shapes' });
    begun.when(request({}, mine, begun.now), TIB).refused('invalid', { field: 'data.review' });
  });

  test('keeps the areas as they were drawn then', () => {
    const geometry = {
      form: 'area' as const,
      points: [1, 2, 3].map((n) => ({ latitude: 62 + n / 100, longitude: 17 + (n % 2) / 50 })),
    };
    const drawn = begun.when(call('DrawShape', { shape: NOBODY, kind: 'danger_area' }, { geometry }), KEEPER).gives();
    const shape = Object.keys(drawn.holds.shapes.at)[0] ?? '';
    const story = drawn.when(request({ shapes: [shape] }, mine, drawn.now + 60 * MINUTE), TIB).gives();
    expect(openVmas(story.holds.vma)[0]?.content?.drawn).toEqual([geometry]);
  });

  test('declined says why, and can be put right', () => {
    asked.when(answer('declined'), TIB).refused('reason_required');
    const declined = asked.when(answer('declined', 'Räddningsledaren har begärt redan.'), TIB).gives('VmaAnswered');
    expect(known(declined)).toMatchObject({
      status: 'declined',
      settled: { text: 'Räddningsledaren har begärt redan.' },
    });
    declined.when(answer('declined', 'Räddningsledaren har begärt redan.'), TIB).refused('already');
    expect(known(declined.when(answer('vma'), TIB).gives())).toMatchObject({ status: 'stands', settled: null });
  });
});

describe('[VM3] whoever requested it owns it', () => {
  test('until somebody takes it over in person', () => {
    stands.when(call('TakeVma', { vma }), TIB).refused('already');
    const taken = stands.when(call('TakeVma', { vma }), HEAD).gives('VmaTaken');
    expect(known(taken)?.owner).toBe(HEAD.id);
    expect(taken.events.at(-1)?.data).toMatchObject({ from: TIB.id, by: HEAD.id });
  });

  test('looks it over, and says when the next time is', () => {
    const review = stands.now + 120 * MINUTE;
    const looked = stands.when(call('ReviewVma', { vma, review }), TIB).gives('VmaReviewed');
    expect(known(looked)?.review).toBe(review);
    looked.when(call('ReviewVma', { vma, review }), TIB).refused('already');
    looked.when(call('ReviewVma', { vma, review: stands.now - 1 }), TIB).refused('invalid');
  });

  test('[LG4] what was said without network is not refused for having come after its own time of review', () => {
    const late = { occurredAt: asked.now, at: asked.now + 90 * MINUTE };
    const review = asked.now + 60 * MINUTE;
    const arrived = begun.when(request({}, mine, review), TIB, late).gives('VmaRequested');
    expect(openVmas(arrived.holds.vma).map((one) => reviewState(one, late.at))).toEqual(['late']);
    asked.when(update(asked), TIB, late).gives('VmaUpdated');
    asked.when(call('ReviewVma', { vma, review: review + 1 }), TIB, late).gives('VmaReviewed');
    asked.when(call('ReviewVma', { vma, review: asked.now }), TIB, late).refused('invalid', { field: 'data.review' });
  });

  test('updates it; the later of two is told', () => {
    const updated = stands.when(update(stands), KEEPER).gives('VmaUpdated');
    expect(known(updated)).toMatchObject({ messages: 2, content: { area: 'Hela Österby' } });
    const { seq } = known(updated) ?? {};
    updated.when(update(stands), TIB).refused('stale', { details: { seq } });
    updated.when(end(stands), TIB).refused('stale', { details: { seq } });
  });

  test('ends it by faran över, and nothing is done with it then', () => {
    const over = stands.when(end(stands), TIB).gives('VmaOver');
    expect(known(over)).toMatchObject({ status: 'over', settled: { text: 'Faran är över. Vädra.' } });
    over.when(update(over), TIB).refused('settled');
    over.when(answer('vma'), TIB).refused('settled');
    over.when(call('WithdrawVma', { vma }, { reason: 'Fel' }), TIB).refused('settled');
  });

  test('an open one blocks closing the incident, and nobody can be handed it', () => {
    const decision = by(TIB, 'tib');
    const close = call('CloseIncident', { decision: decision.data, handovers: [] }, { decision: decision.content });
    for (const open of [asked, stands])
      open.when(close, TIB).refused('open_items', { details: { items: [{ kind: 'vma', id: vma }] } });
    stands.when(end(stands), TIB).gives().when(close, TIB).gives();
    asked.when(answer('declined', 'Nej.'), TIB).gives().when(close, TIB).gives();
  });

  test('a mistaken record is struck and never erased', () => {
    const struck = stands.when(call('WithdrawVma', { vma }, { reason: 'Fel händelse' }), KEEPER).gives('VmaWithdrawn');
    expect(known(struck)).toMatchObject({ status: 'withdrawn', content: words, settled: { text: 'Fel händelse' } });
    expect(openVmas(struck.holds.vma)).toEqual([]);
    struck.when(call('WithdrawVma', { vma }, { reason: 'Fel' }), KEEPER).refused('settled');
  });

  test('the register has every message; the state the open ones and the latest that are settled', () => {
    const updated = stands.when(update(stands), KEEPER).gives();
    const over = updated.when(end(updated), TIB).gives();
    const reading = foldVma(over.events);
    expect(reading?.messages.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'alert'],
      [2, 'update'],
      [3, 'over'],
    ]);
    expect(reading?.messages[2]?.content).toMatchObject({ area: 'Hela Österby', instruction: 'Faran är över. Vädra.' });
    let story = asked;
    for (let count = 0; count < 8; count += 1) {
      story = story.when(request({}, mine, story.now + MINUTE), TIB).gives();
      const last = openVmas(story.holds.vma).find(({ id }) => id !== vma)?.id ?? '';
      story = story.when(call('WithdrawVma', { vma: last }, { reason: 'Fel' }), TIB).gives();
    }
    expect(Object.keys(story.holds.vma.known)).toHaveLength(7);
    expect(known(story)?.status).toBe('asked');
    expect(story.holds.vma.count).toBe(9);
  });
});

test('[TB3] [VM3] what is open stands in the handover of the duty, with when it is to be looked over; what is over does not', () => {
  expect(openWorkOf(stands.holds)?.vmas).toEqual([{ id: vma, number: 1, review: begun.now + 60 * MINUTE }]);
  expect(openWorkOf(stands.when(end(stands), KEEPER).gives().holds)?.vmas).toEqual([]);
});

test.each([
  [11, 'ahead'],
  [10, 'near'],
  [0, 'near'],
  [-1, 'late'],
])('[VM3] one that is to be looked over in %i minutes is %s', (minutes, state) => {
  expect(reviewState({ review: 20 * MINUTE + minutes * MINUTE }, 20 * MINUTE)).toBe(state);
});

test('[LG10] goes whole whichever of its lines is asked about, and removed has no words in the state', () => {
  const { events } = stands.when(update(stands), KEEPER).gives();
  const lookup: TextLookup = (_stream, kind, key) => {
    if (kind === 'vma') return events.filter(({ data }) => 'vma' in data && data.vma === key);
    return kind === 'line' ? events.filter(({ seq }) => String(seq) === key) : [];
  };
  const [made = 0] = events.filter(({ type }) => type === 'VmaRequested').map(({ seq }) => seq);
  const held = heldTexts(lookup, { stream: 's', openStream: 's' }, { line: made, quotes: [] });
  expect(held.texts.map(({ event }) => event.type)).toEqual(['VmaRequested', 'VmaUpdated']);
  expect(known(asked.redacted(made))?.content).toBeNull();
  const declined = asked.when(answer('declined', 'Nej.'), TIB).gives();
  const gone = known(declined.redacted(known(declined)?.settled?.seq ?? 0));
  expect([gone?.settled?.text, gone?.outcome?.reason]).toEqual([null, null]);
});
