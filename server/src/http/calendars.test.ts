import { wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;
const make = async (scope: 'own' | 'all', cookie = tib) => {
  const { status, json } = await ask(scene.server, 'POST', '/api/calendar-addresses', { cookie, body: { scope } });
  expect(status).toBe(201);
  return new URL(json.url).pathname;
};
const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${scene.server.address}${path}`, { headers });
const plan = async (shifts: object[]) => {
  const body = envelope('SetShifts', 'roster', { shifts, origin: 'override' });
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body })).json).toMatchObject({ ok: true });
};

test('[TB5] by a secret address: one’s own turns, or everybody’s, and another program’s question costs no body', async () => {
  const other = await scene.server.addAccount(['krisledning'], [], 'Anna Berg');
  const now = scene.server.services.now();
  const [from, change, until] = [wallFrom(now, ZONE), wallOf(now + 48 * HOUR, ZONE), wallOf(now + 96 * HOUR, ZONE)];
  await plan([
    { from, until: change, primary: scene.tib.person, deputy: other.person },
    { from: change, until, primary: other.person, deputy: null },
  ]);
  const own = await make('own');
  const first = await read(own);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await first.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('SUMMARY:TiB\r\n');
  expect(text).not.toContain('Anna Berg');
  const all = await (await read(await make('all'))).text();
  expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(all).toContain('SUMMARY:TiB: Anna Berg');
  expect(all).toContain('SUMMARY:Ersättare för TiB: Anna Berg');

  const tag = first.headers.get('etag') ?? '';
  expect((await read(own, { 'if-none-match': tag })).status).toBe(304);
  // the turn is given away: told as cancelled, under the same uid and the next number
  await plan([{ from, until: change, primary: other.person, deputy: null }]);
  const changed = await read(own, { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  const after = await changed.text();
  const uid = /UID:.+/.exec(text)?.[0] ?? 'none';
  expect(after).toContain(uid);
  expect(after).toContain('SEQUENCE:1');
});

test('[TB5] a changed address is dead at once, and so is a closed account’s; what is guessed learns nothing', async () => {
  const member = await scene.server.addAccount(['observator']);
  const cookie = await scene.server.signIn(member.account);
  const old = await make('own', cookie);
  const next = await make('own', cookie);
  expect((await read(old)).status).toBe(404);
  expect((await read(next)).status).toBe(200);
  const { json } = await ask(scene.server, 'GET', '/api/calendar-addresses', { cookie });
  expect(json.addresses).toMatchObject([{ scope: 'own', usedAt: expect.any(Number) }]);
  expect(JSON.stringify(json)).not.toContain(next.split('/').at(-1)?.replace('.ics', ''));

  const closed = await scene.server.addAccount(['observator']);
  const theirs = await make('own', await scene.server.signIn(closed.account));
  expect((await read(theirs)).status).toBe(200);
  await scene.server.services.store.accounts.deactivate(closed.account);
  await scene.server.services.directory.readAccounts(closed.account);
  expect((await read(theirs)).status).toBe(404);

  const gone = await ask(scene.server, 'DELETE', '/api/calendar-addresses/own', { cookie });
  expect(gone.status).toBe(204);
  expect((await read(next)).status).toBe(404);
  expect((await read('/api/calendar/nothing-at-all.ics')).status).toBe(404);
  expect((await ask(scene.server, 'DELETE', '/api/calendar-addresses/own', { cookie })).status).toBe(404);
  expect((await ask(scene.server, 'GET', '/api/calendar-addresses')).status).toBe(401);
});

test('[TB5] [SE4] no address is in a log or in the database, and erasing the person takes what was kept', async () => {
  const member = await scene.server.addAccount(['tib']);
  const cookie = await scene.server.signIn(member.account);
  const address = await make('own', cookie);
  await read(address);
  const token = address.split('/').at(-1)?.replace('.ics', '') ?? '';
  expect(token.length).toBeGreaterThan(30);
  expect(scene.server.logged()).not.toContain(token);
  const { calendars } = scene.server.services.store;
  expect(await calendars.byToken(token)).toMatchObject({ account: member.account });
  await calendars.revokeAll(member.account);
  await calendars.forget(member.person);
  expect((await read(address)).status).toBe(404);
});

test('[TB5] who asks without end is told to wait', async () => {
  const answers = await Promise.all(Array.from({ length: 140 }, () => read('/api/calendar/guess.ics')));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});
