import { randomUUID } from 'node:crypto';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { wallFrom } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene({ config: { publicAddress: 'https://lp.example' } });
});
afterEach(() => scene.stop());

const HOUR = 3_600_000;

async function give(type: string, data: object, content: object = {}) {
  const cookie = await scene.server.signIn(scene.tib.account);
  const body = envelope(type, scene.stream, data, content);
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  return body.id;
}

/** Calls out one person; answers the call-out and where their link is answered. */
async function calledOut() {
  const { store, box } = scene.server.services;
  const { person } = await scene.server.addAccount(['stab'], [], 'Alva Ek');
  const id = await give('SendCallOut', { lists: [], also: [person], of: 1 }, { text: 'Samling 09:00.' });
  await expect.poll(async () => (await store.callOutLinks.of(id)).size).toBe(1);
  const token = box.open((await store.callOutLinks.of(id)).get(person) ?? '', `call-out ${id} ${person}`);
  return { id, path: `/api/answer/${token}` };
}

async function answeredIn(id: string): Promise<CallOut['called'][number]['answered']> {
  const state = (await scene.server.services.states.get(scene.stream)).state as IncidentState;
  return state.callOuts.list.find((one) => one.id === id)?.called[0]?.answered ?? null;
}

function report(answer: string, made = 0, sent = made) {
  const at = Date.now();
  return { id: randomUUID(), answer, arrivesAt: null, madeAt: at + made, sentAt: at + sent };
}

test('[LM2] five hundred pages behind one address look in the same minute, and nobody is shut out', async () => {
  const { path } = await calledOut();
  const looks = Array.from({ length: 500 }, () => ask(scene.server, 'GET', path));
  const statuses = new Set((await Promise.all(looks)).map(({ status }) => status));
  expect([...statuses]).toEqual([200]);
});

test('[LM2] one link does not fill the history: it says so much and no more', async () => {
  const { id, path } = await calledOut();
  const statuses: number[] = [];
  for (let index = 0; index < 70; index += 1) {
    const body = report(index % 2 === 0 ? 'yes' : 'no');
    statuses.push((await ask(scene.server, 'POST', path, { body })).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(new Set(statuses.slice(60))).toEqual(new Set([429]));
  expect(await answeredIn(id)).toMatchObject({ answer: 'no' });
});

test('[LM2] a mind that is changed while the first answer is slow on its way is changed', async () => {
  const { id, path } = await calledOut();
  // pressed eight seconds ago and just come through; then what was pressed three seconds later
  const [yes, no] = [report('yes', -8_000), report('no', -5_000, 0)];
  expect((await ask(scene.server, 'POST', path, { body: yes })).json).toMatchObject({ answered: { answer: 'yes' } });
  expect((await ask(scene.server, 'POST', path, { body: no })).json).toMatchObject({ answered: { answer: 'no' } });
  expect(await answeredIn(id)).toMatchObject({ answer: 'no' });
  // what lay for long in another device is an earlier answer
  const old = await ask(scene.server, 'POST', path, { body: report('yes', -10 * 60_000, 0) });
  expect([old.status, old.json.code]).toEqual([409, 'already']);
});

test('[SE4] a day after its end a link opens nothing: whose number it is to be TiB then is nothing that it tells', async () => {
  const { id, path } = await calledOut();
  await give('EndCallOut', { callOut: id, why: 'done' });
  scene.server.advance(23 * HOUR);
  expect((await ask(scene.server, 'GET', path)).json).toMatchObject({ state: 'over' });
  scene.server.advance(2 * HOUR);
  expect((await ask(scene.server, 'GET', path)).status).toBe(404);
  expect((await ask(scene.server, 'POST', path, { body: report('yes') })).status).toBe(404);
});

test('[TB4] whom to ring is who has the duty now, also when the one who had it is erased before the next has taken over', async () => {
  const { server, tib } = scene;
  const next = await server.addAccount(['tib'], ['tib'], 'Nils Nästa');
  const { store, directory } = server.services;
  for (const [id, phone] of [
    [tib.person, '070-000 11 11'],
    [next.person, '070-000 22 22'],
  ] as const) {
    const known = directory.registered(id);
    if (known) await store.people.save([{ ...known, ways: [{ kind: 'mobile', value: phone, label: null }] }]);
  }
  await directory.readPeople();
  // without a number of the duty's own it is the person's
  const { plan, version } = directory.plan ?? {};
  const admin = await server.signIn((await server.addAccount(['administrator'])).account);
  const data = { plan: { ...plan, roster: { ...plan?.roster, phone: null } }, from: version };
  const adopt = envelope('AdoptPlan', 'plan', data, { why: 'Prov' });
  expect((await ask(server, 'POST', '/api/commands', { cookie: admin, body: adopt })).json).toMatchObject({ ok: true });
  const now = server.services.now();
  const [from, change, until] = [0, 2, 48].map((hours) => wallFrom(now + hours * HOUR, 'Europe/Stockholm'));
  const shifts = [
    { from, until: change, primary: tib.person, deputy: null },
    { from: change, until, primary: next.person, deputy: null },
  ];
  const cookie = await server.signIn(tib.account);
  const body = envelope('SetShifts', 'roster', { shifts, origin: 'override' });
  expect((await ask(server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  const { path } = await calledOut();
  server.advance(3 * HOUR);
  expect((await ask(server, 'GET', path)).json.call).toBe('070-000 11 11');
  await store.people.erase(tib.person, { keepName: true });
  await directory.readPeople();
  expect((await ask(server, 'GET', path)).json.call).toBe('070-000 22 22');
});
