import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { REMOVED_KEPT } from '@ledningsplats/shared/shapes/evolve.ts';
import type { ShapePreviewRow } from '@ledningsplats/shared/shapes/import-preview.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rfc7946Faults } from '../files/testing/rfc7946.ts';
import { ask } from '../testing/ask.ts';
import { envelope, registration, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const at = (north: number, east: number) => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const AREA = { form: 'area', points: [at(0, 0), at(0, 4), at(4, 4), at(4, 0)] };
const path = (stream: string, rest: string) => `/api/streams/${encodeURIComponent(stream)}/${rest}`;

async function send(type: string, stream: string, data: object, content: object = {}, cookie = tib) {
  const { json } = await ask(scene.server, 'POST', '/api/commands', {
    cookie,
    body: envelope(type, stream, data, content),
  });
  return json as { ok: boolean; code?: string; seq: number; details?: Record<string, unknown> };
}

async function drawn(stream: string, content: object = {}, kind = 'danger_area'): Promise<{ id: string; seq: number }> {
  const id = randomUUID();
  const answer = await send('DrawShape', stream, { shape: id, kind }, { geometry: AREA, ...content });
  expect(answer).toMatchObject({ ok: true });
  return { id, seq: answer.seq };
}

/** Which of them stand in any byte of the server's directory. */
function textsOnDisk(...texts: string[]): string[] {
  const entries = readdirSync(scene.server.directory, { recursive: true, withFileTypes: true });
  const bytes = entries.flatMap((entry) => (entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)) : []));
  return texts.filter((text) => bytes.some((one) => one.includes(text)));
}

const get = async (route: string, cookie = tib) => (await ask(scene.server, 'GET', route, { cookie })).json;
const shapes = async (stream: string) =>
  ((await get(path(stream, 'snapshot'))) as { state: IncidentState }).state.shapes.at;
async function exported(stream: string): Promise<string> {
  return JSON.stringify(await get(path(stream, 'shapes.geojson')));
}
const preview = (stream: string, text: string, cookie = tib) =>
  ask(scene.server, 'POST', path(stream, 'shapes/preview'), {
    cookie,
    body: { base64: Buffer.from(text).toString('base64') },
  });
async function rowsOf(stream: string, text: string): Promise<ShapePreviewRow[]> {
  const { status, json } = await preview(stream, text);
  expect(status).toBe(200);
  return json.rows;
}
async function take(stream: string, rows: readonly ShapePreviewRow[]): Promise<void> {
  for (const { shape: row } of rows) {
    if (row === null) continue;
    const { shape, kind, from, content } = row;
    const answer =
      from === null
        ? await send('DrawShape', stream, { shape, kind }, content)
        : await send('ChangeShape', stream, { shape, kind, from }, content);
    expect(answer).toMatchObject({ ok: true });
  }
}
const whats = (rows: readonly ShapePreviewRow[]) => rows.map(({ what }) => what);
const feature = (geometry: object | null, properties: object = {}, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties: { slag: 'riskområde', ...properties },
  ...more,
});
const collection = (features: object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const RING = [
  [17, 62],
  [17.004, 62],
  [17.004, 62.004],
  [17, 62.004],
  [17, 62],
];

test('[PL9] what is drawn reaches every open screen, and its history is whole', async () => {
  const screen = await scene.screen();
  await screen.subscribe(scene.stream);
  const { id, seq } = await drawn(scene.stream, { label: 'Tallmyra' });
  await until(() => screen.frames.some(({ events }) => events.some(({ type }) => type === 'ShapeDrawn')));
  await send('ChangeShape', scene.stream, { shape: id, kind: 'evacuation_area', from: seq }, { geometry: AREA });
  const { seq: from } = (await shapes(scene.stream))[id] ?? { seq: 0 };
  await send('RemoveShape', scene.stream, { shape: id, from });
  await send('RestoreShape', scene.stream, { shape: id });
  const { events } = await get(path(scene.stream, `shapes/${id}`));
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    'ShapeDrawn',
    'ShapeChanged',
    'ShapeRemoved',
    'ShapeRestored',
  ]);
  expect(await get(path(scene.stream, `shapes/${randomUUID()}`))).toEqual({ events: [] });
});

test('[PL9] of two who change one shape at once the later is told who was first, and the first stands', async () => {
  const { id, seq } = await drawn(scene.stream);
  const change = (label: string) =>
    send('ChangeShape', scene.stream, { shape: id, kind: 'danger_area', from: seq }, { geometry: AREA, label });
  const answers = await Promise.all([change('En'), change('Två')]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const refused = answers.find(({ ok }) => !ok);
  const standing = (await shapes(scene.stream))[id];
  expect(refused).toMatchObject({
    code: 'stale',
    details: { shape: id, seq: standing?.seq, by: scene.tib.person, removed: false },
  });
  expect(standing?.content?.label).toBe(answers[0]?.ok ? 'En' : 'Två');
});

test('[PL9] what is saved as a file is RFC 7946, is the same when it is read again, and changes what it says to change', async () => {
  const stream = await scene.register();
  await drawn(stream, { label: 'Tallmyra industriområde', note: 'Vinden vänder' });
  await drawn(stream, { geometry: { form: 'line', points: AREA.points } }, 'closed_road');
  await drawn(stream, { geometry: { form: 'point', points: [at(9, 9)] }, label: 'Samling' }, 'assembly_point');
  const file = await exported(stream);
  expect(rfc7946Faults(file)).toEqual([]);
  expect(whats(await rowsOf(stream, file))).toEqual(['same', 'same', 'same']);

  // the same file draws the same map in another incident, once
  const other = await scene.register();
  await take(other, await rowsOf(other, file));
  expect(Object.values(await shapes(other)).map(({ content }) => content)).toEqual(
    Object.values(await shapes(stream)).map(({ content }) => content),
  );
  expect(whats(await rowsOf(other, file))).toEqual(['same', 'same', 'same']);

  const changed = file.replace('Vinden vänder', 'Vinden har vänt');
  const rows = await rowsOf(stream, changed);
  expect(whats(rows)).toEqual(['changed', 'same', 'same']);
  await take(stream, rows);
  expect(whats(await rowsOf(stream, changed))).toEqual(['same', 'same', 'same']);
});

test('[PL9] a file of others is known again by what it says; what is wrong is told feature by feature, and the others are taken', async () => {
  const stream = await scene.register();
  const bow = [RING[0], RING[2], RING[1], RING[3], RING[0]];
  const file = collection([
    feature({ type: 'Polygon', coordinates: [RING] }, { namn: 'Rätt' }, { id: 17 }),
    feature({ type: 'Polygon', coordinates: [bow] }),
    feature({ type: 'Polygon', coordinates: [RING, RING] }),
    feature({ type: 'MultiPolygon', coordinates: [[RING]] }),
    feature({ type: 'Point', coordinates: [62, 17] }, { slag: 'Händelseplats' }),
    feature({ type: 'Point', coordinates: [2.35, 48.85] }, { slag: 'event_site' }),
    feature({ type: 'Point', coordinates: [17, 62] }, { slag: 'lekplats' }),
    feature({ type: 'Point', coordinates: [17, 62] }, { slag: 'riskområde' }),
    feature(null),
    feature({ type: 'Point', coordinates: [17, 62] }, { slag: 'text' }),
    feature({ type: 'Polygon', coordinates: [RING] }, { namn: 'Rätt' }),
    feature({ type: 'Polygon', coordinates: [RING] }, { namn: 'x'.repeat(61) }),
    feature(
      {
        type: 'LineString',
        coordinates: [
          [600_000, 6_880_000],
          [600_500, 6_880_500],
        ],
      },
      { slag: 'avspärrning' },
    ),
  ]);
  const rows = await rowsOf(stream, file);
  expect(rows.map(({ fault, what }) => fault?.fault ?? what)).toEqual([
    'new',
    'crosses',
    'holes',
    'geometry',
    'position',
    'position',
    'kind',
    'form',
    'geometry',
    'no_label',
    'repeated',
    'too_long',
    'new',
  ]);
  expect(rows[1]?.fault).toMatchObject({ sides: [0, 2] });
  expect(rows[4]?.fault).toMatchObject({ point: 0, why: 'turned' });
  expect(Object.keys(await shapes(stream))).toEqual([]);
  await take(stream, rows);
  expect(Object.keys(await shapes(stream))).toHaveLength(2);
  expect(whats(await rowsOf(stream, file)).filter((what) => what !== 'fault')).toEqual(['same', 'same']);
});

test.each([
  ['not_geojson', 'slag;namn'],
  ['not_geojson', '{"type":"Point"}'],
  ['empty', collection([])],
  ['too_many_rows', collection(Array.from({ length: 401 }, () => feature(null)))],
])('a file that cannot be read at all is said to be so: %s', async (why, text) => {
  expect(await preview(scene.stream, text)).toMatchObject({ status: 422, json: { code: 'invalid', details: { why } } });
});

test('what was drawn in an exercise is not read into what is real, and touches nothing there', async () => {
  const exercise = `incident/${randomUUID()}`;
  const { data, content } = registration(exercise, { person: scene.tib.person, capacity: 'tib' });
  await send('RegisterIncident', exercise, { ...(data as object), mode: 'exercise' }, content as object);
  const before = Object.keys(await shapes(scene.stream));
  await drawn(exercise, { label: 'Övat' });
  const file = await exported(exercise);
  expect(await preview(scene.stream, file)).toMatchObject({ status: 422, json: { details: { why: 'exercise' } } });
  expect(whats(await rowsOf(exercise, file))).toEqual(['same']);
  expect(Object.keys(await shapes(scene.stream))).toEqual(before);
});

test('[SE1] whoever reads the incident reads what is drawn; only who may draw reads files in, and nobody who is not there', async () => {
  const { account } = await scene.server.addAccount(['observator']);
  const observer = await scene.server.signIn(account);
  const department = await scene.server.signIn((await scene.server.addAccount(['forvaltning'])).account);
  const { id } = await drawn(scene.stream);
  for (const rest of ['shapes.geojson', `shapes/${id}`]) {
    const as = async (cookie?: string) =>
      (await ask(scene.server, 'GET', path(scene.stream, rest), cookie === undefined ? {} : { cookie })).status;
    expect([await as(observer), await as(department), await as()]).toEqual([200, 403, 401]);
  }
  expect((await preview(scene.stream, collection([]), observer)).status).toBe(403);
  const data = { shape: randomUUID(), kind: 'danger_area' };
  expect(await send('DrawShape', scene.stream, data, { geometry: AREA }, observer)).toMatchObject({
    code: 'forbidden',
  });
  for (const stream of ['places', `incident/${randomUUID()}`, `${scene.stream}/secret`]) {
    expect((await ask(scene.server, 'GET', path(stream, 'shapes.geojson'), { cookie: tib })).status).toBe(404);
  }
});

test('[LG10] a removal by decision takes where it lay and what it said, wherever that stands', async () => {
  const stream = await scene.register();
  const canary = 'Kanariefågeln';
  const figure = 62.712_345;
  const points = [{ latitude: figure, longitude: 17 }];
  const geometry = { form: 'point', points };
  const { id, seq } = await drawn(stream, { geometry, label: canary }, 'event_site');
  const change = { shape: id, kind: 'event_site', from: seq };
  await send('ChangeShape', stream, change, { geometry, label: canary, note: `${canary} två` });
  const other = await drawn(stream, { label: 'Står kvar' });
  const archivist = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
  const held = async () => {
    const reads = ['snapshot', 'events', 'lines', `search?words=${encodeURIComponent(canary)}`, 'shapes.geojson'];
    const bodies = await Promise.all([...reads, `shapes/${id}`].map((rest) => get(path(stream, rest))));
    return JSON.stringify(bodies);
  };
  expect(await held()).toContain(canary);
  expect(await held()).toContain(String(figure));
  expect(textsOnDisk(canary, String(figure))).toEqual([canary, String(figure)]);

  const removal = { line: seq, why: 'gdpr', decider: null, also: [] };
  const said = { capacity: 'dataskyddsombud', reference: 'KS 2026/1', deciderName: 'Eva Ström' };
  expect(await send('RemoveLineContent', stream, removal, said, archivist)).toMatchObject({ ok: true });
  const after = await held();
  expect(after).not.toContain(canary);
  expect(after).not.toContain(String(figure));
  expect(textsOnDisk(canary, String(figure))).toEqual([]);
  const now = await shapes(stream);
  expect(now[id]).toMatchObject({ kind: 'event_site', content: null });
  expect(now[other.id]?.content?.label).toBe('Står kvar');
  // what waited on a device does not bring it back
  expect(await send('ChangeShape', stream, { ...change, from: now[id]?.seq }, { geometry })).toMatchObject({
    code: 'settled',
  });
  const rows = await rowsOf(
    stream,
    collection([feature({ type: 'Point', coordinates: [17, figure] }, { slag: 'event_site' }, { id })]),
  );
  expect(rows[0]?.fault).toEqual({ fault: 'settled' });
  expect((await scene.server.services.store.events.verify({})).faults).toEqual([]);
});

test(`[LG10] what was removed by decision after ${REMOVED_KEPT} others had been taken away is not drawn again, by command or by file`, async () => {
  const stream = await scene.register();
  const canary = 'Siskan';
  const { id, seq } = await drawn(stream, { label: canary });
  await send('RemoveShape', stream, { shape: id, from: seq });
  for (let n = 0; n <= REMOVED_KEPT; n += 1) {
    const other = await drawn(stream);
    expect(await send('RemoveShape', stream, { shape: other.id, from: other.seq })).toMatchObject({ ok: true });
  }
  expect(Object.keys(await shapes(stream))).toHaveLength(REMOVED_KEPT);
  const archivist = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
  const removal = { line: seq, why: 'gdpr', decider: null, also: [] };
  const said = { capacity: 'dataskyddsombud', reference: 'KS 2026/2', deciderName: 'Eva Ström' };
  expect(await send('RemoveLineContent', stream, removal, said, archivist)).toMatchObject({ ok: true });

  const again = await send('DrawShape', stream, { shape: id, kind: 'danger_area' }, { geometry: AREA, label: canary });
  expect(again).toMatchObject({ code: 'stale', details: { shape: id, by: scene.tib.person, removed: true } });
  const file = collection([feature({ type: 'Polygon', coordinates: [RING] }, { namn: canary }, { id })]);
  expect((await rowsOf(stream, file))[0]?.fault).toEqual({ fault: 'removed' });
  const bodies = await Promise.all(
    ['snapshot', 'events', 'lines', `shapes/${id}`].map((rest) => get(path(stream, rest))),
  );
  expect(JSON.stringify(bodies)).not.toContain(canary);
});
