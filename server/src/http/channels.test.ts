import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { type ReceivedSms, SmsGateway } from '../channels/testing/sms-gateway.ts';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let gateway: SmsGateway;
let server: TestServer;
let admin: string;
beforeEach(async () => {
  gateway = await new SmsGateway().open();
  const sms = {
    gateway: { kind: '46elks' as const, url: gateway.url },
    user: 'u',
    password: 'p',
    from: '+46766860000',
    perSecond: 100,
    callbackToken: null,
  };
  server = await startServer({
    config: { publicAddress: 'https://ledning.example.se', channels: { ...NO_CHANNELS, sms } },
  });
  admin = await server.signIn((await server.addAccount(['administrator'], [], 'Maria Stad')).account);
});
afterEach(async () => {
  await server.stop();
  await gateway.close();
});

const status = async () => (await ask(server, 'GET', '/api/channels', { cookie: admin })).json;
const send = (channel: string, cookie = admin) =>
  ask(server, 'POST', '/api/channels/tests', { cookie, body: { channel } });
const look = async (id: string, cookie = admin) => ask(server, 'GET', `/api/channels/tests/${id}`, { cookie });

test('[LM4] each channel is told of: what it lacks, whether it works, what is known of what arrives', async () => {
  expect(await status()).toEqual({
    now: expect.any(Number),
    isDemo: false,
    channels: [
      {
        channel: 'sms',
        missing: [],
        state: 'untried',
        since: null,
        fault: null,
        hasReports: true,
        hasReplies: true,
        receiving: null,
        queued: 0,
        oldestAt: null,
      },
      expect.objectContaining({ channel: 'email', missing: ['SMTP_URL'], hasReports: false }),
      expect.objectContaining({ channel: 'push', missing: ['PUSH_CONTACT'] }),
    ],
  });
});

test('[LM3] a test goes to oneself and nobody else, and is followed from queue to phone', async () => {
  const { status: made, json } = await send('sms');
  expect(made).toBe(201);
  await expect.poll(async () => (await look(json.id)).json.state).toBe('accepted');
  expect(gateway.taken).toMatchObject([{ to: '+46700000099', message: expect.stringContaining('Ingenting har hänt') }]);
  // by the secret that the server has made for itself
  expect(await gateway.report(server.address, gateway.taken[0] as ReceivedSms, 'delivered')).toBe(204);
  expect((await look(json.id)).json).toMatchObject({ state: 'delivered', reason: null });
  const other = await server.signIn((await server.addAccount(['administrator'])).account);
  expect((await look(json.id, other)).status).toBe(404);
});

test('[LM4] a test by a channel that is not set up says so at once', async () => {
  const { json } = await send('email');
  expect(json).toMatchObject({ state: 'failed', reason: 'not_configured' });
});

test('tests are not made for ever', async () => {
  const answers: number[] = [];
  for (let count = 0; count < 21; count += 1) answers.push((await send('email')).status);
  expect(answers.slice(0, 20).every((answer) => answer === 201)).toBe(true);
  expect(answers[20]).toBe(429);
  server.advance(11 * 60_000);
  expect((await send('email')).status).toBe(201);
});

test('[SE5] the secret of the callbacks is made by the server, and stands in no reading and no log', async () => {
  await send('sms');
  await expect.poll(() => gateway.taken.length).toBe(1);
  const token = /report\/([\w-]+)\?/.exec(gateway.taken[0]?.whendelivered ?? '')?.[1] ?? '';
  expect(token).toHaveLength(32);
  expect(JSON.stringify(await status())).not.toContain(token);
  expect(server.logged()).not.toContain(token);
});
