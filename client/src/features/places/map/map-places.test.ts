import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { expect, test } from 'vitest';
import { mapPlaces } from './map-places.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 0);
const HOUR = 3_600_000;
const PLAN = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });

const standing = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  kind: 'varmestuga',
  reference: null,
  position: { latitude: 62, longitude: 17.3 },
  capacity: 50,
  reservePower: { has: 'yes', hours: 18 },
  contacts: [],
  texts: { name: id },
  seq: 1,
  changedAt: NOW,
  changedBy: null,
  retired: null,
  usedBy: null,
  ...more,
});

const run = (id: string, more: Partial<OperatedPlace> = {}): OperatedPlace => ({
  id,
  name: id,
  kind: 'varmestuga',
  capacity: 50,
  position: { latitude: 62, longitude: 17.3 },
  state: 'open',
  since: NOW,
  by: null,
  decision: 1,
  before: { state: 'closed', decision: null },
  opensAt: null,
  closesAt: null,
  counts: [],
  counted: null,
  staff: null,
  fuel: null,
  checks: {},
  needs: [],
  owner: null,
  ...more,
});

const drawn = (places: Place[], operated: OperatedPlace[] | null, isExercise = false) =>
  mapPlaces({
    register: { places: Object.fromEntries(places.map((place) => [place.id, place])) },
    operated,
    isExercise,
    plan: PLAN,
    now: NOW,
  });

test('[PL2] each state is told in words, and what needs looking after comes first', () => {
  const ids = ['Ask', 'Björk', 'Ek', 'Gran', 'Lind', 'Tall'];
  const states = ['closed', 'preparing', 'open', 'full', 'closing'] as const;
  const operated = states.map((state, at) => run(ids[at] ?? '', { state }));
  const found = drawn(
    ids.map((id) => standing(id)),
    operated,
  );
  expect(found.map(({ name, note }) => `${name}: ${note}`)).toEqual([
    'Gran: Full',
    'Ek: Öppen',
    'Lind: Stängs',
    'Björk: Förbereds',
    'Ask: Stängd',
    'Tall: Inte öppnad här',
  ]);
  expect(found[0]?.words).toBe('Gran, Värmestuga, Full');
});

test('[PL5] [PL6] over its capacity and short of fuel are marks and words, from the time that the plan says', () => {
  const counts = [{ at: NOW, seq: 1, how: 'set' as const, number: 61 }];
  const low = { hours: 10, at: NOW - 6 * HOUR, isRunning: true, by: null };
  const [place] = drawn([standing('Ek')], [run('Ek', { counts, fuel: low })]);
  expect(place).toMatchObject({ isOver: true, fuel: 'low', note: 'Öppen 61 / 50' });
  expect(place?.words).toBe('Ek, Värmestuga, Öppen 61 / 50, 11 över, bränslet tar snart slut');
  const [enough] = drawn([standing('Ek')], [run('Ek', { fuel: { ...low, hours: 11 } })]);
  expect(enough).toMatchObject({ isOver: false, fuel: 'ok' });
});

test('[PL8] a siren is in the register alone, and no incident has it unopened', () => {
  const [siren] = drawn([standing('Siren 4', { kind: 'siren', capacity: null })], []);
  expect(siren).toMatchObject({ isDevice: true, look: 'standing', words: 'Siren 4, Siren (utomhusvarning)' });
});

test('[PL9] what has no position is not drawn; what was retired is, for as long as it is run', () => {
  const retired = { at: NOW, by: null, reason: null, seq: 2 };
  const places = [standing('Ek', { position: null }), standing('Lind', { retired }), standing('Tall', { retired })];
  expect(drawn(places, [run('Lind')]).map(({ id }) => id)).toEqual(['Lind']);
});

test('[PL1] what another incident uses is said with its number, but never in an exercise', () => {
  const usedBy = { incident: 'one', number: '2026-014', since: NOW };
  expect(drawn([standing('Ek', { usedBy })], [])[0]?.note).toBe('används i händelse 2026-014');
  expect(drawn([standing('Ek', { usedBy })], [], true)[0]?.note).toBe('Inte öppnad här');
});

test('the register alone is about no incident', () => {
  expect(drawn([standing('Ek')], null)).toMatchObject([{ look: 'standing', note: '', words: 'Ek, Värmestuga' }]);
});

test('[PL1] without the register the places that the incident has opened are drawn where they lay then', () => {
  const places = mapPlaces({
    register: null,
    operated: [run('Skolan', { state: 'full' }), run('Hallen', { position: null })],
    isExercise: false,
    plan: PLAN,
    now: NOW,
  });
  expect(places.map(({ name, look, latitude }) => [name, look, latitude])).toEqual([['Skolan', 'full', 62]]);
});
