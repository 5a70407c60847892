import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, afterEach, expect, test } from 'vitest';
import { selfSigned } from '../../testing/self-signed.ts';
import { startServer, type TestServer } from '../../testing/start-server.ts';
import { NO_CHANNELS, type SmtpConfig } from '../channels-config.ts';
import { MailServer, type MailServerOptions } from '../testing/mail-server.ts';
import { addPerson, messageTo, settled } from '../testing/messages-to.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-smtp-'));
const tls = selfSigned(directory);
const trusted = [...rootCertificates, readFileSync(tls.cert, 'utf8')];
let mail: MailServer | undefined;
let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  await mail?.close();
  mail = undefined;
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function start(
  options: Partial<MailServerOptions> = {},
  config: Partial<SmtpConfig> = {},
  ca: string[] = trusted,
) {
  mail = await new MailServer({ tls, login: null, ...options }).open();
  await startOver(mail.port, config, ca);
  return mail;
}

async function startOver(port: number, config: Partial<SmtpConfig> = {}, ca: string[] = trusted) {
  const email: SmtpConfig = {
    host: 'localhost',
    port,
    isImplicitTls: false,
    isPlain: false,
    user: null,
    password: null,
    from: 'larm@kommunen.example',
    perSecond: 100,
    ...config,
  };
  server = await startServer({ config: { channels: { ...NO_CHANNELS, email, ca } } });
}

async function send(reached: { email?: string | null } = {}) {
  const running = server as TestServer;
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const message = messageTo(await addPerson(running, reached), 'email', { purpose, subject: 'Övning på Åsen' });
  await running.services.messages.enqueue([message]);
  return { message, ended: (state: string) => settled(running, purpose, state) };
}

const emailStatus = async () => (await server?.services.messages.status())?.[1];

test('[LM1] a letter goes over TLS, from the sender that is set, and can be told from itself', async () => {
  const { letters } = await start(
    { login: { user: 'larm', password: 'hemligt' } },
    { user: 'larm', password: 'hemligt' },
  );
  const { message, ended } = await send();
  await ended('accepted');
  expect(letters).toMatchObject([{ from: 'larm@kommunen.example', to: ['prov@example.se'], isSecure: true }]);
  const [letter] = letters;
  expect(letter?.text).toContain(`Message-ID: <${message.id}@kommunen.example>`);
  expect(letter?.text).toContain('Auto-Submitted: auto-generated');
  expect(letter?.text).toContain('=?UTF-8?');
  expect(await emailStatus()).toMatchObject({ state: 'up', hasReports: false });
});

test.each([
  ['a certificate that nobody has signed', {}, [...rootCertificates], 'certificate'],
  ['a server without TLS', { tls: null }, trusted, 'certificate'],
])('[LM4] %s is refused, said so, and no letter leaves', async (_what, options, ca, reason) => {
  const { letters } = await start(options, {}, ca);
  const { ended } = await send();
  expect(await ended('failed')).toMatchObject([{ reason }]);
  expect(letters).toEqual([]);
  expect(await emailStatus()).toMatchObject({ state: 'down', fault: 'certificate' });
});

test('[LM1] in the open only where that is said', async () => {
  const { letters } = await start({ tls: null }, { isPlain: true });
  await (await send()).ended('accepted');
  expect(letters).toMatchObject([{ isSecure: false }]);
});

test('[LM4] a password that is wrong is said so', async () => {
  await start({ login: { user: 'larm', password: 'hemligt' } }, { user: 'larm', password: 'fel' });
  expect(await (await send()).ended('failed')).toMatchObject([{ reason: 'credentials' }]);
  expect(await emailStatus()).toMatchObject({ state: 'down', fault: 'credentials' });
  expect(server?.logged()).not.toContain('fel"');
});

test.each([
  ['refuses_recipient', 'bad_address'],
  ['refuses_letter', 'rejected'],
] as const)('[LM3] a server that %s: %s, and the channel is up', async (conduct, reason) => {
  const running = await start();
  running.conduct = conduct;
  expect(await (await send()).ended('failed')).toMatchObject([{ reason }]);
  expect(await emailStatus()).toMatchObject({ state: 'up' });
});

test('[LM3] a server that asks us to come back is come back to', async () => {
  const running = await start();
  running.conduct = 'greylists';
  const { message, ended } = await send();
  await ended('queued');
  await expect.poll(async () => (await server?.services.store.messages.find(message.id))?.reason).toBe('busy');
  running.conduct = 'takes';
  await ended('accepted');
  expect(running.letters).toHaveLength(1);
});

test('[LM3] a slow server is waited for, and has each letter once', async () => {
  const running = await start();
  running.conduct = 'takes_slowly';
  const sent = [await send(), await send()];
  for (const { ended } of sent) await ended('accepted');
  expect(running.letters).toHaveLength(2);
});

test('[LM3] a line that breaks after the letter was given leaves it in doubt, and it is not given again', async () => {
  const running = await start();
  running.conduct = 'hangs_up_after_letter';
  const { ended } = await send();
  await ended('doubtful');
  running.conduct = 'takes';
  await (await send()).ended('accepted');
  expect(running.letters).toHaveLength(2);
});

test('[LM3] letters share connections, and each comes once', async () => {
  const running = await start({ login: { user: 'larm', password: 'hemligt' } }, { user: 'larm', password: 'hemligt' });
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const to = await addPerson(server as TestServer);
  await server?.services.messages.enqueue(Array.from({ length: 40 }, () => messageTo(to, 'email', { purpose })));
  expect(await settled(server as TestServer, purpose, 'accepted')).toHaveLength(40);
  expect(running.letters).toHaveLength(40);
  expect(running.connections).toBeLessThanOrEqual(4);
});

test('[LM3] a connection that the server has ended is left, and the letter goes over another: once, and the channel is up', async () => {
  const running = await start();
  running.conduct = 'takes_one_each';
  for (let sent = 1; sent <= 3; sent += 1) {
    await (await send()).ended('accepted');
    expect(running.letters).toHaveLength(sent);
    expect(await emailStatus()).toMatchObject({ state: 'up' });
  }
  expect(running.connections).toBe(3);
  // ended between two letters, as a server does that has waited long enough
  running.conduct = 'takes';
  running.hangUp();
  await (await send()).ended('accepted');
  expect(running.letters).toHaveLength(4);
});

test('[LM3] a line that breaks in a later letter of a connection leaves that one in doubt alone, given once', async () => {
  const running = await start();
  running.conduct = 'hangs_up_in_second_letter';
  await (await send()).ended('accepted');
  const { message, ended } = await send();
  expect(await ended('doubtful')).toMatchObject([{ reason: 'no_answer' }]);
  running.conduct = 'takes';
  await (await send()).ended('accepted');
  expect(running.letters.filter(({ text }) => text.includes(message.id))).toHaveLength(1);
  expect(running.letters).toHaveLength(3);
});

test('[LM3] a letter that is refused leaves the connection to the next', async () => {
  const running = await start();
  await (await send()).ended('accepted');
  running.conduct = 'refuses_recipient';
  expect(await (await send()).ended('failed')).toMatchObject([{ reason: 'bad_address' }]);
  running.conduct = 'takes';
  await (await send()).ended('accepted');
  expect([running.letters.length, running.connections]).toEqual([2, 1]);
});

test('[LM4] a server that is not there is unreachable', async () => {
  const silent: Server = createServer(() => {});
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as { port: number };
  await new Promise((resolve) => silent.close(resolve));
  await startOver(port);
  const { ended } = await send();
  await expect.poll(emailStatus).toMatchObject({ state: 'down', fault: 'unreachable', queued: 1 });
  server?.advance(11_000);
  expect(await ended('failed')).toMatchObject([{ reason: 'unreachable' }]);
});

test('[LM3] who has no address is told of', async () => {
  await start();
  expect(await (await send({ email: null })).ended('failed')).toMatchObject([{ reason: 'no_address' }]);
});
