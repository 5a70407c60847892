import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const CANARY = 'KANARIE';
let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

async function give(stream: string, type: string, data: object, content: object = {}): Promise<string> {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

/** An effort with a church and its sheet, and a school beside it. */
async function effort() {
  const stream = await scene.register();
  const krisstod = `${stream}/krisstod`;
  const of = `/api/visit-sheets/${stream.slice('incident/'.length)}`;
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const words = { decision: { wording: 'Aktiveras.' }, what: `Samtal ${CANARY}`, whom: `Boende ${CANARY}` };
  await give(krisstod, 'ActivateKrisstod', { from: 'none', decision }, words);
  const open = (name: string) =>
    give(krisstod, 'OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name, leaderName: `Maj ${CANARY}` });
  const church = await open('Kyrkan');
  const school = await open(`Skolan ${CANARY}`);
  return { stream, krisstod, of, church, school, ...(await print(of, church)) };
}

async function print(of: string, site: string, isReplacing = false) {
  const { status, json } = await ask(scene.server, 'POST', of, { cookie: tib, body: { site, isReplacing } });
  expect(status).toBe(201);
  const token = (json.url as string).split('/blad/besok/')[1] as string;
  return { number: json.number as number, token, path: `/api/visit-sheet/${token}` };
}

const look = (path: string) => ask(scene.server, 'GET', path);
function say(path: string, adults: number, young: number, { ago = 0, id = randomUUID() as string } = {}) {
  const now = scene.server.now();
  const body = { id, said: { what: 'visits', adults, young }, madeAt: now - ago, sentAt: now };
  return ask(scene.server, 'POST', path, { body });
}
const siteOf = async (stream: string, site: string) =>
  ((await scene.server.services.states.get(stream)).state as IncidentState).krisstod.sites[site];

test('[KR5] [KR8] it tells its site, how many have come and whom to ring, and nothing else', async () => {
  const { path, stream, number } = await effort();
  const { json, text, headers } = await look(path);
  expect(json).toEqual({
    municipality: expect.any(String),
    isExercise: false,
    isBroken: false,
    site: 'Kyrkan',
    sheet: number,
    call: { name: 'Kommunens växel', phone: '070-000 00 10' },
    open: { adults: 0, young: 0 },
  });
  expect(text).not.toContain(CANARY);
  expect(text).not.toContain(stream.slice('incident/'.length));
  expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
});

test('[KR5] what is counted by it is its own site’s, once however often it is sent, and a newer word holds', async () => {
  const { path, stream, krisstod, church, school } = await effort();
  const id = randomUUID();
  expect((await say(path, 2, 1, { id })).json).toEqual({ ok: true, stream: '', seq: 0 });
  expect((await say(path, 2, 1, { id })).json.ok).toBe(true);
  expect(await siteOf(stream, church)).toMatchObject({ adults: 2, young: 1 });
  await give(krisstod, 'CountKrisstodVisits', { site: church, how: 'set', adults: 10, young: 5 });
  // counted before that, on a phone without network: it is in the ten already
  expect((await say(path, 4, 0, { ago: 600_000 })).json.ok).toBe(true);
  expect((await say(path, 1, 0)).json.ok).toBe(true);
  expect(await siteOf(stream, church)).toMatchObject({ adults: 11, young: 5 });
  expect(await siteOf(stream, school)).toMatchObject({ adults: 0, young: 0 });
  const told = (await scene.server.services.store.events.read(stream, 0, 1_000)).at(-1);
  expect([told?.type, JSON.stringify(told?.meta).includes('visits/')]).toEqual(['KrisstodVisitsTotalled', false]);
});

test('[KR5] it sleeps while its site is closed, wakes when that is opened again, and takes nothing but counts', async () => {
  const { path, krisstod, church } = await effort();
  await give(krisstod, 'CloseKrisstodSite', { site: church });
  expect((await look(path)).json.open).toBeNull();
  expect((await say(path, 1, 0)).json).toMatchObject({ code: 'settled', details: { why: 'asleep' } });
  await give(krisstod, 'ReopenKrisstodSite', { site: church });
  expect((await say(path, 1, 0)).json.ok).toBe(true);
  for (const said of [
    { what: 'need', text: 'Filtar' },
    { what: 'visits', adults: 1, young: 0, site: church },
  ]) {
    const now = scene.server.now();
    const body = { id: randomUUID(), said, madeAt: now, sentAt: now };
    expect((await ask(scene.server, 'POST', path, { body })).status).toBe(400);
  }
});

test('[KR5] forged, revoked and replaced sheets open nothing, in the same words; the token is nowhere on disk', async () => {
  const { path, token, of, church, number } = await effort();
  const second = await print(of, church, true);
  const third = await print(of, church);
  expect((await ask(scene.server, 'DELETE', `${of}/${third.number}`, { cookie: tib })).status).toBe(204);
  const forged = `/api/visit-sheet/${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
  const answers = await Promise.all([path, third.path, forged].map(look));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await look(second.path)).status).toBe(200);
  const { json } = await ask(scene.server, 'GET', of, { cookie: tib });
  expect(
    json.sheets.map((sheet: { number: number; revokedAt: number | null }) => [sheet.number, sheet.revokedAt !== null]),
  ).toEqual([
    [third.number, true],
    [second.number, false],
    [number, true],
  ]);
  expect(textsOnDisk(scene.server.services.store.path, [token, second.token])).toEqual([]);
});

test('[KR8] others neither print, see nor revoke them; none is printed for a site that is not open', async () => {
  const { of, krisstod, church } = await effort();
  const staff = await scene.server.signIn((await scene.server.addAccount(['stab'])).account);
  const body = { site: church, isReplacing: false };
  expect((await ask(scene.server, 'GET', of, { cookie: staff })).status).toBe(403);
  expect((await ask(scene.server, 'POST', of, { cookie: staff, body })).status).toBe(403);
  expect((await ask(scene.server, 'DELETE', `${of}/1`, { cookie: staff })).status).toBe(403);
  await give(krisstod, 'CloseKrisstodSite', { site: church });
  expect((await ask(scene.server, 'POST', of, { cookie: tib, body })).json.code).toBe('unknown_item');
});
