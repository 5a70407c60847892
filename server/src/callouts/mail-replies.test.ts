import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { MailServer } from '../channels/testing/mail-server.ts';
import { rawLetter } from '../channels/testing/reply-letters.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const DOMAIN = 'larm.kommunen.example';
let mail: MailServer;
let scene: Scene;
beforeEach(async () => {
  mail = await new MailServer({ tls: null, login: null }).open();
});
afterEach(async () => {
  await scene.stop();
  await mail.close();
});

async function start({ port = 0, hasBounces = false } = {}) {
  const email = {
    host: '127.0.0.1',
    port: mail.port,
    isImplicitTls: false,
    isPlain: true,
    user: null,
    password: null,
    from: 'larm@kommunen.example',
    perSecond: 500,
  };
  const mailIn = { domain: DOMAIN, host: '127.0.0.1', port, peers: null, hasBounces };
  scene = await startScene({
    config: { publicAddress: 'https://lp.example', channels: { ...NO_CHANNELS, email, mailIn } },
  });
  await expect.poll(async () => (await emailStatus())?.receiving?.fault).not.toBe('not_open');
}

const emailStatus = async () =>
  (await scene.server.services.messages.status()).find(({ channel }) => channel === 'email');

async function addPeople(names: readonly string[]): Promise<string[]> {
  const { store, directory } = scene.server.services;
  const people = names.map((name, n) => ({
    id: randomUUID(),
    name,
    title: 'Prov',
    function: null,
    capacities: [],
    phone: null,
    email: `person${n}@annat.example`,
  }));
  await store.people.save(people);
  await directory.readPeople();
  return people.map(({ id }) => id);
}

async function give(type: string, data: object, content: object): Promise<string> {
  const cookie = await scene.server.signIn(scene.tib.account);
  const body = envelope(type, scene.stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body });
  expect([json.ok, json.code]).toEqual([true, undefined]);
  return body.id;
}

/** Called out by letter; answers how each of them is replied to, in order. */
async function callOut(people: readonly string[]) {
  const id = await give('SendCallOut', { lists: [], also: people, of: people.length }, { text: 'Samling 09:00.' });
  await expect.poll(() => mail.letters.length).toBe(people.length);
  const letters = mail.letters.toSorted((one, other) => (one.to[0] ?? '').localeCompare(other.to[0] ?? ''));
  const addresses = letters.map(({ text }) => /^Reply-To: (\S+)\r$/m.exec(text)?.[1] ?? '');
  return { id, letters, addresses };
}

interface Said {
  /** Of the envelope; '': nobody. */
  from?: string;
  /** The same for the same letter. */
  id?: string;
  /** As the sender's clock has it. */
  at?: number;
  headers?: Record<string, string>;
  /** The letter as it is, instead of a text. */
  raw?: Buffer;
}

async function reply(to: string, text: string, { from = 'alva@annat.example', id, at, headers = {}, raw }: Said = {}) {
  const port = scene.server.services.channels.mailReplies?.receiver.port ?? 0;
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const letter = {
    from: 'Alva Ek <alva@annat.example>',
    to,
    text,
    headers,
    date: new Date(at ?? Date.now()),
    messageId: `<${id ?? randomUUID()}@annat.example>`,
  };
  await transport.sendMail({ envelope: { from, to }, ...(raw ? { raw } : letter) }).finally(() => transport.close());
}

async function calledIn(id: string): Promise<CallOut['called']> {
  const state = (await scene.server.services.states.get(scene.stream)).state as IncidentState;
  return state.callOuts.list.find((one) => one.id === id)?.called ?? [];
}

async function recorded(type: string) {
  const events = await scene.server.services.store.events.read(scene.stream, 0, 1_000);
  return events.filter((event) => event.type === type);
}

test('[LM2] a letter has an address of its own to be replied to, and an answer is its person’s whoever sends it', async () => {
  await start();
  const [alva = '', bo = ''] = await addPeople(['Alva Ek', 'Bo Lind']);
  const { id, letters, addresses } = await callOut([alva, bo]);
  for (const address of addresses) expect(address).toMatch(/^svar\+[0-9a-z]{16}@larm\.kommunen\.example$/);
  expect(new Set(addresses).size).toBe(2);
  expect(letters.map(({ from }) => from)).toEqual(['larm@kommunen.example', 'larm@kommunen.example']);
  const words = letters[0]?.text.replaceAll(/=\r\n/g, '') ?? '';
  expect(words).toContain('Svara p=C3=A5 det h=C3=A4r brevet med ja, nej eller p=C3=A5 v=C3=A4g');
  // as somebody else, from somewhere else: the address says who
  await reply(
    addresses[1] ?? '',
    'Ja, 20 min\r\n\r\nDen lör 21 nov. 2026 kl 03:12 skrev Larm <larm@kommunen.example>:\r\n> Nej',
  );
  const called = await calledIn(id);
  const answered = called.find(({ person }) => person === bo)?.answered;
  expect(answered).toMatchObject({ answer: 'yes', way: 'email' });
  expect(answered?.arrivesAt).toBeGreaterThan(Date.now() + 19 * 60_000);
  expect(called.find(({ person }) => person === alva)?.answered).toBeNull();
  expect(await emailStatus()).toMatchObject({
    hasReplies: true,
    receiving: { fault: null, lastAt: expect.any(Number) },
  });
});

test('[LM2] the same letter handed over twice is one; a later one counts; one that was held up does not count against it', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const { id, addresses } = await callOut([alva]);
  const to = addresses[0] ?? '';
  const began = Date.now();
  const answer = async () => (await calledIn(id))[0]?.answered?.answer;
  await reply(to, 'Ja', { id: 'first', at: began });
  await reply(to, 'Ja', { id: 'first', at: began });
  expect(await recorded('CallOutAnswered')).toHaveLength(1);
  scene.server.advance(120_000);
  await reply(to, 'Nej', { at: began + 90_000 });
  expect(await answer()).toBe('no');
  await reply(to, 'På väg', { at: began + 30_000 });
  expect(await answer()).toBe('no');
  // a clock that is wrong is not believed
  await reply(to, 'På väg', { at: began + 86_400_000 });
  expect(await answer()).toBe('on_way');
});

test('[LM2] an answer is to the call-out that its letter was of, though another has come since', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const first = await callOut([alva]);
  const second = await give('SendCallOut', { lists: [], also: [alva], of: 1 }, { text: 'Samling 10:00.' });
  await expect.poll(() => mail.letters.length).toBe(2);
  await reply(first.addresses[0] ?? '', 'Nej');
  expect((await calledIn(first.id))[0]?.answered).toMatchObject({ answer: 'no' });
  expect((await calledIn(second))[0]?.answered).toBeNull();
});

test('[LM2] what no rule can read is a line for the log keeper, and so is what comes after the end', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const { id, addresses } = await callOut([alva]);
  const to = addresses[0] ?? '';
  await reply(to, 'Vad är det som har hänt?', { from: 'nagon.annan@annat.example' });
  await give('EndCallOut', { callOut: id, why: 'done' }, {});
  const at = Date.now();
  await reply(to, 'Ja, 20 min', { id: 'late', at });
  await reply(to, 'Ja, 20 min', { id: 'late', at });
  const lines = (await recorded('LineWritten')).map(({ content }) => content);
  expect(lines).toMatchObject([
    { text: 'Vad är det som har hänt?', from: 'Alva Ek' },
    { text: 'Svar efter slutet på utlarmning 1: Ja, 20 min', from: 'Alva Ek' },
  ]);
  expect(await recorded('CallOutAnswered')).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain('annat.example');
  // nobody is written to because they wrote
  expect(mail.letters).toHaveLength(1);
});

test('[LM2] an answer told again after the end is the answer that it was', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const { id, addresses } = await callOut([alva]);
  const at = Date.now();
  await reply(addresses[0] ?? '', 'Ja', { id: 'same', at });
  await give('EndCallOut', { callOut: id, why: 'done' }, {});
  await reply(addresses[0] ?? '', 'Ja', { id: 'same', at });
  expect(await recorded('CallOutAnswered')).toHaveLength(1);
  expect(await recorded('LineWritten')).toEqual([]);
});

test('[LM2] an address dies with its person, and by age; a guess is none', async () => {
  await start();
  const people = await addPeople(['Alva Ek', 'Bo Lind']);
  const { addresses } = await callOut(people);
  const { store, messages } = scene.server.services;
  await store.messages.erasePerson(people[0] ?? '', []);
  await expect(reply(addresses[0] ?? '', 'Ja')).rejects.toMatchObject({ responseCode: 550 });
  await expect(reply(`svar+0123456789abcdef@${DOMAIN}`, 'Ja')).rejects.toMatchObject({ responseCode: 550 });
  await messages.clearTexts(Date.now() + 1);
  await expect(reply(addresses[1] ?? '', 'Ja')).rejects.toMatchObject({ responseCode: 550 });
  expect(await recorded('CallOutAnswered')).toEqual([]);
});

test('[LM2] an address dies when the incident knows of its call-out no more', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const first = await callOut([alva]);
  await give('EndCallOut', { callOut: first.id, why: 'done' }, {});
  for (let count = 2; count <= 3; count += 1) {
    const id = await give('SendCallOut', { lists: [], also: [alva], of: 1 }, { text: 'Samling.' });
    await give('EndCallOut', { callOut: id, why: 'done' }, {});
  }
  const { replyTokens } = scene.server.services.store;
  await expect.poll(() => replyTokens.find(first.addresses[0]?.slice(5, 21) ?? '')).toBeNull();
  await expect(reply(first.addresses[0] ?? '', 'Ja')).rejects.toMatchObject({ responseCode: 550 });
});

test('[LM2] a holiday notice is nobody’s answer, and is not answered', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const { id, addresses } = await callOut([alva]);
  await reply(addresses[0] ?? '', 'Ja, jag är på semester', { headers: { 'Auto-Submitted': 'auto-replied' } });
  await reply(addresses[0] ?? '', 'Ja, jag är på semester', { from: '' });
  expect((await calledIn(id))[0]?.answered).toBeNull();
  expect(await recorded('LineWritten')).toEqual([]);
  expect(mail.letters).toHaveLength(1);
  expect((await emailStatus())?.receiving?.lastAt).toBeNull();
});

test('[LM3] where letters are sent in the name of their own address, one that comes back has failed', async () => {
  await start({ hasBounces: true });
  const people = await addPeople(['Alva Ek', 'Bo Lind']);
  const { id, letters, addresses } = await callOut(people);
  expect(letters.map(({ from }) => from)).toEqual(addresses);
  const report = rawLetter({
    headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
    body: '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; annat.example\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--',
  });
  await reply(addresses[0] ?? '', '', { from: '', raw: report });
  const told = async (person?: string) => (await calledIn(id)).find((one) => one.person === person)?.told.email;
  await expect.poll(() => told(people[0])).toMatchObject({ state: 'failed', reason: 'undelivered' });
  await expect.poll(() => told(people[1])).toMatchObject({ state: 'accepted' });
});

test('[LM2] a port that is taken stops nothing: the server is up, letters go out, and the channel says so', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as { port: number };
  await start({ port });
  expect(await emailStatus()).toMatchObject({
    missing: [],
    hasReplies: false,
    receiving: { fault: 'port_taken', since: expect.any(Number), lastAt: null },
  });
  const [alva = ''] = await addPeople(['Alva Ek']);
  await callOut([alva]);
  await new Promise((resolve) => other.close(resolve));
});

test('[SE5] nothing of a letter, and no address of ours, is in the log', async () => {
  await start();
  const [alva = ''] = await addPeople(['Alva Ek']);
  const { addresses } = await callOut([alva]);
  const token = addresses[0]?.slice(5, 21) ?? '';
  await reply(addresses[0] ?? '', 'Ett hemligt ord: rabarber', { from: 'hemlig.avsandare@annat.example' });
  await reply(addresses[0] ?? '', 'Ja', {
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Hemligt': 'rabarber' },
  });
  await expect(reply(addresses[0] ?? '', '\r\n'.repeat(30_000))).rejects.toMatchObject({ responseCode: 554 });
  const logged = scene.server.logged();
  for (const secret of [token, 'rabarber', 'annat.example', 'Utlarmning']) expect(logged).not.toContain(secret);
});
