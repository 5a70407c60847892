import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { signOf, standingOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import type { TestServerOptions } from '../testing/start-server.ts';

const opened: Scene[] = [];
afterEach(async () => {
  for (const scene of opened.splice(0)) await scene.stop();
});

async function scene(options: TestServerOptions = {}) {
  const made = await startScene(options);
  opened.push(made);
  return made;
}

async function give({ server, tib, stream }: Scene, type: string, data: object, content: object = {}) {
  const cookie = await server.signIn(tib.account);
  const command = envelope(type, stream, data, content);
  const { json } = await ask(server, 'POST', '/api/commands', { cookie, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

async function callOutOf({ server, stream }: Pick<Scene, 'server' | 'stream'>, id: string): Promise<CallOut> {
  const state = (await server.services.states.get(stream)).state as IncidentState;
  const found = state.callOuts.list.find((one) => one.id === id);
  if (!found) throw new Error('no such call-out');
  return found;
}

/** The links that stand in what was handed to the channels, by person. */
async function linksOf({ server, stream }: Scene, callOut: string) {
  const { store, box } = server.services;
  expect(stream).toContain('incident/');
  const sealed = await store.callOutLinks.of(callOut);
  return new Map([...sealed].map(([person, text]) => [person, box.open(text, `call-out ${callOut} ${person}`)]));
}

const TEXT = { text: 'Samling 09:00.' };
const PUBLIC = { config: { publicAddress: 'https://lp.example' } };

describe('[LM3] [LM4] a call-out on a server without any channel', () => {
  test('every step is tried and told to have failed at once, and the sign is there for everybody', async () => {
    const one = await scene();
    const person = (await one.server.addAccount(['stab'])).person;
    const id = await give(one, 'SendCallOut', { lists: [], also: [person], of: 1 }, TEXT);
    await expect.poll(async () => (await callOutOf(one, id)).called[0]?.isSpent).toBe(true);
    const callOut = await callOutOf(one, id);
    const [called] = callOut.called;
    if (!called) throw new Error('nobody was called');
    expect(Object.values(called.told)).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'failed', reason: 'not_configured' })]),
    );
    expect(standingOf(called)).toBe('silent');
    expect(signOf(callOut)).toEqual({ as: [], people: [person] });
    const { events } = one.server.services.store;
    const types = (await events.read(one.stream, 0, 1_000)).map(({ type }) => type);
    expect(types.filter((type) => type === 'CallOutStepped')).toHaveLength(4);
  });

  test('a server that is stopped at once goes on where it was, and nothing is done twice', async () => {
    const one = await scene({ config: { publicAddress: null } });
    const people = await Promise.all([1, 2, 3].map(async () => (await one.server.addAccount(['stab'])).person));
    const id = await give(one, 'SendCallOut', { lists: [], also: people, of: 3 }, TEXT);
    await one.server.close();
    const { directory } = one.server;
    const again = { ...one, server: (await scene({ directory })).server };
    await expect.poll(async () => (await callOutOf(again, id)).called.every(({ isSpent }) => isSpent)).toBe(true);
    const messages = await again.server.services.messages.states({
      kind: 'callout',
      incident: one.stream.slice('incident/'.length),
      callOut: id,
    });
    // three people; six messages of the plan's three steps
    expect(messages).toHaveLength(18);
    expect(new Set(messages.map((message) => message.id)).size).toBe(18);
  });
});

describe('[LM2] the personal link', () => {
  async function called() {
    const one = await scene(PUBLIC);
    const people = await Promise.all(['Alva Ek', 'Bo Lind'].map((name) => one.server.addAccount(['stab'], [], name)));
    const [alva = '', bo = ''] = people.map(({ person }) => person);
    const id = await give(one, 'SendCallOut', { lists: [], also: [alva, bo], of: 2 }, TEXT);
    await expect.poll(async () => (await one.server.services.store.callOutLinks.of(id)).size).toBe(2);
    const links = await linksOf(one, id);
    const path = (person: string) => `/api/answer/${links.get(person)}`;
    const report = (answer: string, arrivesAt: number | null = null) => {
      const at = Date.now();
      return { id: randomUUID(), answer, arrivesAt, madeAt: at, sentAt: at };
    };
    return { one, id, alva, bo, path, report };
  }

  test('answers for one person without any log-in, as often as they change their mind', async () => {
    const { one, id, alva, bo, path, report } = await called();
    const { server } = one;
    const before = await ask(server, 'GET', path(alva));
    expect(before.json).toMatchObject({ text: 'Samling 09:00.', state: 'open', answered: null, isExercise: false });
    expect(before.text).not.toContain('Bo Lind');
    const arrivesAt = Date.now() + 1_200_000;
    const yes = await ask(server, 'POST', path(alva), { body: report('on_way', arrivesAt) });
    expect(yes.json).toMatchObject({ answered: { answer: 'on_way', arrivesAt } });
    await ask(server, 'POST', path(alva), { body: report('no') });
    const state = await callOutOf(one, id);
    expect(state.called.find(({ person }) => person === alva)?.answered).toMatchObject({ answer: 'no', way: 'link' });
    expect(state.called.find(({ person }) => person === bo)?.answered).toBeNull();
  });

  test('the same answer sent twice is one; bad ones are refused; a guess opens nothing', async () => {
    const { one, alva, path, report } = await called();
    const { server, stream } = one;
    const body = report('yes');
    expect((await ask(server, 'POST', path(alva), { body })).status).toBe(200);
    expect((await ask(server, 'POST', path(alva), { body })).status).toBe(200);
    const events = await server.services.store.events.read(stream, 0, 1_000);
    expect(events.filter(({ type }) => type === 'CallOutAnswered')).toHaveLength(1);
    for (const bad of [
      {},
      report('maybe'),
      { ...report('yes'), arrivesAt: 'snart' },
      { ...report('yes'), person: 'x' },
    ]) {
      expect((await ask(server, 'POST', path(alva), { body: bad })).status).toBe(400);
    }
    expect((await ask(server, 'GET', '/api/answer/0123456789abcdef')).status).toBe(404);
    expect((await ask(server, 'GET', '/api/answer/..%2f..%2fsession')).status).toBe(400);
  });

  test('dies with the call-out, and says which way it ended', async () => {
    const { one, id, alva, path, report } = await called();
    await give(one, 'EndCallOut', { callOut: id, why: 'called_off' }, { text: 'Det behövs inte.' });
    const { json } = await ask(one.server, 'GET', path(alva));
    expect(json).toMatchObject({ state: 'called_off', text: 'Det behövs inte.' });
    expect((await ask(one.server, 'POST', path(alva), { body: report('yes') })).status).toBe(409);
  });

  test('no token stands in the database or the log in the clear', async () => {
    const { one, alva, path, report } = await called();
    await ask(one.server, 'POST', path(alva), { body: report('yes') });
    const token = path(alva).split('/').at(-1) ?? '';
    expect(token).toMatch(/^[0-9a-z]{16}$/);
    expect(one.server.logged()).not.toContain(token);
    expect(textsOnDisk(one.server.services.store.path, [token])).toEqual([]);
  });

  test('without a public address there is no link at all', async () => {
    const one = await scene();
    const { person } = await one.server.addAccount(['stab']);
    const id = await give(one, 'SendCallOut', { lists: [], also: [person], of: 1 }, TEXT);
    await expect.poll(async () => (await callOutOf(one, id)).called[0]?.isSpent).toBe(true);
    expect((await one.server.services.store.callOutLinks.of(id)).size).toBe(0);
  });
});

describe('[LM2] replies by text message', () => {
  test('an answer counts for who has the number; what cannot be read is a line, without the number', async () => {
    const one = await scene();
    const { server } = one;
    const { person } = await server.addAccount(['stab'], [], 'Alva Ek');
    const id = await give(one, 'SendCallOut', { lists: [], also: [person], of: 1 }, TEXT);
    const reply = { id: randomUUID(), channel: 'sms', from: '+46700000099', at: Date.now() } as const;
    await server.services.messages.reply({ ...reply, person, text: 'Ja, 20 min' });
    await server.services.messages.reply({ ...reply, person, text: 'Ja, 20 min' });
    const [called] = (await callOutOf(one, id)).called;
    expect(called?.answered).toMatchObject({ answer: 'yes', way: 'sms', arrivesAt: reply.at + 1_200_000 });
    await server.services.messages.reply({ ...reply, id: randomUUID(), person: null, text: 'Vem är det?' });
    const events = await server.services.store.events.read(
      incidentStream(one.stream.slice('incident/'.length)),
      0,
      1_000,
    );
    expect(events.filter(({ type }) => type === 'CallOutAnswered')).toHaveLength(1);
    const line = events.find(({ type }) => type === 'LineWritten');
    expect(line?.content).toMatchObject({ text: 'Vem är det?' });
    expect(JSON.stringify(events)).not.toContain('+46700000099');
  });

  test('what comes after the end is a line that says so, for a day: then it is about something else', async () => {
    const one = await scene();
    const { server } = one;
    const { person } = await server.addAccount(['stab'], [], 'Alva Ek');
    const id = await give(one, 'SendCallOut', { lists: [], also: [person], of: 1 }, TEXT);
    await give(one, 'EndCallOut', { callOut: id, why: 'done' });
    const say = (text: string) => {
      const from = '+46700000099';
      return server.services.messages.reply({ id: randomUUID(), channel: 'sms', from, person, text, at: server.now() });
    };
    await say('Ja, 20 min');
    server.advance(25 * 3_600_000);
    await say('Ja, 30 min');
    const events = await server.services.store.events.read(one.stream, 0, 1_000);
    const lines = events.filter(({ type }) => type === 'LineWritten');
    expect(lines.map(({ content }) => content)).toMatchObject([
      { text: 'Svar efter slutet på utlarmning 1: Ja, 20 min', from: 'Alva Ek' },
    ]);
    expect(events.filter(({ type }) => type === 'CallOutAnswered')).toEqual([]);
  });
});
