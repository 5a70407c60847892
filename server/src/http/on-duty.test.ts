import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
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
  expect((await look()).status).toBe(404);
  const admin = await scene.server.signIn((await scene.server.addAccount(['administrator'])).account);
  for (const [open, name] of [
    ['number', null],
    ['name', (await scene.server.services.directory.person(scene.tib.person))?.name],
  ] as const) {
    const { plan, version } = await state<PlanState>('plan', admin);
    const next = { ...plan, roster: { ...plan.roster, phone: '070-000 00 01', open } };
    const adopted = await send('AdoptPlan', 'plan', { plan: next, from: version }, admin, { why: 'Prov' });
    expect(adopted).toMatchObject({ ok: true });
    const told = await look();
    expect(told.status).toBe(200);
    expect(told.json).toMatchObject({ name, phone: '070-000 00 01', isGap: false });
    expect(Object.keys(told.json).sort()).toEqual(['isGap', 'municipality', 'name', 'phone', 'until']);
  }
});
