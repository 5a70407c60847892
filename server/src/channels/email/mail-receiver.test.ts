import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { createTransport } from 'nodemailer';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { selfSigned } from '../../testing/self-signed.ts';
import { rawLetter } from '../testing/reply-letters.ts';
import type { MailInConfig } from './mail-in-config.ts';
import { MailReceiver, type MailReceiverOptions, type ReceivedLetter } from './mail-receiver.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-mail-in-'));
const paths = selfSigned(directory);
const tls = { cert: readFileSync(paths.cert), key: readFileSync(paths.key) };
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const TOKEN = '0123456789abcdef';
const OURS = `svar+${TOKEN}@larm.kommunen.example`;
const JA = rawLetter({ headers: ['Content-Type: text/plain'], body: 'Ja' });

async function open(more: Partial<MailReceiverOptions> = {}, config: Partial<MailInConfig> = {}) {
  const taken: ReceivedLetter[] = [];
  const receiver = new MailReceiver({
    config: { domain: 'larm.kommunen.example', host: '127.0.0.1', port: 0, peers: null, hasBounces: false, ...config },
    tls: null,
    isKnown: async (token) => token === TOKEN,
    take: async (letter) => taken.push(letter) > 0,
    now: Date.now,
    log: fastify().log,
    ...more,
  });
  receiver.open();
  onTestFinished(() => receiver.close());
  await expect.poll(() => receiver.fault !== 'not_open').toBe(true);
  return { receiver, taken, port: receiver.port ?? 0 };
}

function send(port: number, to: string | string[], raw: Buffer = JA, from = 'alva.ek@annat.example') {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  return transport.sendMail({ envelope: { from, to }, raw }).finally(() => transport.close());
}

/** What the server says, line by line, to somebody who speaks for themselves. */
async function speak(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let said = '';
  let isOver = false;
  socket.on('data', (part) => {
    said += part;
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    isOver = true;
  });
  onTestFinished(() => void socket.destroy());
  const say = async (line: string, answer: RegExp) => {
    said = '';
    socket.write(`${line}\r\n`);
    await expect.poll(() => said).toMatch(answer);
  };
  await expect.poll(() => said + isOver).toMatch(/^[245]\d\d|true/);
  return { socket, say, said: () => said, isOver: () => isOver };
}

test('[LM2] a letter to an address of ours is taken whole, and is somebody’s where its envelope has a sender', async () => {
  const { taken, port } = await open();
  await send(port, OURS);
  await send(port, OURS.toUpperCase(), JA, '');
  expect(taken.map(({ token, isFromNobody }) => [token, isFromNobody])).toEqual([
    [TOKEN, false],
    [TOKEN, true],
  ]);
  expect(taken[0]?.raw.toString()).toContain('\r\n\r\nJa\r\n');
});

test.each([
  ['svar+0123456789abcdee@larm.kommunen.example', 'a token that nobody has'],
  ['svar@larm.kommunen.example', 'no token'],
  ['svar+kort@larm.kommunen.example', 'something else for a token'],
  [`svar+${TOKEN}@annat.example`, 'another domain: nothing is relayed'],
  [`svar+${TOKEN}@larm.kommunen.example@annat.example`, 'a domain behind ours'],
  ['postmaster@larm.kommunen.example', 'any other mailbox'],
])('[SE5] %s is refused when it is asked for: %s', async (address) => {
  const { taken, port } = await open();
  const { say } = await speak(port);
  await say('EHLO prov', /^250 /m);
  await say('MAIL FROM:<alva@annat.example>', /^250 /);
  await say(`RCPT TO:<${address}>`, /^5\d\d /);
  await say('DATA', /^503 /);
  expect(taken).toEqual([]);
});

test('[SE5] one letter is to one: another recipient waits for a letter of its own', async () => {
  const { port } = await open({ isKnown: async () => true });
  const { say } = await speak(port);
  await say('EHLO prov', /^250 /m);
  await say('MAIL FROM:<alva@annat.example>', /^250 /);
  await say(`RCPT TO:<${OURS}>`, /^250 /);
  await say('RCPT TO:<svar+fedcba9876543210@larm.kommunen.example>', /^452 /);
});

test('[SE5] nobody logs in, and nothing of ours is told', async () => {
  const { port } = await open();
  const { say, said } = await speak(port);
  await say('EHLO prov', /^250 /m);
  expect(said()).not.toMatch(/AUTH|STARTTLS|VRFY/);
  for (const command of ['AUTH PLAIN AGEAYg==', 'VRFY svar', 'EXPN alla', 'WIZ 1', 'STARTTLS']) {
    await say(command, /^50[02] /);
  }
});

test('[SE5] over TLS with the server’s own certificate, where it has one', async () => {
  const { taken, port } = await open({ tls });
  const transport = createTransport({
    host: 'localhost',
    port,
    requireTLS: true,
    tls: { ca: [tls.cert.toString()] },
  });
  onTestFinished(() => transport.close());
  await transport.sendMail({ envelope: { from: 'alva@annat.example', to: OURS }, raw: JA });
  expect(taken).toHaveLength(1);
});

test('[LM2] a letter that is not kept is asked for again; one that cannot be read is refused', async () => {
  const outcomes = [() => Promise.reject(new Error('the disk is full')), async () => false, async () => true];
  const { port } = await open({ take: () => (outcomes.shift() ?? outcomes[0])?.() ?? Promise.resolve(true) });
  await expect(send(port, OURS)).rejects.toMatchObject({ responseCode: 451 });
  await expect(send(port, OURS)).rejects.toMatchObject({ responseCode: 554 });
  await expect(send(port, OURS)).resolves.toBeDefined();
});

test('[LM2] a store that does not answer refuses nobody for good', async () => {
  const { port } = await open({ isKnown: () => Promise.reject(new Error('the disk')) });
  await expect(send(port, OURS)).rejects.toMatchObject({ responseCode: 451 });
});

test('[SE5] letters that are too large are refused, said beforehand or not, and nothing of them is held', async () => {
  const { taken, port } = await open({ limits: { bytes: 10_000 } });
  const large = Buffer.concat([JA, Buffer.alloc(200_000, 'a')]);
  await expect(send(port, OURS, large)).rejects.toMatchObject({ responseCode: 552 });
  const { socket, say, said } = await speak(port);
  await say('HELO prov', /^250 /);
  await say('MAIL FROM:<alva@annat.example>', /^250 /);
  await say(`RCPT TO:<${OURS}>`, /^250 /);
  await say('DATA', /^354 /);
  socket.write(`${'a'.repeat(200_000)}\r\n.\r\n`);
  await expect.poll(said).toMatch(/^552 /m);
  expect(taken).toEqual([]);
});

test('[SE5] whoever is silent, or writes on and on, is hung up on', async () => {
  const { taken, port } = await open({ limits: { silenceMs: 300, connectionMs: 1_500 } });
  const silent = await speak(port);
  await expect.poll(silent.isOver).toBe(true);
  expect(silent.said()).toMatch(/421 /);
  const lively = await speak(port);
  await lively.say('EHLO prov', /^250 /m);
  await lively.say('MAIL FROM:<alva@annat.example>', /^250 /);
  await lively.say(`RCPT TO:<${OURS}>`, /^250 /);
  await lively.say('DATA', /^354 /);
  const drip = setInterval(() => lively.socket.write('a\r\n'), 50);
  onTestFinished(() => clearInterval(drip));
  await expect.poll(lively.isOver).toBe(true);
  expect(taken).toEqual([]);
});

test('[SE5] one address has so many connections at once, and may come again', async () => {
  const { port } = await open({ limits: { clientsOfOne: 2 } });
  const [first, , third] = [await speak(port), await speak(port), await speak(port)];
  expect(third?.said()).toMatch(/^421 /);
  first?.socket.destroy();
  const again = async () => {
    const { socket, said } = await speak(port);
    socket.destroy();
    return said();
  };
  await expect.poll(again).toMatch(/^220 /);
});

test.each([
  ['to one address of ours', { letters: 2 }],
  ['from one address', { recipients: 2 }],
])('[SE5] so many letters %s, and the rest are asked for later', async (_what, limits) => {
  const { taken, port } = await open({ limits });
  await send(port, OURS);
  await send(port, OURS);
  await expect(send(port, OURS)).rejects.toMatchObject({ responseCode: 451 });
  expect(taken).toHaveLength(2);
});

test('[SE5] only those may hand letters over that are named, where somebody is', async () => {
  const elsewhere = await open({}, { peers: ['10.0.0.25', '10.1.0.0/16'] });
  expect((await speak(elsewhere.port)).said()).toMatch(/^554 /);
  const here = await open({}, { peers: ['127.0.0.0/8'] });
  expect((await speak(here.port)).said()).toMatch(/^220 /);
});

test('[LM2] a port that another has is told of, and opened when it is free', async () => {
  const other: Server = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as { port: number };
  const { receiver, taken } = await open({ limits: { retryMs: 50 } }, { port });
  expect(receiver.fault).toBe('port_taken');
  await new Promise((resolve) => other.close(resolve));
  await expect.poll(() => receiver.fault).toBeNull();
  await send(port, OURS);
  expect(taken).toHaveLength(1);
});

test('[LM2] opened twice it is open: a port that has it already is no fault', async () => {
  const { receiver, taken, port } = await open();
  receiver.open();
  expect(receiver.fault).toBeNull();
  await send(port, OURS);
  expect(taken).toHaveLength(1);
});

test('[LM2] an address that the machine does not have is told of', async () => {
  const { receiver } = await open({}, { host: '192.0.2.1' });
  expect(receiver.fault).toBe('no_such_address');
});
