import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { PushNotice } from '@ledningsplats/shared/channels/push-notice.ts';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../../testing/ask.ts';
import { selfSigned } from '../../testing/self-signed.ts';
import { startServer, type TestAccount, type TestServer } from '../../testing/start-server.ts';
import { NO_CHANNELS } from '../channels-config.ts';
import { messageTo, settled } from '../testing/messages-to.ts';
import { openChannels, openExercise } from '../testing/open-exercise.ts';
import { PushService, readVapid } from '../testing/push-service.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-push-'));
const tls = selfSigned(directory);
const ca = [...rootCertificates, readFileSync(tls.cert, 'utf8')];
let service: PushService;
let server: TestServer;
let tib: TestAccount;
let cookie: string;
beforeEach(async () => {
  service = await new PushService(tls).open();
  server = await start();
  tib = await server.addAccount(['tib'], ['tib'], 'Tove Ljung');
  cookie = await server.signIn(tib.account);
});
afterEach(async () => {
  await server.stop();
  await service.close();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function start(kept?: string): Promise<TestServer> {
  const push = { contact: 'mailto:it@kommunen.example', hosts: [service.host], perSecond: 100 };
  return startServer({ ...(kept ? { directory: kept } : {}), config: { channels: { ...NO_CHANNELS, push, ca } } });
}

function turnOn(name: string, { isNew = true, by = cookie } = {}) {
  return ask(server, 'POST', '/api/push/subscription', { cookie: by, body: { ...service.device(name), isNew } });
}

async function send(parts = {}, person = tib.person) {
  const purpose = { kind: 'test' as const, test: randomUUID() };
  const message = messageTo(person, 'push', { purpose, ...parts });
  await server.services.messages.enqueue([message]);
  return message;
}

const notices = () => service.received.map(({ text }) => JSON.parse(text) as PushNotice);

test('[LM1] a notice is sealed for the device, signed by us, urgent, and says nothing of what has happened', async () => {
  expect((await turnOn('telefon')).json).toEqual({ isOn: true });
  const message = await send();
  await settled(server, message.purpose, 'accepted');
  const [received] = service.received;
  expect(Object.keys(JSON.parse(received?.text ?? '')).sort()).toEqual(['id', 'isExercise', 'purpose', 'receipt']);
  expect(notices()).toMatchObject([{ id: message.id, purpose: message.purpose, isExercise: false }]);
  expect(received?.text).not.toContain('Brand');
  expect(received?.headers).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm' });
  expect(Number(received?.headers.ttl)).toBeGreaterThan(3_500);
  const { json } = await ask(server, 'GET', '/api/push', { cookie });
  const vapid = readVapid(String(received?.headers.authorization));
  expect(vapid).toMatchObject({
    key: json.publicKey,
    aud: `https://${service.host}`,
    sub: 'mailto:it@kommunen.example',
  });
});

test('[LM3] shown is delivered, when it is the device that says so, signed in there or not', async () => {
  await turnOn('telefon');
  const message = await send();
  await settled(server, message.purpose, 'accepted');
  const shown = (receipt: string) => ask(server, 'POST', '/api/push/shown', { body: { id: message.id, receipt } });
  expect((await shown('gissat')).status).toBe(404);
  expect((await shown(notices()[0]?.receipt ?? '')).status).toBe(204);
  await settled(server, message.purpose, 'delivered');
  expect((await shown(notices()[0]?.receipt ?? '')).status).toBe(204);
});

test('[LM1] every device of the person gets it, one is enough, and those that are gone are let go of', async () => {
  for (const name of ['telefon', 'platta', 'borta', 'trasig']) await turnOn(name);
  service.statuses.set('borta', 410).set('trasig', 500);
  const message = await send();
  await settled(server, message.purpose, 'accepted');
  expect(service.received.map(({ device }) => device).sort()).toEqual(['platta', 'telefon']);
  expect((await server.services.store.push.ofUser(tib.account)).length).toBe(3);
});

test('[SE5] a browser that gives keys that are none keeps no notice from the others', async () => {
  const { endpoint, auth } = service.device('trasig');
  const body = { endpoint, auth, p256dh: 'x'.repeat(87), isNew: true };
  expect((await ask(server, 'POST', '/api/push/subscription', { cookie, body })).status).toBe(200);
  await turnOn('telefon');
  const message = await send();
  await settled(server, message.purpose, 'accepted');
  expect(service.received.map(({ device }) => device)).toEqual(['telefon']);
  expect(await server.services.store.push.ofUser(tib.account)).toHaveLength(1);
});

test('[LM3] without a device it fails at once; a service that is down is tried again and holds up nobody else', async () => {
  const none = await send();
  expect(await settled(server, none.purpose, 'failed')).toMatchObject([{ reason: 'no_address' }]);
  await turnOn('trasig');
  service.statuses.set('trasig', 503);
  const down = await send();
  const other = await server.addAccount(['tib']);
  await turnOn('annans', { by: await server.signIn(other.account) });
  const fine = await send({}, other.person);
  await settled(server, fine.purpose, 'accepted');
  service.statuses.delete('trasig');
  await settled(server, down.purpose, 'accepted');
  // the same notice takes its own place, on its way and on the screen
  expect(new Set(service.received.map(({ headers }) => headers.topic)).size).toBe(2);
});

test('[SE2] notices end at sign-out, and go on where a session has merely run out', async () => {
  await turnOn('telefon');
  server.advance(13 * 3_600_000);
  await expect.poll(async () => (await ask(server, 'GET', '/api/session', { cookie })).status).toBe(401);
  const asleep = await send({ notAfter: server.now() + 60_000 });
  await settled(server, asleep.purpose, 'accepted');
  cookie = await server.signIn(tib.account);
  await turnOn('telefon');
  await ask(server, 'DELETE', '/api/session', { cookie });
  const after = await send({ notAfter: server.now() + 60_000 });
  expect(await settled(server, after.purpose, 'failed')).toMatchObject([{ reason: 'no_address' }]);
});

test('[SE2] a browser that somebody else has had it on in is on for neither until it is asked for', async () => {
  const device = service.device('delad');
  const put = (by: string, isNew: boolean) =>
    ask(server, 'POST', '/api/push/subscription', { cookie: by, body: { ...device, isNew } });
  const other = await server.signIn((await server.addAccount(['tib'])).account);
  await put(cookie, true);
  expect((await put(cookie, false)).json).toEqual({ isOn: true });
  expect((await put(other, false)).json).toEqual({ isOn: false });
  expect((await put(cookie, false)).json).toEqual({ isOn: false });
  const { token } = await server.services.sessions.start(tib.account, 'Prov', true);
  const shared = `ledningsplats=${token}`;
  expect((await ask(server, 'GET', '/api/push', { cookie: shared })).json).toEqual({
    publicKey: null,
    why: 'shared_device',
  });
  expect((await put(shared, true)).status).toBe(409);
});

test('[SE5] no address that is not a push service is taken in', async () => {
  for (const endpoint of ['https://169.254.169.254/', 'http://localhost/', 'https://intranet.kommunen.example/']) {
    const body = { ...service.device('x'), endpoint, isNew: true };
    expect((await ask(server, 'POST', '/api/push/subscription', { cookie, body })).json).toMatchObject({
      code: 'invalid',
      field: 'endpoint',
    });
  }
  expect(
    (await ask(server, 'POST', '/api/push/subscription', { body: { ...service.device('y'), isNew: true } })).status,
  ).toBe(401);
});

test('the keys are the same after a restart, and lie in the clear nowhere', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'ledningsplats-push-keys-'));
  const publicKeys: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const running = await start(kept);
    const { keys } = running.services.channels.push ?? {};
    publicKeys.push(keys?.publicKey ?? '');
    const bytes = readFileSync(running.services.store.path, 'latin1');
    expect(bytes).not.toContain(keys?.privateKey);
    expect(running.logged()).not.toContain(keys?.privateKey);
    await running.stop();
  }
  expect(publicKeys[0]).toBe(publicKeys[1]);
  rmSync(kept, { recursive: true, force: true });
});

test('[LM3] a notice of an exercise says that it is one', async () => {
  await turnOn('telefon');
  const incident = await openExercise(server, tib);
  await openChannels(server, tib, incident);
  for (const purpose of [
    { kind: 'callout', incident, callOut: 'c-1' },
    { kind: 'krisstod', incident, helper: 'h-1' },
  ] as const) {
    await send({ purpose });
    await settled(server, purpose, 'accepted');
  }
  expect(notices()).toMatchObject([{ isExercise: true }, { isExercise: true }]);
});
