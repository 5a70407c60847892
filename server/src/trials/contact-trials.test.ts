import { randomUUID } from 'node:crypto';
import type { ContactTrialReading, TriedWay } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { TRIAL_MARK } from '@ledningsplats/shared/contact-trials/trial-text.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { MailServer } from '../channels/testing/mail-server.ts';
import { call, SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { resumeTrial } from './contact-trials.ts';

const SECRET = 'hemligheten-i-sokvagen-1234';

let gateway: SmsGateway;
let mail: MailServer;
let scene: Scene;
let cookie: string;
beforeEach(async () => {
  gateway = await new SmsGateway().open();
  mail = await new MailServer({ tls: null, login: null }).open();
  await open(500);
});
afterEach(async () => {
  await scene.stop();
  await gateway.close();
  await mail.close();
});

async function open(perSecond: number): Promise<void> {
  const sms = {
    gateway: { kind: '46elks', url: gateway.url } as const,
    user: 'u1',
    password: 'p',
    from: '+46766860000',
    perSecond,
    callbackToken: SECRET,
  };
  const email = {
    host: '127.0.0.1',
    port: mail.port,
    isImplicitTls: false,
    isPlain: true,
    user: null,
    password: null,
    from: 'larm@ekby.example.se',
    perSecond: 100,
  };
  scene = await startScene({
    config: { channels: { ...NO_CHANNELS, sms, email }, publicAddress: 'https://lp.example' },
  });
  cookie = await scene.server.signIn((await scene.server.addAccount(['administrator'])).account);
}

const mobile = (value: string) => ({ kind: 'mobile', value, label: null }) as const;
const BO = {
  ...{ id: '0b0e9a60-0000-4000-a000-000000000001', name: 'Bo Ek', title: 'Rektor', function: null, capacities: [] },
  talkGroups: ['SAMV-EKBY'],
  ways: [
    mobile('070-000 00 01'),
    mobile('070-000 00 02'),
    { kind: 'phone', value: '0455-11 22 33', label: null } as const,
    { kind: 'email', value: 'bo.ek@example.se', label: null } as const,
  ],
};

async function addPeople(...people: Parameters<typeof scene.server.services.store.people.save>[0]): Promise<void> {
  const { store, directory } = scene.server.services;
  await store.people.save(people);
  await directory.readPeople();
}

async function preview() {
  return (await ask(scene.server, 'GET', '/api/contact-trial/preview', { cookie })).json;
}

async function start(id = randomUUID(), version?: number) {
  const body = { id, version: version ?? (await preview()).version };
  return ask(scene.server, 'POST', '/api/contact-trial', { cookie, body });
}

async function reading(): Promise<ContactTrialReading> {
  return (await ask(scene.server, 'GET', '/api/contact-trial', { cookie })).json;
}

async function wayOf(value: string): Promise<TriedWay> {
  const way = (await reading()).ways.find((one) => one.value === value);
  if (!way) throw new Error(`no way ${value}`);
  return way;
}

function sentTo(to: string) {
  const found = gateway.taken.filter((one) => one.to === to);
  return { count: found.length, sms: found[0], token: /\/p\/(\w+)/.exec(found[0]?.message ?? '')?.[1] ?? '' };
}

/** The people of the scene have numbers too: only Bo's are counted. */
const OTHERS = (ways: readonly TriedWay[]) => ways.filter(({ person }) => person !== BO.id);

test('[LM5] what it would do is told before anything is sent: by channel, in messages, and what is left by hand', async () => {
  const before = await preview();
  await addPeople(BO);
  const after = await preview();
  expect([after.sms.ways - before.sms.ways, after.email.ways - before.email.ways]).toEqual([2, 1]);
  expect(after.sms.messages).toBeGreaterThanOrEqual(after.sms.ways);
  // the landline, and the talk group that one listens to
  expect(after.byHand - before.byHand).toBe(2);
  expect([after.people - before.people, after.sms.isSetUp, after.hasLinks]).toEqual([1, true, true]);
  expect(after.example).toContain(TRIAL_MARK);
  expect([after.sms.to, after.email.to].map((to) => to.filter((name: string) => name === 'Bo Ek'))).toEqual([
    ['Bo Ek'],
    ['Bo Ek'],
  ]);
  expect(after.byHandTo).toContain('Bo Ek');
  expect(gateway.asked).toBe(0);
});

test('[LM5] every number and every address gets its own message; what no machine reaches is to be rung', async () => {
  await addPeople(BO);
  expect((await start()).status).toBe(201);
  await expect.poll(() => [sentTo('+46700000001').count, sentTo('+46700000002').count]).toEqual([1, 1]);
  await expect.poll(() => mail.letters.map(({ to }) => to[0])).toContain('bo.ek@example.se');
  for (const { message } of gateway.taken) expect(message.startsWith(TRIAL_MARK)).toBe(true);
  expect(sentTo('+46700000001').token).not.toBe(sentTo('+46700000002').token);
  await expect.poll(async () => (await wayOf('070-000 00 01')).state).toBe('sent');
  expect((await wayOf('0455-11 22 33')).state).toBe('by_hand');
  expect(await wayOf('SAMV-EKBY')).toMatchObject({ kind: 'rakel', state: 'by_hand' });
  // the database alone opens nobody's page
  const kept = (await scene.server.services.store.messages.toPerson(BO.id)).map(({ text }) => text);
  expect(kept.join()).toContain(TRIAL_MARK);
  expect(kept.join()).not.toContain(sentTo('+46700000001').token);
  // nothing of it is taken for a call-out's
  expect(await scene.server.services.messages.unreported()).toEqual([]);
});

test('[LM5] arrived is not answered; an answer on the link is for that number alone, and the latest holds', async () => {
  await addPeople(BO);
  await start();
  await expect.poll(() => sentTo('+46700000001').count).toBe(1);
  const { sms, token } = sentTo('+46700000001');
  if (!sms) throw new Error('nothing was sent');
  await expect.poll(async () => gateway.report(scene.server.address, sms, 'delivered')).toBeLessThan(300);
  expect((await wayOf('070-000 00 01')).state).toBe('arrived');
  const path = `/api/contact-answer/${token}`;
  // looked at by whatever looks through messages: that says nothing
  expect((await ask(scene.server, 'GET', path)).json).toMatchObject({ name: 'Bo Ek', said: null });
  expect((await wayOf('070-000 00 01')).state).toBe('arrived');
  expect((await ask(scene.server, 'POST', path, { body: { said: 'wrong' } })).json).toMatchObject({ said: 'wrong' });
  expect((await wayOf('070-000 00 01')).state).toBe('wrong');
  await ask(scene.server, 'POST', path, { body: { said: 'right' } });
  expect((await wayOf('070-000 00 01')).state).toBe('answered');
  expect((await wayOf('070-000 00 02')).state).toBe('sent');
  expect((await ask(scene.server, 'GET', '/api/contact-answer/0123456789abcdef')).status).toBe(404);
  const tib = await scene.server.signIn(scene.tib.account);
  const contacts = (await ask(scene.server, 'GET', '/api/contacts', { cookie: tib })).json.contacts;
  const ways = contacts.find(({ id }: { id: string }) => id === BO.id).ways as { provedAt: number | null }[];
  expect(ways.map(({ provedAt }) => provedAt !== null)).toEqual([true, false, false, false]);
});

test('[LM5] a reply by text message counts for the number that it came from, unless a call-out waits for it', async () => {
  await addPeople(BO);
  await start();
  await expect.poll(() => sentTo('+46700000002').count).toBe(1);
  const reply = (id: string, message: string) =>
    call(`${scene.server.address}/api/channels/sms/inbound/${SECRET}`, { id, from: '+46700000002', message });
  await expect.poll(async () => (await wayOf('070-000 00 02')).state).toBe('sent');
  expect(await reply('r1', 'Jag sitter i möte')).toBe(204);
  expect((await wayOf('070-000 00 02')).state).toBe('sent');
  expect(await reply('r2', 'Ja')).toBe(204);
  expect(await wayOf('070-000 00 02')).toMatchObject({ state: 'answered' });
  expect((await wayOf('070-000 00 01')).state).not.toBe('answered');

  const tib = await scene.server.signIn(scene.tib.account);
  const command = envelope('SendCallOut', scene.stream, { lists: [], also: [BO.id], of: 1 }, { text: 'Kom.' });
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command })).json.ok).toBe(true);
  await expect.poll(() => sentTo('+46700000001').count).toBe(2);
  expect(await reply('r3', 'Nej')).toBe(204);
  expect((await wayOf('070-000 00 02')).state).toBe('answered');

  // over, it waits for nobody: a reply is to what its sender was sent last
  const end = envelope('EndCallOut', scene.stream, { callOut: command.id, why: 'done' }, {});
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: end })).json.ok).toBe(true);
  expect(await reply('r4', 'Nej')).toBe(204);
  expect((await wayOf('070-000 00 02')).state).toBe('answered');
  await start();
  await expect.poll(async () => (await wayOf('070-000 00 02')).state).toBe('sent');
  expect(await reply('r5', 'Nej')).toBe(204);
  expect((await wayOf('070-000 00 02')).state).toBe('wrong');
});

test('[LM5] a changed number is untried again, its link is dead and its message goes nowhere; the others are as they were', async () => {
  await addPeople(BO);
  await start();
  await expect.poll(() => sentTo('+46700000001').count).toBe(1);
  const { token } = sentTo('+46700000001');
  const body = { said: 'right' };
  expect((await ask(scene.server, 'POST', `/api/contact-answer/${token}`, { body })).status).toBe(200);
  const [, second, ...rest] = BO.ways;
  await addPeople({ ...BO, ways: [mobile('070-000 00 09'), ...(second ? [second] : []), ...rest] });
  expect(await wayOf('070-000 00 09')).toMatchObject({ state: 'untried', provedAt: null });
  expect((await wayOf('070-000 00 02')).state).not.toBe('untried');
  expect((await ask(scene.server, 'GET', `/api/contact-answer/${token}`)).status).toBe(404);
  expect(sentTo('+46700000009').count).toBe(0);
});

test('[LM5] what is rung by hand is noted with who and when, and can be taken back', async () => {
  await addPeople(BO);
  const { id } = await wayOf('0455-11 22 33');
  const ring = (said: string | null) =>
    ask(scene.server, 'POST', `/api/contact-trial/ways/${id}/rung`, { cookie, body: { said } });
  // there is no proof to note it in
  expect((await ring('right')).status).toBe(404);
  await start();
  await ring('no_answer');
  expect(await wayOf('0455-11 22 33')).toMatchObject({ state: 'rung_no_answer', provedAt: null });
  await ring('right');
  const rung = await wayOf('0455-11 22 33');
  expect(rung).toMatchObject({ state: 'rung_right', provedAt: rung.at });
  expect(rung.rungBy).toEqual(expect.any(String));
  await ring(null);
  expect(await wayOf('0455-11 22 33')).toMatchObject({ state: 'by_hand', rungBy: null, provedAt: null });
});

test('[LM5] one at a time: the same again is the same, another waits, and a changed register is looked at anew', async () => {
  await addPeople(BO);
  gateway.usually = 'takes_slowly';
  const seen = (await preview()).version;
  await addPeople({ ...BO, title: 'Lärare' });
  expect((await start(randomUUID(), seen)).json).toMatchObject({ code: 'stale' });
  expect((await reading()).trial).toBeNull();
  const id = randomUUID();
  expect((await start(id)).status).toBe(201);
  expect((await start(id)).status).toBe(201);
  expect((await start()).json).toMatchObject({ code: 'already' });
  await expect.poll(async () => (await reading()).trial?.waiting, { timeout: 10_000 }).toBe(0);
  expect(sentTo('+46700000001').count).toBe(1);
});

test('[LM5] a server that stopped between the start and the sending goes on, and nobody gets it twice', async () => {
  await addPeople(BO);
  const { services } = scene.server;
  const enqueue = services.messages.enqueue.bind(services.messages);
  services.messages.enqueue = () => Promise.reject(new Error('the power went'));
  expect((await start()).status).toBe(500);
  services.messages.enqueue = enqueue;
  expect((await wayOf('070-000 00 01')).state).toBe('waiting');
  expect(gateway.asked).toBe(0);
  await resumeTrial(services);
  await expect.poll(() => sentTo('+46700000001').count).toBe(1);
  await expect.poll(async () => (await reading()).trial?.waiting).toBe(0);
  await resumeTrial(services);
  expect((await reading()).trial?.waiting).toBe(0);
  const { token } = sentTo('+46700000001');
  expect((await ask(scene.server, 'GET', `/api/contact-answer/${token}`)).status).toBe(200);
  const mobiles = (await reading()).ways.filter(({ kind }) => kind === 'mobile');
  expect(gateway.taken).toHaveLength(mobiles.length);
});

test('[LM5] a number that is changed before its message has left gets none, and neither does the new one', async () => {
  await addPeople(BO);
  const { services } = scene.server;
  const enqueue = services.messages.enqueue.bind(services.messages);
  services.messages.enqueue = () => Promise.reject(new Error('the power went'));
  await start();
  services.messages.enqueue = enqueue;
  await addPeople({ ...BO, ways: [mobile('070-000 00 09'), ...BO.ways.slice(1)] });
  await resumeTrial(services);
  await expect.poll(() => sentTo('+46700000002').count).toBe(1);
  await expect.poll(async () => (await reading()).trial?.waiting).toBe(0);
  expect([sentTo('+46700000001').count, sentTo('+46700000009').count]).toEqual([0, 0]);
  expect((await wayOf('070-000 00 09')).state).toBe('untried');
});

test('[LM5] stopped, what has not left is untried, and who has got theirs may still answer', async () => {
  await scene.stop();
  await open(1);
  await addPeople(BO);
  await start();
  await expect.poll(() => gateway.taken.length).toBeGreaterThan(0);
  expect((await ask(scene.server, 'POST', '/api/contact-trial/stop', { cookie })).status).toBe(200);
  const stopped = await reading();
  expect(stopped.trial).toMatchObject({ stoppedAt: expect.any(Number) });
  const left = stopped.ways.filter(({ kind, state }) => kind === 'mobile' && state === 'untried');
  expect(left.length).toBeGreaterThan(0);
  const token = /\/p\/(\w+)/.exec(gateway.taken[0]?.message ?? '')?.[1];
  expect((await ask(scene.server, 'GET', `/api/contact-answer/${token}`)).status).toBe(200);
  await resumeTrial(scene.server.services);
  expect((await reading()).ways.filter(({ kind, state }) => kind === 'mobile' && state === 'untried')).toEqual(left);
});

test('[LM5] those who prepare are told when one is due, and then what nobody has confirmed', async () => {
  await addPeople(BO);
  const points = async () => {
    const { json } = await ask(scene.server, 'GET', '/api/preparations', { cookie });
    const of = (id: string) => json.points.find((point: { id: string }) => point.id === id);
    return [of('contactTrial'), of('contactsProved')];
  };
  expect(await points()).toEqual([
    { id: 'contactTrial', isDone: false },
    { id: 'contactsProved', isDone: false },
  ]);
  await start();
  const { ways } = await reading();
  const people = new Set(ways.map(({ person }) => person)).size;
  expect(await points()).toEqual([
    { id: 'contactTrial', isDone: true },
    { id: 'contactsProved', isDone: false, left: { ways: ways.length, people } },
  ]);
  for (const { id } of OTHERS(ways)) {
    await ask(scene.server, 'POST', `/api/contact-trial/ways/${id}/rung`, { cookie, body: { said: 'right' } });
  }
  expect((await points())[1]).toEqual({ id: 'contactsProved', isDone: false, left: { ways: 5, people: 1 } });
  for (const { id } of ways.filter(({ person }) => person === BO.id)) {
    await ask(scene.server, 'POST', `/api/contact-trial/ways/${id}/rung`, { cookie, body: { said: 'right' } });
  }
  expect((await points())[1]).toMatchObject({ isDone: true });
  // half a year on
  scene.server.advance(184 * 24 * 3_600_000);
  cookie = await scene.server.signIn((await scene.server.addAccount(['administrator'])).account);
  expect((await points())[0]).toEqual({ id: 'contactTrial', isDone: false });
});

test('[SE4] what is known of somebody’s numbers is in what is held of them, and goes with them', async () => {
  await addPeople(BO);
  await start();
  await expect.poll(() => sentTo('+46700000001').count).toBe(1);
  const { token } = sentTo('+46700000001');
  await ask(scene.server, 'POST', `/api/contact-answer/${token}`, { body: { said: 'wrong' } });
  const held = (await ask(scene.server, 'GET', `/api/people/${BO.id}/holdings`, { cookie })).json;
  expect(held.proofs).toContainEqual(expect.objectContaining({ value: '070-000 00 01', answer: 'wrong' }));
  const body = { reason: 'left', keepName: false };
  expect((await ask(scene.server, 'POST', `/api/people/${BO.id}/erasure`, { cookie, body })).status).toBe(204);
  expect((await reading()).ways.filter(({ person }) => person === BO.id)).toEqual([]);
  expect(await scene.server.services.store.trials.ofPerson(BO.id)).toEqual([]);
  expect((await ask(scene.server, 'GET', `/api/contact-answer/${token}`)).status).toBe(404);
});
