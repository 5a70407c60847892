import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import { nextVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { SirensState } from '@ledningsplats/shared/sirens/events.ts';
import { listenerTimes } from '@ledningsplats/shared/sirens/listener-link.ts';
import { testOn } from '@ledningsplats/shared/sirens/siren-places.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const ZONE = 'Europe/Stockholm';
const DAY = 86_400_000;
const MINUTE = 60_000;
let scene: Scene;
let tib: string;
let church: string;
let harbour: string;
/** The test that is listened to: one that is still to come, whatever day it is today. */
let day: string;
let times: ReturnType<typeof listenerTimes>;

beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  day = nextVmaTest(scene.server.now() + 2 * DAY, ZONE).date;
  times = listenerTimes(day, ZONE);
  const place = { kind: 'siren', position: null, capacity: null, reservePower: { has: 'unknown', hours: null } };
  church = await give('RegisterPlace', place, { name: 'Kyrkan', owner: 'KANARIE AB' });
  harbour = await give('RegisterPlace', place, { name: 'Hamnen' });
});
afterAll(() => scene.stop());

async function give(type: string, data: object, content: object): Promise<string> {
  const command = envelope(type, 'places', data, content);
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command })).json.ok).toBe(true);
  return command.id;
}

async function make(sirens: string[], cookie = tib) {
  const body = { test: day, label: 'FRG norr', sirens };
  const { status, json } = await ask(scene.server, 'POST', '/api/siren-listeners', { cookie, body });
  expect(status).toBe(201);
  const token = (json.url as string).split('/blad/lyssna/')[1] as string;
  return { number: json.number as number, token, path: `/api/listener/${token}` };
}

const look = (path: string) => ask(scene.server, 'GET', path);
function say(path: string, siren: string, result: string, { ago = 0, id = randomUUID() as string } = {}) {
  const now = scene.server.now();
  const body = { id, said: { what: 'siren', siren, result }, madeAt: now - ago, sentAt: now };
  return ask(scene.server, 'POST', path, { body });
}
const goTo = (at: number) => scene.server.advance(at - scene.server.now());
async function heard() {
  const state = (await scene.server.services.states.get('sirens')).state as SirensState | null;
  return testOn(state, day);
}

test('[PL8] a link: made for one test and some sirens, told nothing else, opened by the clock, over after the day', async () => {
  // 1. Days before: it tells its own siren and nobody's else, and takes nothing yet.
  const link = await make([church]);
  const early = await look(link.path);
  expect(early.json).toEqual({
    municipality: expect.any(String),
    link: link.number,
    test: day,
    at: times.at,
    opensAt: times.opensAt,
    closesAt: times.closesAt,
    now: expect.any(Number),
    call: { name: 'Kommunens växel', phone: '070-000 00 10' },
    sirens: [{ id: church, name: 'Kyrkan', position: null, result: null }],
  });
  expect(early.text).not.toContain('KANARIE');
  expect(early.text).not.toContain('FRG');
  expect([early.headers.get('referrer-policy'), early.headers.get('cache-control')]).toEqual([
    'no-referrer',
    'no-store',
  ]);
  expect((await say(link.path, church, 'heard')).json).toMatchObject({ code: 'settled', details: { why: 'early' } });

  // 2. While they sound: its own siren, once however often it is sent, and never another's.
  goTo(times.at + MINUTE);
  const id = randomUUID();
  expect((await say(link.path, church, 'weak', { id })).json).toEqual({ ok: true, stream: '', seq: 0 });
  expect((await say(link.path, church, 'weak', { id })).json.ok).toBe(true);
  expect((await say(link.path, harbour, 'heard')).json).toMatchObject({ code: 'unknown_item' });
  expect(await heard()).toEqual({ [church]: expect.objectContaining({ result: 'weak', by: null, link: link.number }) });
  expect((await look(link.path)).json.sirens).toMatchObject([{ id: church, result: 'weak' }]);

  // 3. Words and other days have no way in.
  const now = scene.server.now();
  for (const more of [{ comment: 'Anna' }, { test: '2026-03-02' }, { result: 'loud' }]) {
    const body = {
      id: randomUUID(),
      said: { what: 'siren', siren: church, result: 'heard', ...more },
      madeAt: now,
      sentAt: now,
    };
    expect((await ask(scene.server, 'POST', link.path, { body })).status).toBe(400);
  }

  // 4. The day after: what a telephone kept is taken with its own time, what is said now is not. Then it opens nothing.
  goTo(times.closesAt + MINUTE);
  expect((await say(link.path, church, 'heard')).json).toMatchObject({ code: 'settled', details: { why: 'over' } });
  expect((await say(link.path, church, 'silent', { ago: 2 * MINUTE })).json.ok).toBe(true);
  expect(await heard()).toMatchObject({ [church]: { result: 'silent' } });
  goTo(times.takenUntil + MINUTE);
  expect((await look(link.path)).status).toBe(404);
  expect((await say(link.path, church, 'heard', { ago: 30 * 60 * MINUTE })).status).toBe(404);

  // 5. Nor is another made for a test that is over.
  const cookie = await scene.server.signIn(scene.tib.account);
  const body = { test: day, label: 'FRG', sirens: [church] };
  const late = await ask(scene.server, 'POST', '/api/siren-listeners', { cookie, body });
  expect(late.json).toMatchObject({ code: 'invalid', field: 'test' });
});

test('[PL8] forged and revoked links open nothing, in the same words; the token is nowhere on disk', async () => {
  const cookie = await scene.server.signIn(scene.tib.account);
  day = nextVmaTest(scene.server.now() + 2 * DAY, ZONE).date;
  const [kept, revoked] = [await make([church, harbour], cookie), await make([church], cookie)];
  const gone = await ask(scene.server, 'DELETE', `/api/siren-listeners/${revoked.number}`, { cookie });
  expect(gone.status).toBe(204);
  const again = await ask(scene.server, 'DELETE', `/api/siren-listeners/${revoked.number}`, { cookie });
  expect(again.status).toBe(404);
  const forged = `${kept.path.slice(0, -1)}${kept.path.endsWith('0') ? '1' : '0'}`;
  const answers = await Promise.all([revoked.path, forged].map(look));
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const { json } = await ask(scene.server, 'GET', `/api/siren-listeners?test=${day}`, { cookie });
  expect(json.links).toMatchObject([
    { number: revoked.number, label: 'FRG norr', madeBy: 'Tove Ljung', revokedAt: expect.any(Number) },
    { number: kept.number, sirens: [church, harbour], revokedAt: null },
  ]);
  expect(textsOnDisk(scene.server.services.store.path, [kept.token, revoked.token])).toEqual([]);
  expect(scene.server.logged()).not.toContain(kept.token);
});

test('[PL8] [SE1] none is made for what is no siren, twice the same, by whoever may not, or for a day without a test', async () => {
  const cookie = await scene.server.signIn(scene.tib.account);
  const answer = async (more: object, as = cookie) =>
    (await ask(scene.server, 'POST', '/api/siren-listeners', { cookie: as, body: { test: day, label: 'x', ...more } }))
      .json.code;
  expect(await answer({ sirens: [randomUUID()] })).toBe('unknown_item');
  expect(await answer({ sirens: [church, church] })).toBe('invalid');
  expect(await answer({ sirens: [] })).toBe('invalid');
  expect(await answer({ sirens: [church], test: '2026-12-08' })).toBe('invalid');
  const observer = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
  expect(await answer({ sirens: [church] }, observer)).toBe('forbidden');
});

test('[PL8] a telephone whose clock is a day wrong says the right time, and opens nothing early by it', async () => {
  const cookie = await scene.server.signIn(scene.tib.account);
  const link = await make([harbour], cookie);
  const sayBy = (clock: number) => {
    const at = scene.server.now() + clock;
    const said = { what: 'siren', siren: harbour, result: 'heard' };
    return ask(scene.server, 'POST', link.path, { body: { id: randomUUID(), said, madeAt: at, sentAt: at } });
  };
  expect((await sayBy(30 * DAY)).json).toMatchObject({ code: 'settled', details: { why: 'early' } });
  goTo(listenerTimes(day, ZONE).at - 2 * MINUTE);
  const now = scene.server.now();
  expect((await sayBy(-DAY)).json.ok).toBe(true);
  expect(Math.abs(((await heard())[harbour]?.at ?? 0) - now)).toBeLessThan(MINUTE);
});

test('[PL8] more than one who listens has to say is not taken, and shuts no other link out', async () => {
  const cookie = await scene.server.signIn(scene.tib.account);
  const [busy, other] = [await make([church], cookie), await make([church], cookie)];
  goTo(listenerTimes(day, ZONE).at);
  const codes = [];
  for (let index = 0; index < 125; index += 1) codes.push((await say(busy.path, church, 'heard')).status);
  expect(codes.filter((status) => status === 429)).toHaveLength(5);
  expect((await say(other.path, church, 'heard')).json.ok).toBe(true);
});
