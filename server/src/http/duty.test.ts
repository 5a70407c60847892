import type { DutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { DutyState } from '@ledningsplats/shared/duty/evolve.ts';
import { wallFrom, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const ZONE = 'Europe/Stockholm';
const DAY = 86_400_000;
const send = async (
  type: string,
  data: object,
  content: object,
  more: { cookie?: string; occurredAt?: number } = {},
) => {
  const { cookie = tib, ...times } = more;
  const body = { ...envelope(type, 'duty', data, content), ...times };
  return (await ask(scene.server, 'POST', '/api/commands', { cookie, body })).json;
};
const found = async (from: number, until: number, cookie = tib) =>
  ask(scene.server, 'GET', `/api/duty/entries?from=${from}&until=${until}`, { cookie });
const said = (entries: DutyEntry[]) => entries.map(({ wordings }) => wordings.at(-1)?.words?.what);

test('[TB6] the duty log is found by when things happened, however long ago, by those who read it alone', async () => {
  const now = scene.server.services.now();
  for (let day = 130; day >= 0; day -= 1) {
    const ack = await send('WriteDutyEntry', {}, { what: `Dag ${day}` }, { occurredAt: now - day * DAY });
    expect(ack).toMatchObject({ ok: true });
  }
  // written last, and happened first
  await send('WriteDutyEntry', {}, { what: 'I efterhand' }, { occurredAt: now - 120 * DAY + 1 });
  const { json } = await found(now - 121 * DAY, now - 118 * DAY);
  expect(said(json.entries)).toEqual(['Dag 119', 'I efterhand', 'Dag 120', 'Dag 121']);
  expect(json.isCut).toBe(false);
  expect(said((await found(now - 400 * DAY, now - 200 * DAY)).json.entries)).toEqual([]);
  expect((await found(0, now + DAY)).json.entries).toHaveLength(132);

  for (const [role, status] of [
    ['observator', 403],
    ['stab', 403],
    ['krisledning', 200],
  ] as const) {
    const cookie = await scene.server.signIn((await scene.server.addAccount([role])).account);
    expect((await found(now - DAY, now, cookie)).status).toBe(status);
    expect((await ask(scene.server, 'GET', '/api/streams/duty/snapshot', { cookie })).status).toBe(status);
  }
});

test('[LG10] an old entry is corrected and removed as a new one is, and what was removed is found no more', async () => {
  const archive = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
  const now = scene.server.services.now();
  const [old] = (await found(now - 131 * DAY, now - 129 * DAY)).json.entries as DutyEntry[];
  const entry = old?.id ?? '';
  expect(await send('CorrectDutyEntry', { entry }, { what: 'Per Ek ringde' })).toMatchObject({ ok: true });
  const removal = [
    { item: entry, why: 'gdpr' },
    { capacity: 'Arkivarie', reference: 'KS 9' },
  ] as const;
  expect(await send('RemoveDutyWords', ...removal)).toMatchObject({ code: 'forbidden' });
  expect(await send('RemoveDutyWords', ...removal, { cookie: archive })).toMatchObject({ ok: true });
  const again = await found(now - 131 * DAY, now - 129 * DAY);
  expect(JSON.stringify(again.json)).not.toContain('Per Ek');
  expect(again.json.entries[0]).toMatchObject({ id: entry, removal: { why: 'gdpr' } });
  expect((await scene.server.services.store.events.verify({})).ok).toBe(true);
});

test('[TB6] an entry is made an incident in one commit, and only once', async () => {
  const state = (await scene.server.services.states.get('duty')).state as DutyState;
  const entry = state.entries.at(-1)?.id ?? '';
  const decision = {
    data: { decider: { person: scene.tib.person, capacity: 'tib' } },
    content: { wording: 'Störning.' },
  };
  const make = () => {
    const id = crypto.randomUUID();
    const data = { mode: 'live', to: 1, decision: decision.data, entry };
    const content = { title: 'I efterhand', decision: decision.content };
    const body = envelope('RaiseDutyEntry', `incident/${id}`, data, content);
    return ask(scene.server, 'POST', '/api/commands', { cookie: tib, body });
  };
  // two thumbs at once
  const acks = (await Promise.all([make(), make()])).map(({ json }) => json);
  expect(acks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(acks.find(({ ok }) => !ok)).toMatchObject({ code: 'settled' });
  const after = (await scene.server.services.states.get('duty')).state as DutyState;
  expect(after.entries.at(-1)?.incident).toMatchObject({ number: expect.stringMatching(/^\d{4}-\d{3}$/) });
});

test('[TB6] [SE1] what the duty log, the note and a reason say is in no frame, body or log of one who does not read them', async () => {
  const canary = 'kanariefågel i beredskapsloggen';
  const observer = await scene.server.addAccount(['observator']);
  const screen = await scene.screen(observer);
  expect(await screen.subscribe('duty')).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await screen.subscribe('roster')).toMatchObject({ ok: true });
  const deputy = await scene.server.addAccount(['krisledning']);
  const now = scene.server.services.now();
  const span = { from: wallFrom(now, ZONE), until: wallOf(now + DAY, ZONE) };
  const shifts = [{ ...span, primary: scene.tib.person, deputy: deputy.person }];
  const give = async (stream: string, type: string, data: object, content: object, cookie = tib) =>
    (await ask(scene.server, 'POST', '/api/commands', { cookie, body: envelope(type, stream, data, content) })).json;
  expect(await give('roster', 'SetShifts', { shifts, origin: 'override' }, {})).toMatchObject({ ok: true });
  expect(await give('duty', 'WriteDutyEntry', {}, { what: canary })).toMatchObject({ ok: true });
  expect(await give('duty', 'WriteHandover', {}, { note: canary, expected: [] })).toMatchObject({ ok: true });
  const cookie = await scene.server.signIn(deputy.account);
  const without = { from: scene.tib.person, way: 'without' };
  expect(await give('roster', 'TakeOverDuty', without, { reason: canary }, cookie)).toMatchObject({ ok: true });
  await until(() => screen.frames.some(({ events }) => events.some(({ type }) => type === 'DutyTaken')));
  const observing = { cookie: await scene.server.signIn(observer.account) };
  const bodies = await Promise.all(
    [
      '/api/streams/roster/snapshot',
      '/api/streams/duty/snapshot',
      '/api/streams/duty/events?after=0',
      '/api/duty/open',
    ].map(async (path) => JSON.stringify((await ask(scene.server, 'GET', path, observing)).json)),
  );
  for (const said of [JSON.stringify(screen.frames), scene.server.logged(), ...bodies])
    expect(said).not.toContain(canary);
  expect(JSON.stringify((await ask(scene.server, 'GET', '/api/streams/duty/snapshot', { cookie })).json)).toContain(
    canary,
  );
});
