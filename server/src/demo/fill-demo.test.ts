import { dueOf } from '@ledningsplats/shared/callouts/due.ts';
import { signOf, standingOf, tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import { touchedServices } from '@ledningsplats/shared/losses/touched-services.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import { fuelStanding } from '@ledningsplats/shared/places/fuel.ts';
import { readinessOf } from '@ledningsplats/shared/scenarios/readiness.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';
import { DEMO_PLAN, fillDemo } from './fill-demo.ts';

let server: TestServer;
let cookie: string;
let stream: string;
beforeAll(async () => {
  server = await startServer({ isEmpty: true, config: { demo: true } });
  await fillDemo(server.services);
  const [first] = (await ask(server, 'GET', '/api/demo')).json.accounts;
  const answer = await ask(server, 'POST', '/api/session', { body: { demo: first.id } });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  stream = `incident/${(await ask(server, 'GET', '/api/incidents', { cookie })).json.incidents[0].id}`;
});
afterAll(() => server.stop());

const read = async (name: string, reading: string) =>
  (await ask(server, 'GET', `/api/streams/${encodeURIComponent(name)}/${reading}`, { cookie })).json;

test('[OV2] has an exercise that was held and one that is planned, with its scenario and its staff', async () => {
  const { state } = (await server.services.states.get('exercises')) as { state: ExercisesState };
  const all = Object.values(state.exercises).sort((one, other) => (one.from < other.from ? -1 : 1));
  expect(all.map(({ outcome }) => outcome?.kind ?? 'planned')).toEqual(['held', 'planned']);
  const [held, planned] = all;
  expect(held?.outcome).toMatchObject({ kind: 'held' });
  const own = (await server.services.states.get(`exercise/${planned?.id}`)) as { state: ExerciseState };
  if (!planned) throw new Error('none is planned');
  const left = readinessOf(own.state.script, planned).filter(({ count }) => count > 0);
  expect(left.map(({ lack }) => lack)).toEqual(['map_without_place']);
});

test('[KO2] has a loss that counts down: passed, near and far, answered by the staff, by a link and not at all', async () => {
  const { state } = (await read(stream, 'snapshot')) as { state: IncidentState };
  const register = (await server.services.states.get('services')) as { state: ServicesState };
  const own = (await server.services.states.get(`${stream}/continuity`)) as { state: ContinuityState };
  const of = { told: own.state.told, now: server.now(), nearMinutes: DEMO_PLAN.continuity.nearMinutes };
  const { rows, unplaced, unlocated } = touchedServices(state, register.state, of);
  expect([unplaced, unlocated]).toEqual([[], []]);
  expect(rows).toHaveLength(6);
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['passed', 'near', 'far']));
  expect(rows.filter(({ answer }) => answer === null)).toHaveLength(3);
  expect(rows.find(({ told }) => told?.isByLink)).toMatchObject({ isOwnLimit: true, answer: { answer: 'support' } });
});

test('shows an incident under way with everything that a first look should meet', async () => {
  const { state } = (await read(stream, 'snapshot')) as { state: IncidentState };
  expect(state.incident).toMatchObject({ level: { rank: 2 }, posture: { id: 'stab' }, lifecycle: 'open' });
  const now = server.now();
  const tasks = Object.values(state.tasks.open);
  expect(tasks.filter(({ due }) => due !== null && due < now)).toHaveLength(1);
  expect(Object.values(state.decisions.open).filter(({ confirmed }) => !confirmed)).toHaveLength(1);

  const places = Object.values(state.places.at);
  expect(places.map((place) => place.state).sort()).toEqual(['full', 'open', 'open', 'preparing']);
  const register = (await read('places', 'snapshot')).state as PlacesState;
  expect(Object.keys(register.places)).toHaveLength(12);
  expect(Object.values(register.places).filter(({ usedBy }) => usedBy !== null)).toHaveLength(4);
  // one has fuel for less than is warned of: the first look meets the warning too
  expect(places.filter(({ fuel }) => fuel && fuelStanding(fuel, now, 4).tone === 'low')).toHaveLength(1);

  // answers of every kind, nothing said to be delivered that never left, and no loud sign that nobody sees to
  const [callOut] = state.callOuts.list;
  if (!callOut) throw new Error('nobody is called out');
  expect(new Set(callOut.called.map(standingOf))).toEqual(new Set(['yes', 'on_way', 'no', 'silent', 'waiting']));
  const told = callOut.called.flatMap((one) => Object.values(one.told));
  expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(['not_configured']));
  // whoever is silent is called as both
  expect(tallyOf(callOut).unfilled).toEqual([
    { kind: 'function', id: 'krisstod' },
    { kind: 'capacity', id: 'stodperson' },
  ]);
  expect(signOf(callOut)).toBeNull();
  expect(dueOf(callOut, now)).toMatchObject({ steps: [], spent: [] });

  // a staff that sits, has met, knows when it meets next and what it does if things get worse
  expect(Object.values(state.seats.seated)).toHaveLength(6);
  expect(Object.values(state.seats.shifts)).toHaveLength(2);
  expect(state.briefings).toMatchObject({ count: 1, running: {} });
  expect(Object.values(state.briefings.planned).map(({ at }) => at > now)).toEqual([true]);
  expect(state.incident.direction?.text).toContain('Ingen ska bli sittande ensam');
  expect(Object.values(state.contingencies.known)).toHaveLength(1);
  expect(tasks.filter(({ everyMinutes }) => everyMinutes !== null)).toHaveLength(1);
  expect(state.krisstod.status).toBe('prepared');

  const drawn = Object.values(state.shapes.at);
  expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(6);
  const { bounds } = DEMO_PLAN.municipality;
  const points = drawn.flatMap(({ content }) => content?.geometry.points ?? []);
  expect(points.every((point) => isWithin(point, bounds))).toBe(true);
  const { lines } = (await read(stream, 'lines?limit=200')) as { lines: LogLine[] };
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter(({ corrections }) => corrections.length > 0)).toHaveLength(2);
  expect(lines.filter((line) => line.recordedAt - line.occurredAt > 20 * 60_000).length).toBeGreaterThan(1);
  expect(lines.filter(({ secrecy }) => secrecy.state === 'elsewhere')).toHaveLength(1);
  expect((await read(`${stream}/secret`, 'lines')).lines).toHaveLength(1);
  expect(Math.max(...lines.map(({ recordedAt }) => recordedAt))).toBeLessThan(now);
  expect((await server.services.store.events.verify({})).ok).toBe(true);
});

test('is filled once', async () => {
  const before = await server.services.store.events.head(stream);
  await fillDemo(server.services);
  expect(await server.services.store.events.head(stream)).toEqual(before);
  expect((await ask(server, 'GET', '/api/demo')).json.accounts[0].person.name).toBe('Karin Almfelt');
});
