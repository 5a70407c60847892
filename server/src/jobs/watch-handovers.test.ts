import type { DutyState } from '@ledningsplats/shared/duty/evolve.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { tellOverdue } from './watch-handovers.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function rosterNow() {
  return (await scene.server.services.states.get('roster')).state as RosterState;
}

test('[TB3] a change that nobody acknowledges is told in steps, once each, also after a restart; acknowledging ends it', async () => {
  const { server, tib } = scene;
  const other = await server.addAccount(['krisledning'], [], 'Anna Berg');
  const deputy = await server.addAccount(['krisledning'], [], 'Dan Ek');
  const observer = await server.addAccount(['observator']);
  const as = async (who: { account: string }) => {
    const cookie = await server.signIn(who.account);
    return async (type: string, stream: string, data: object, content: object = {}) =>
      (await ask(server, 'POST', '/api/commands', { cookie, body: envelope(type, stream, data, content) })).json;
  };
  const first = await as(tib);
  const now = server.services.now();
  const from = wallFrom(now, ZONE);
  const change = wallOf(now + 2 * HOUR, ZONE);
  const shifts = [
    { from, until: change, primary: tib.person, deputy: null },
    { from: change, until: wallOf(now + 100 * HOUR, ZONE), primary: other.person, deputy: deputy.person },
  ];
  expect(await first('SetShifts', 'roster', { shifts, origin: 'rota' })).toMatchObject({ ok: true });
  const words = { note: 'Isgata i Österby.', expected: [{ when: 'tis 14', what: 'Prov av VMA' }] };
  expect(await first('WriteHandover', 'duty', {}, words)).toMatchObject({ ok: true });

  await tellOverdue(server.services);
  expect((await rosterNow()).overdue).toBeNull();
  server.advance(2 * HOUR + 16 * MINUTE);
  // two at once, as after a restart in the middle
  await Promise.all([tellOverdue(server.services), tellOverdue(server.services)]);
  expect((await rosterNow()).overdue).toMatchObject({ step: 'reminder', told: [tib.person, other.person] });
  const { seq } = await server.services.store.events.head('roster');
  await tellOverdue(server.services);
  expect((await server.services.store.events.head('roster')).seq).toBe(seq);
  server.advance(15 * MINUTE);
  await tellOverdue(server.services);
  expect((await rosterNow()).overdue).toMatchObject({
    step: 'alarm',
    told: [tib.person, other.person, deputy.person],
  });

  // what is open is read from the incidents, by those who may read them
  const cookie = await server.signIn(other.account);
  const { json } = await ask(server, 'GET', '/api/duty/open', { cookie });
  expect(json.incidents).toMatchObject([{ id: scene.stream.slice('incident/'.length), level: 1, decisions: [] }]);
  const outside = { cookie: await server.signIn(observer.account) };
  expect((await ask(server, 'GET', '/api/duty/open', outside)).status).toBe(403);
  expect((await ask(server, 'GET', '/api/streams/duty/snapshot', outside)).status).toBe(403);

  const take = { from: tib.person, way: 'handover' };
  const acknowledged = await as(other);
  expect(await acknowledged('TakeOverDuty', 'roster', take)).toMatchObject({ ok: true });
  expect((await rosterNow()).overdue).toBeNull();
  const held = dutyAt({ roster: await rosterNow(), timeZone: ZONE }, server.services.now());
  expect(held.primary).toEqual({ person: other.person, gap: null });
  const duty = (await server.services.states.get('duty')).state as DutyState;
  expect(duty.handed[0]).toMatchObject({
    way: 'handover',
    note: { words },
    open: [{ id: scene.stream.slice('incident/'.length), level: 1 }],
  });
  expect((await server.services.store.events.verify({})).ok).toBe(true);
});

test('[TB3] who took the duty has it on every screen, also when the server’s clock is set back after it', async () => {
  const { server, tib } = scene;
  const other = await server.addAccount(['krisledning'], ['sakerhetschef'], 'Sara Säker');
  const cookie = await server.signIn(other.account);
  const roster = await rosterNow();
  const before = dutyAt({ roster, timeZone: ZONE }, server.services.now()).primary.person;
  const take = envelope('TakeOverDuty', 'roster', { from: before, way: 'without' }, { reason: 'Ingen svarar.' });
  expect((await ask(server, 'POST', '/api/commands', { cookie, body: take })).json).toMatchObject({ ok: true });
  server.advance(-HOUR);
  const screen = await scene.screen(tib);
  const told = await screen.socket.timeout(10_000).emitWithAck('time');
  const held = dutyAt({ roster: await rosterNow(), timeZone: ZONE }, told);
  expect(held.primary).toEqual({ person: other.person, gap: null });
});

test('nobody tells by hand that it is overdue', async () => {
  const screen = await scene.screen();
  const data = { step: 'alarm', since: 0, from: null, to: null, told: [] };
  expect(await screen.send(envelope('NoteOverdueHandover', 'roster', data))).toMatchObject({ code: 'unknown_type' });
});
