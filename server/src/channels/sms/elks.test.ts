import { randomUUID } from 'node:crypto';
import type { MessageReply } from '@ledningsplats/shared/channels/message.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../../testing/start-server.ts';
import { NO_CHANNELS, type SmsConfig } from '../channels-config.ts';
import { addPerson, messageTo, settled } from '../testing/messages-to.ts';
import { openChannels, openExercise } from '../testing/open-exercise.ts';
import { call, type ReceivedSms, SmsGateway } from '../testing/sms-gateway.ts';

const PASSWORD = 'KANARIE-LOSENORD';
const TOKEN = 'hemligheten-i-sokvagen-1234';
const ADDRESS = 'https://ledning.example.se';
let gateway: SmsGateway;
let server: TestServer;
beforeEach(async () => {
  gateway = await new SmsGateway().open();
});
afterEach(async () => {
  await server.stop();
  await gateway.close();
});

async function start(more: Partial<SmsConfig> = {}, publicAddress: string | null = ADDRESS): Promise<void> {
  const sms: SmsConfig = {
    gateway: { kind: '46elks', url: gateway.url },
    user: 'u1',
    password: PASSWORD,
    from: '+46766860000',
    perSecond: 200,
    callbackToken: TOKEN,
    ...more,
  };
  server = await startServer({ config: { channels: { ...NO_CHANNELS, sms }, publicAddress } });
}

async function send(count = 1, parts = {}) {
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const messages = [];
  for (let index = 0; index < count; index += 1) {
    messages.push(messageTo(await addPerson(server), 'sms', { purpose, ...parts }));
  }
  await server.services.messages.enqueue(messages);
  return { purpose, messages };
}

const smsStatus = async () => (await server.services.messages.status())[0];
const taken = (index = 0) => gateway.taken[index] as ReceivedSms;

test('[LM3] handed over, then delivered: two words, in the form that 46elks takes', async () => {
  await start();
  const { purpose, messages } = await send();
  await settled(server, purpose, 'accepted');
  expect(taken()).toMatchObject({
    to: '+46701234567',
    from: '+46766860000',
    message: messages[0]?.text,
    authorization: `Basic ${Buffer.from(`u1:${PASSWORD}`).toString('base64')}`,
    whendelivered: `${ADDRESS}/api/channels/sms/report/${TOKEN}?message=${messages[0]?.id}`,
  });
  expect(await gateway.report(server.address, taken(), 'delivered')).toBe(204);
  await settled(server, purpose, 'delivered');
  expect(await smsStatus()).toMatchObject({ state: 'up', fault: null, hasReports: true, hasReplies: true, queued: 0 });
});

test('[LM3] reports that come twice, late and in the wrong order settle right', async () => {
  await start();
  const { purpose } = await send(2);
  await settled(server, purpose, 'accepted');
  for (const status of ['failed', 'sent', 'delivered', 'delivered', 'failed']) {
    expect(await gateway.report(server.address, taken(0), status)).toBe(204);
  }
  expect(await gateway.report(server.address, taken(1), 'failed')).toBe(204);
  const states = await server.services.messages.states(purpose);
  const byNumber = states.map(({ state, reason }) => [state, reason]);
  expect(byNumber.sort()).toEqual([
    ['delivered', null],
    ['failed', 'undelivered'],
  ]);
});

test('[LM3] a line that breaks after the text was given leaves it in doubt, and it is never sent again', async () => {
  await start();
  gateway.next = ['takes_and_breaks'];
  const { purpose } = await send();
  await settled(server, purpose, 'doubtful');
  expect(await smsStatus()).toMatchObject({ state: 'down', fault: 'no_answer' });
  // the next one goes, and the first is not among those that do
  const second = await send();
  await settled(server, second.purpose, 'accepted');
  expect(gateway.taken).toHaveLength(2);
  // the gateway had it after all
  expect(await gateway.report(server.address, taken(0), 'delivered')).toBe(204);
  await settled(server, purpose, 'delivered');
});

test('[LM3] what the gateway has surely not taken is sent again, at the time that it asks for', async () => {
  await start();
  gateway.next = [{ status: 429, headers: { 'retry-after': '1' } }, { status: 503 }];
  // before it is sent: the first answer may be there before the sending is told to be over
  const asked = performance.now();
  const { purpose } = await send();
  await settled(server, purpose, 'accepted');
  expect(gateway.taken).toHaveLength(1);
  expect(gateway.asked).toBe(3);
  expect(taken().at - asked).toBeGreaterThan(900);
  expect(await smsStatus()).toMatchObject({ state: 'up' });
});

test('[LM3] a slow gateway is waited for, and takes each once, several at a time', async () => {
  await start();
  gateway.usually = 'takes_slowly';
  const { purpose } = await send(10);
  // a report is ahead of the answer that it is about
  await expect.poll(() => gateway.taken.length).toBe(10);
  expect(await gateway.report(server.address, taken(), 'delivered')).toBe(204);
  await expect
    .poll(async () => (await server.services.messages.states(purpose)).map(({ state }) => state).sort())
    .toEqual([...Array(9).fill('accepted'), 'delivered']);
  expect(gateway.taken).toHaveLength(10);
});

test('[LM3] an answer of 500 may have been taken: in doubt, once', async () => {
  await start();
  gateway.next = [{ status: 500 }];
  const { purpose } = await send();
  await settled(server, purpose, 'doubtful');
  expect(gateway.asked).toBe(1);
});

test.each([
  [401, '', 'credentials', 'down'],
  [402, '', 'credit', 'down'],
  [403, 'Not enough credits', 'credit', 'down'],
  [400, 'Invalid parameter: to', 'bad_address', 'up'],
  [400, 'Message too long', 'rejected', 'up'],
] as const)('[LM4] an answer of %i "%s" is %s, and the channel is %s', async (status, body, reason, state) => {
  await start();
  gateway.usually = { status, body };
  const { purpose } = await send(3);
  const states = await settled(server, purpose, 'failed');
  expect(new Set(states.map((one) => one.reason))).toEqual(new Set([reason]));
  expect(await smsStatus()).toMatchObject({ state });
});

test('[LM4] one that the gateway will not send to stops nobody else; when it knows us no more, all of it stops', async () => {
  await start({ perSecond: 5 });
  gateway.next = ['takes', { status: 403, body: 'Country not allowed' }];
  const { purpose } = await send(4);
  const states = async () =>
    (await server.services.messages.states(purpose)).map(({ state, reason }) => reason ?? state);
  await expect.poll(states).toEqual(['accepted', 'rejected', 'accepted', 'accepted']);
  expect(await smsStatus()).toMatchObject({ state: 'up' });
  gateway.usually = { status: 403 };
  const later = await send(20);
  await settled(server, later.purpose, 'failed');
  expect(gateway.asked).toBeLessThan(15);
  expect(await smsStatus()).toMatchObject({ state: 'down', fault: 'credentials' });
  // a password that is another than it was is about us, from the first
  gateway.usually = 'takes';
  await settled(server, (await send()).purpose, 'accepted');
  gateway.usually = { status: 401 };
  await settled(server, (await send()).purpose, 'failed');
  expect(await smsStatus()).toMatchObject({ state: 'down', fault: 'credentials' });
});

test('[LM4] a dead gateway is told at once, tried a while, and then all that waits fails with the reason', async () => {
  await start();
  await gateway.close();
  const { purpose } = await send(50);
  await expect.poll(smsStatus).toMatchObject({ state: 'down', fault: 'unreachable', queued: 50 });
  server.advance(11_000);
  const states = await settled(server, purpose, 'failed');
  expect(new Set(states.map(({ reason }) => reason))).toEqual(new Set(['unreachable']));
  // when it is back, what is new goes out
  await gateway.open();
  const later = await send();
  await settled(server, later.purpose, 'accepted');
  expect(await smsStatus()).toMatchObject({ state: 'up', fault: null });
});

test('[LM5] who has no number, or one that takes no text messages, is told of and nobody else is held up', async () => {
  await start();
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const people = [null, '08-123 456 78', 'växeln', '070-123 45 67'];
  const messages = await Promise.all(
    people.map(async (phone) => messageTo(await addPerson(server, { phone }), 'sms', { purpose })),
  );
  await server.services.messages.enqueue(messages);
  await expect
    .poll(async () => (await server.services.messages.states(purpose)).map(({ reason, state }) => reason ?? state))
    .toEqual(['no_address', 'bad_address', 'bad_address', 'accepted']);
});

test('[LM1] many leave at the pace of the gateway, and are told of a few times a second', async () => {
  await start({ perSecond: 100 });
  const person = await addPerson(server);
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const messages = Array.from({ length: 200 }, () => messageTo(person, 'sms', { purpose }));
  const heard: number[] = [];
  server.services.messages.onChange((changes) => heard.push(changes.length));
  const began = performance.now();
  await server.services.messages.enqueue(messages);
  await settled(server, purpose, 'accepted', 30_000);
  expect(gateway.taken).toHaveLength(200);
  // the last is no earlier than the pace lets it, less what may go at once
  expect((gateway.taken.at(-1)?.at ?? 0) - began).toBeGreaterThan(1_500);
  // not once for each
  expect(heard.length).toBeLessThan(100);
});

test('[LM2] a reply is taken from whoever has the number, once, and is told again where nobody took it', async () => {
  await start();
  const person = await addPerson(server, { phone: '070-765 43 21' });
  const replies: MessageReply[] = [];
  const inbound = `${server.address}/api/channels/sms/inbound/${TOKEN}`;
  const said = { id: 'sf1', from: '+46707654321', to: '+46766860000', message: 'JA 20 min', direction: 'incoming' };
  const stop = server.services.messages.onReply(() => Promise.reject(new Error('the disk is full')));
  expect(await call(inbound, said)).toBe(500);
  stop();
  server.services.messages.onReply((reply) => void replies.push(reply));
  expect(await call(inbound, said)).toBe(204);
  expect(await call(inbound, said)).toBe(204);
  expect(await call(inbound, { ...said, id: 'sf2', from: '+46700000001' })).toBe(204);
  expect(replies.map(({ person, text }) => [person, text])).toEqual([
    [person, 'JA 20 min'],
    [person, 'JA 20 min'],
    [null, 'JA 20 min'],
  ]);
  expect(replies[0]?.id).toBe(replies[1]?.id);
  expect(replies[0]?.id).not.toBe(replies[2]?.id);
});

test('[SE2] calls with another secret are nowhere, and those about nothing of ours too', async () => {
  await start();
  const at = (path: string, fields: Record<string, string>) =>
    call(`${server.address}/api/channels/sms/${path}`, fields);
  expect(await at('report/gissad', { id: 's1', status: 'delivered' })).toBe(404);
  expect(await at('inbound/gissad', { from: '+46701234567', message: 'JA' })).toBe(404);
  expect(await at(`report/${TOKEN}`, { id: 's99', status: 'delivered' })).toBe(404);
  expect(await at(`report/${TOKEN}?message=${randomUUID()}`, { id: 's99', status: 'delivered' })).toBe(404);
  expect(await at(`report/${TOKEN}`, { something: 'else' })).toBe(400);
  expect(await at(`inbound/${TOKEN}`, { from: '+46701234567', message: 'x'.repeat(20_000) })).toBe(413);
});

test('[LM3] without a public address no report is asked for, and the status says that delivery cannot be known', async () => {
  await start({}, null);
  const { purpose } = await send();
  await settled(server, purpose, 'accepted');
  expect(taken().whendelivered).toBeNull();
  expect(await smsStatus()).toMatchObject({ hasReports: false, hasReplies: false });
});

test('[SE5] the secrets of the channel, numbers and texts are in no log', async () => {
  await start();
  gateway.next = ['takes_and_breaks', { status: 500, body: 'fel' }];
  const { purpose } = await send(3);
  await expect
    .poll(async () => (await server.services.messages.states(purpose)).map(({ state }) => state).sort())
    .toEqual(['accepted', 'doubtful', 'doubtful']);
  await call(`${server.address}/api/channels/sms/report/${TOKEN}`, { nothing: 'here' });
  const logged = server.logged();
  for (const secret of [PASSWORD, TOKEN, '+46701234567', '070-123 45 67', 'HEMLIG', 'Brand i hamnen']) {
    expect(logged).not.toContain(secret);
  }
});

test('[OV1] of an exercise nothing leaves, but to whom it has been opened for, and that says three times that it is one', async () => {
  await start();
  const tib = await server.addAccount(['tib'], ['tib']);
  const incident = await openExercise(server, tib);
  const reached = await addPerson(server);
  await openChannels(server, tib, incident, reached);
  const purpose = { kind: 'callout' as const, incident, callOut: 'c-1' };
  const texts = { purpose, text: 'Brand i hamnen' };
  const others = [await addPerson(server), await addPerson(server)];
  await server.services.messages.enqueue([...others, reached].map((person) => messageTo(person, 'sms', texts)));
  const states = async () => (await server.services.messages.states(purpose)).map(({ state }) => state).sort();
  await expect.poll(states).toEqual(['accepted', 'cancelled', 'cancelled']);
  expect(gateway.taken).toHaveLength(1);
  expect(taken().message).toMatch(/^ÖVNING ÖVNING ÖVNING. Brand i hamnen/);
});
