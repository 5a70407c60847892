import { randomUUID } from 'node:crypto';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, registration, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
let observer: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const { account } = await scene.server.addAccount(['observator']);
  observer = await scene.server.signIn(account);
});
afterAll(() => scene.stop());

const FACTS = {
  kind: 'varmestuga',
  position: { latitude: 59.3, longitude: 18.1 },
  capacity: 50,
  reservePower: { has: 'yes', hours: 18 },
};

async function send(type: string, stream: string, data: object, content: object = {}, cookie = tib) {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body: command });
  return { ...json, id: command.id } as { ok: boolean; code?: string; details?: { number?: string }; id: string };
}

/** A place of the register; answers its id. */
async function place(name: string, latitude = 59 + Math.random()): Promise<string> {
  const { ok, id } = await send(
    'RegisterPlace',
    'places',
    { ...FACTS, position: { latitude, longitude: 18 } },
    { name },
  );
  expect(ok).toBe(true);
  return id;
}

function open(stream: string, id: string, more: object = {}) {
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const data = { place: id, from: 'closed', to: 'open', decision, ...more };
  return send('OpenPlace', stream, data, { decision: { wording: 'Platsen öppnas.' } });
}

const places = async () => {
  const { json } = await ask(scene.server, 'GET', '/api/streams/places/snapshot', { cookie: tib });
  return (json.state as PlacesState).places;
};
const preview = (text: string, cookie = tib) =>
  ask(scene.server, 'POST', '/api/places/preview', { cookie, body: { base64: Buffer.from(text).toString('base64') } });

describe('[PL1] a place serves one incident at a time', () => {
  test('two real incidents that open it in the same moment: one gets it, the other is told who has it', async () => {
    const id = await place('Skolan');
    const other = await scene.register();
    const answers = await Promise.all([open(scene.stream, id), open(other, id)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = answers.find(({ ok }) => !ok);
    const { usedBy } = (await places())[id] ?? {};
    expect(refused).toMatchObject({ code: 'in_use', details: { number: usedBy?.number } });

    const own = answers[0]?.ok ? scene.stream : other;
    const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
    const data = { place: id, from: 'open', to: 'closed', decision };
    expect(await send('ClosePlace', own, data, { decision: { wording: 'Stängs.' } })).toMatchObject({ ok: true });
    expect((await places())[id]?.usedBy).toBeNull();
  });

  test('an exercise opens it too, and writes nothing of it in the register', async () => {
    const id = await place('Kyrkan');
    expect(await open(scene.stream, id)).toMatchObject({ ok: true });
    const before = await scene.server.services.store.events.head('places');
    const exercise = `incident/${randomUUID()}`;
    const { data, content } = registration(exercise, { person: scene.tib.person, capacity: 'tib' });
    await send('RegisterIncident', exercise, { ...(data as object), mode: 'exercise' }, content as object);
    expect(await open(exercise, id)).toMatchObject({ ok: true });
    expect(await scene.server.services.store.events.head('places')).toEqual(before);
  });
});

test('[P2] [SE1] the register is for those who work with places: not its stream, its files nor its history for others', async () => {
  const id = await place('Hallen');
  const screen = await scene.screen({ account: (await scene.server.addAccount(['observator'])).account, person: '' });
  expect(await screen.subscribe('places')).toMatchObject({ ok: false, code: 'forbidden' });
  for (const path of [
    '/api/streams/places/snapshot',
    '/api/places.csv',
    '/api/places.geojson',
    `/api/streams/places/places/${id}`,
  ]) {
    expect([path, (await ask(scene.server, 'GET', path, { cookie: observer })).status]).toEqual([path, 403]);
    expect([path, (await ask(scene.server, 'GET', path)).status]).toEqual([path, 401]);
  }
  expect((await preview('namn', observer)).status).toBe(403);
  // whoever may read may not therefore write
  const { account } = await scene.server.addAccount(['stab']);
  const stab = await scene.server.signIn(account);
  expect((await ask(scene.server, 'GET', '/api/places.csv', { cookie: stab })).status).toBe(200);
  expect((await preview('namn', stab)).status).toBe(403);
  expect(await send('RetirePlace', 'places', { place: id }, { reason: 'x' }, stab)).toMatchObject({
    code: 'forbidden',
  });
});

test('a changed place reaches every open register at once, and its history is whole', async () => {
  const id = await place('Biblioteket');
  const screen = await scene.screen();
  await screen.subscribe('places');
  const { seq } = (await places())[id] ?? { seq: 0 };
  const change = { place: id, from: seq, ...FACTS, capacity: 90 };
  expect(await send('ChangePlace', 'places', change, { name: 'Biblioteket' })).toMatchObject({ ok: true });
  await until(() => screen.frames.some(({ events }) => events.some(({ type }) => type === 'PlaceChanged')));
  const { json } = await ask(scene.server, 'GET', `/api/streams/places/places/${id}`, { cookie: tib });
  expect(json.events.map(({ type }: { type: string }) => type)).toEqual(['PlaceRegistered', 'PlaceChanged']);
  const none = await ask(scene.server, 'GET', `/api/streams/places/places/${randomUUID()}`, { cookie: tib });
  expect(none.json).toEqual({ events: [] });
});

test('[LG5] what happens at a place is its history in the incident, the counts too, which are no lines', async () => {
  const id = await place('Bion');
  await open(scene.stream, id);
  const lines = async () =>
    (await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(scene.stream)}/lines`, { cookie: tib })).json
      .total;
  const before = await lines();
  await send('CountVisitors', scene.stream, { place: id, how: 'in', number: 4 });
  expect(await lines()).toBe(before);
  await send('ChangePlaceState', scene.stream, { place: id, from: 'open', to: 'full' });
  expect(await lines()).toBe(before + 1);
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/places/${id}`;
  const { json } = await ask(scene.server, 'GET', path, { cookie: tib });
  expect(json.events.map(({ type }: { type: string }) => type)).toEqual([
    'DecisionRecorded',
    'PlaceStateChanged',
    'VisitorsCounted',
    'PlaceStateChanged',
  ]);
});

describe('files', () => {
  const HEAD = 'namn;slag;latitud;longitud;kapacitet';

  test('a preview saves nothing; what it proposes is taken as it stands, and then it proposes nothing', async () => {
    const before = await scene.server.services.store.events.head('places');
    const file = `${HEAD}\nTeatern;varmestuga;59,05;17,05;120\nFel;slott;59,05;17,06;1`;
    const { json } = await preview(file);
    const { rows } = json as ImportPreview;
    expect(rows.map(({ what }) => what)).toEqual(['new', 'fault']);
    expect(await scene.server.services.store.events.head('places')).toEqual(before);
    const taken = rows.flatMap((row) => row.place ?? []);
    const data = { places: taken.map((row) => row.data) };
    expect(await send('ImportPlaces', 'places', data, { texts: taken.map((row) => row.texts) })).toMatchObject({
      ok: true,
    });
    expect(((await preview(file)).json as ImportPreview).rows.map(({ what }) => what)).toEqual(['same', 'fault']);
    expect(await send('ImportPlaces', 'places', data, { texts: taken.map((row) => row.texts) })).toMatchObject({
      code: 'already',
    });
  });

  test('what is no file of places says why, and what is far too large is not read', async () => {
    expect((await preview('a;b\n1;2')).json).toMatchObject({ code: 'invalid', details: { why: 'no_name_column' } });
    const open = await preview(`${HEAD}\n"Skolan;siren;59;18;`);
    expect([open.status, open.json.details]).toEqual([422, { why: 'quote_open', line: 2 }]);
    expect((await preview('x'.repeat(3_000_000))).status).toBe(413);
    const broken = await ask(scene.server, 'POST', '/api/places/preview', { cookie: tib, body: { base64: '%%%' } });
    expect(broken.status).toBe(400);
  });

  test('are saved under their day, for one’s own eyes', async () => {
    const csv = await ask(scene.server, 'GET', '/api/places.csv', { cookie: tib });
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="platser-\d{4}-\d\d-\d\d\.csv"$/);
    expect(csv.headers.get('cache-control')).toBe('no-store');
    const geo = await ask(scene.server, 'GET', '/api/places.geojson', { cookie: tib });
    expect(geo.headers.get('content-type')).toContain('application/geo+json');
    expect(JSON.parse(geo.text).type).toBe('FeatureCollection');
  });
});
