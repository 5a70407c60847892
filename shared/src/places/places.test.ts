import { describe, expect, test } from 'vitest';
import type { DataOf } from '../core/registry.ts';
import { call, KEEPER, TIB } from '../testing/given.ts';
import { PlaceRegister } from '../testing/register-of-places.ts';
import type { PlaceFacts } from './events.ts';
import { evolvePlaces } from './evolve.ts';
import { placeTexts } from './place-schema.ts';

const FACTS: PlaceFacts = {
  kind: 'varmestuga',
  reference: null,
  position: { latitude: 59.3293, longitude: 18.0686 },
  capacity: 150,
  reservePower: { has: 'yes', hours: 18 },
  contacts: [{ person: KEEPER.id, about: 'keys' }],
};
const register = (facts: Partial<PlaceFacts> = {}, name = 'Tallmyra skola') =>
  call('RegisterPlace', { ...FACTS, ...facts }, { name, address: 'Skolvägen 4' });
const one = new PlaceRegister().when(register(), TIB);
const id = Object.keys(one.state?.places ?? {})[0] ?? '';
const change = (from: number, facts: Partial<PlaceFacts> = {}, texts: object = {}) =>
  call(
    'ChangePlace',
    { place: id, from, ...FACTS, ...facts },
    { name: 'Tallmyra skola', address: 'Skolvägen 4', ...texts },
  );

describe('[PL1] the register of places', () => {
  test('keeps everything that is said of a place, with who said it', () => {
    expect(one.state?.places[id]).toMatchObject({
      ...FACTS,
      texts: { name: 'Tallmyra skola', address: 'Skolvägen 4' },
      changedBy: TIB.id,
      retired: null,
      usedBy: null,
    });
  });

  test('has a kind that the plan knows, and people who are in the register [SE4]', () => {
    one.refuses(register({ kind: 'slott' }), TIB, 'invalid', { field: 'data.kind' });
    const stranger = [{ person: '0b0e9a60-0000-4000-8000-000000000199', about: 'keys' as const }];
    one.refuses(register({ contacts: stranger }), TIB, 'invalid', { field: 'data.contacts.0.person' });
  });

  test('is not given the same place twice', () => {
    one.refuses(register(), TIB, 'exists', { field: 'content.name', details: { place: id } });
    // a few metres off and in other letters: still the same
    const near = { position: { latitude: 59.32935, longitude: 18.0687 } };
    one.refuses(register(near, 'tallmyra  SKOLA'), TIB, 'exists');
    expect(Object.keys(one.when(register({}, 'Tallmyra kyrka'), TIB).state?.places ?? {})).toHaveLength(2);
  });

  test('keeps what a changed place was, and tells the second of two who change it', () => {
    const changed = one.when(change(1, { capacity: 120 }), KEEPER);
    expect(changed.state?.places[id]).toMatchObject({ capacity: 120, seq: 2, changedBy: KEEPER.id });
    expect(changed.events.map(({ type }) => type)).toEqual(['PlaceRegistered', 'PlaceChanged']);
    expect(changed.events[0]?.data).toMatchObject({ capacity: 150 });
    changed.refuses(change(1, { capacity: 80 }), TIB, 'stale', { details: { by: KEEPER.id } });
    changed.refuses(change(2, { capacity: 120 }), TIB, 'already');
    expect(changed.when(change(2, { capacity: 120, contacts: [] }), TIB).state?.places[id]?.contacts).toEqual([]);
  });

  test('removes no place: it is retired with its reason, and can be put back', () => {
    const retired = one.when(call('RetirePlace', { place: id }, { reason: 'Skolan är såld.' }), TIB);
    expect(retired.state?.places[id]?.retired).toMatchObject({ reason: 'Skolan är såld.', by: TIB.id });
    retired.refuses(change(1, { capacity: 1 }), TIB, 'unknown_item');
    const back = retired.when(call('RestorePlace', { place: id }, {}), TIB);
    expect(back.state?.places[id]).toMatchObject({ retired: null, texts: { name: 'Tallmyra skola' } });
    back.refuses(call('RestorePlace', { place: id }, {}), TIB, 'already');
    expect(() => one.when(call('RetirePlace', { place: id }, { reason: ' ' }), TIB)).toThrow();
  });

  test('keeps no more retired places in its state than a couple of hundred, and every one that is used', () => {
    let all = new PlaceRegister();
    for (let index = 0; index < 210; index += 1) all = all.when(register({}, `Plats ${index}`), TIB);
    const ids = Object.keys(all.state?.places ?? {});
    const retired = ids
      .slice(0, 205)
      .reduce((now, place) => now.when(call('RetirePlace', { place }, { reason: 'x' }), TIB), all);
    const left = Object.values(retired.state?.places ?? {});
    expect(left.filter((place) => place.retired === null)).toHaveLength(5);
    expect(left.filter((place) => place.retired !== null)).toHaveLength(200);
    expect(retired.state?.places[ids[0] ?? '']).toBeUndefined();
  });

  test('[LG10] forgets the words of an event that is removed, and keeps its figures', () => {
    const meta = one.events[0]?.meta as never;
    const removal = { seq: 2, version: 1, content: null, meta, data: { seq: 1, why: 'gdpr' as const, kind: 'x' } };
    const state = evolvePlaces(one.state ?? undefined, { type: 'ContentRedacted', ...removal });
    expect(state.places[id]).toMatchObject({ texts: null, capacity: 150 });
  });
});

describe('[PL9] positions', () => {
  test.each([
    ['the earth', { latitude: 95, longitude: 18 }],
    ['Sweden', { latitude: 48.85, longitude: 2.35 }],
  ])('outside %s are refused', (_, position) => {
    expect(() => one.when(register({ position }, 'Bortom'), TIB)).toThrow();
  });
});

describe('[PL1] importing', () => {
  const row = (place: number, facts: Partial<PlaceFacts> = {}) => ({
    place: `0b0e9a60-0000-4000-b000-${String(place).padStart(12, '0')}`,
    ...FACTS,
    contacts: [],
    ...facts,
  });
  const load = (rows: DataOf<'ImportPlaces'>['places'], names: string[]) =>
    call('ImportPlaces', { places: rows }, { texts: names.map((name) => ({ name, address: 'Skolvägen 4' })) });

  test('registers what is new, changes what differs and leaves the rest; a second time changes nothing', () => {
    const rows = [row(1, { capacity: 90 }), row(2, { reference: 'TP-2' })];
    const names = ['Tallmyra skola', 'Östanede bygdegård'];
    const loaded = one.when(load(rows, names), TIB);
    expect(loaded.events.slice(1).map(({ type }) => type)).toEqual(['PlaceChanged', 'PlaceRegistered']);
    // found by name and position: the same place, with the people that no file names
    expect(loaded.state?.places[id]).toMatchObject({ capacity: 90, contacts: FACTS.contacts });
    loaded.refuses(load(rows, names), TIB, 'already');
    // another spelling under the same number is the same place
    const renamed = loaded.when(load([row(3, { reference: 'TP-2' })], ['Bygdegården']), TIB);
    expect(renamed.events.at(-1)).toMatchObject({ type: 'PlaceChanged', content: { name: 'Bygdegården' } });
  });

  test('takes nothing where a row is wrong, repeated or of a place that is retired', () => {
    one.refuses(load([row(1), row(2, { kind: 'slott' })], ['A', 'B']), TIB, 'invalid', { field: 'data.places.1.kind' });
    one.refuses(load([row(1), row(2)], ['A', 'a']), TIB, 'exists', { field: 'data.places.1' });
    one.refuses(load([row(1)], ['A', 'B']), TIB, 'invalid', { field: 'content.texts' });
    const retired = one.when(call('RetirePlace', { place: id }, { reason: 'x' }), TIB);
    retired.refuses(load([row(1)], ['Tallmyra skola']), TIB, 'unknown_item');
  });

  test('as many rows as a command may hold fit in what it may weigh', () => {
    expect(placeTexts.safeParse({ name: 'x', note: 'y'.repeat(501) }).success).toBe(false);
    const full = { ...FACTS, ...Object.fromEntries([['reference', 'r'.repeat(200)]]) };
    const long = Object.fromEntries(Object.keys(placeTexts.shape).map((field) => [field, 'å'.repeat(200)]));
    expect(new TextEncoder().encode(JSON.stringify({ full, long })).length).toBeLessThan(24_000);
  });
});
