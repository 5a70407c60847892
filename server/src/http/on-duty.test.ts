import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
let client: string;
beforeAll(async () => {
  client = mkdtempSync(join(tmpdir(), 'ledningsplats-client-'));
  for (const page of ['index', 'tib'])
    writeFileSync(join(client, `${page}.html`), `<!doctype html><title>${page}</title>`);
  scene = await startScene({ clientDirectory: client });
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(async () => {
  await scene.stop();
  rmSync(client, { recursive: true });
});

const send = async (type: string, stream: string, data: object, cookie = tib, content: object = {}) =>
  (await ask(scene.server, 'POST', '/api/commands', { cookie, body: envelope(type, stream, data, content) })).json;
const state = async <State>(stream: string, cookie = tib) =>
  (await ask(scene.server, 'GET', `/api/streams/${stream}/snapshot`, { cookie })).json.state as State;

/** This week and the next, by the wall. */
function weeks() {
  const today = wallOf(Date.now(), 'Europe/Stockholm').slice(0, 10);
  const [from, until] = [`${addDays(today, -1)}T08:00`, `${addDays(today, 6)}T08:00`];
  return { from, until };
}

test('[TB1] [SE1] who keeps the roster sets it; an observer reads who is TiB and changes nothing', async () => {
  const { account } = await scene.server.addAccount(['observator']);
  const observer = await scene.server.signIn(account);
  const data = { shifts: [{ ...weeks(), primary: scene.tib.person, deputy: null }], origin: 'override' };
  expect(await send('SetShifts', 'roster', data, observer)).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await send('SetShifts', 'roster', data)).toMatchObject({ ok: true });
  const roster = await state<RosterState>('roster', observer);
  expect(roster.shifts).toMatchObject([{ primary: scene.tib.person, until: data.shifts[0]?.until }]);
});

test('[TB4] without an account nobody learns anything until the plan says so, and then no more than it says', async () => {
  const look = () => ask(scene.server, 'GET', '/api/tib');
  const page = async (url = '/tib') => (await scene.server.http.inject({ url })).payload;
  expect((await look()).status).toBe(404);
  // one address among others
  expect(await page()).toBe(await page('/nagot-annat'));
  const admin = await scene.server.signIn((await scene.server.addAccount(['administrator'])).account);
  const opened = async (open: 'nothing' | 'number' | 'name') => {
    const { plan, version } = await state<PlanState>('plan', admin);
    const next = { ...plan, roster: { ...plan.roster, phone: '070-000 00 01', open } };
    const adopted = await send('AdoptPlan', 'plan', { plan: next, from: version }, admin, { why: 'Prov' });
    expect(adopted).toMatchObject({ ok: true });
  };
  const deputy = await scene.server.addAccount(['krisledning'], [], 'Dan Ek');
  const shifts = [{ ...weeks(), deputy: deputy.person }];
  expect(await send('SetShifts', 'roster', { shifts, origin: 'override' })).toMatchObject({ ok: true });
  for (const [open, names] of [
    ['number', { name: null, deputy: null }],
    ['name', { name: 'Tove Ljung', deputy: 'Dan Ek' }],
  ] as const) {
    await opened(open);
    const told = await look();
    expect(told.status).toBe(200);
    expect(told.json).toMatchObject({ ...names, phone: '070-000 00 01', isGap: false, isWaiting: false });
    const keys = ['deputy', 'isGap', 'isWaiting', 'municipality', 'name', 'now', 'phone', 'timeZone', 'until'];
    expect(Object.keys(told.json).sort()).toEqual(keys);
    expect(await page()).toContain('<title>tib</title>');
  }
  await opened('nothing');
  expect((await look()).status).toBe(404);
  expect(await page()).toBe(await page('/nagot-annat'));
});

test('[TB4] [SE7] who asks for the page too often is asked to wait, as with the answer', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 70 }, async () => (await scene.server.http.inject({ url: '/tib' })).statusCode),
  );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
});
