import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { ask } from '../testing/ask.ts';
import { type Assertion, SoftPasskey } from '../testing/soft-passkey.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

const ORIGIN = 'https://ledning.provkoping.se';
const SITE = 'ledning.provkoping.se';

let server: TestServer;
let user: string;
let device: SoftPasskey;
beforeEach(async () => {
  server = await startServer({ config: { publicAddress: ORIGIN } });
  ({ account: user } = await server.addAccount(['stab']));
  device = new SoftPasskey();
  await server.services.store.factors.addPasskey({
    id: device.id,
    user,
    publicKey: device.publicKey,
    counter: 4,
    transports: [],
    name: 'Prov',
    createdAt: server.now(),
  });
});
afterEach(() => server.stop());

const challenge = async () => (await ask(server, 'POST', '/api/session/passkey')).json.challenge as string;
const send = (passkey: unknown) => ask(server, 'POST', '/api/session', { body: { passkey } });
const signIn = async (other: Partial<Assertion> = {}) =>
  send(device.answer({ challenge: await challenge(), origin: ORIGIN, site: SITE, counter: 5, ...other }));

test('[SE2] a passkey lets in by itself, asks for the device’s own lock, and says so', async () => {
  const { json } = await ask(server, 'POST', '/api/session/passkey');
  expect(json).toMatchObject({ rpId: SITE, userVerification: 'required' });
  expect((await signIn()).json).toMatchObject({ user: { id: user } });
  expect(server.services.store.audit.page({ before: null, limit: 1 })).toMatchObject([{ details: { how: 'passkey' } }]);
});

const WRONG: [string, Partial<Assertion>][] = [
  ['another site’s page', { origin: 'https://ledning.provkoping.example' }],
  ['another site', { site: 'provkoping.example' }],
  ['a device that was not unlocked', { isVerified: false }],
  ['a question that was never asked', { challenge: 'bmV2ZXIgYXNrZWQ' }],
  ['a copy of the device, which has counted less', { counter: 4 }],
];
test.each(WRONG)('[SE2] %s is refused, like any other', async (_, wrong) => {
  const { status, json, headers } = await signIn(wrong);
  expect([status, json.code, json.field, headers.get('set-cookie')]).toEqual([401, 'invalid', 'passkey', null]);
  expect((await signIn()).status).toBe(200);
});

test('[SE2] an answer works once, and while the question is fresh', async () => {
  const asked = await challenge();
  const answer = (counter: number) => device.answer({ challenge: asked, origin: ORIGIN, site: SITE, counter });
  expect((await send(answer(5))).status).toBe(200);
  expect((await send(answer(6))).status).toBe(401);
  const late = await challenge();
  server.advance(6 * 60_000);
  expect((await signIn({ challenge: late, counter: 7 })).status).toBe(401);
});

test('[SE2] an unknown passkey, somebody else’s signature and a closed account are refused', async () => {
  const stranger = new SoftPasskey();
  const assertion = { challenge: await challenge(), origin: ORIGIN, site: SITE, counter: 9 };
  expect((await send(stranger.answer(assertion))).status).toBe(401);
  expect((await send({ ...stranger.answer(assertion), id: device.id, rawId: device.id })).status).toBe(401);
  await server.services.store.accounts.deactivate(user);
  await server.services.directory.readAccounts(user);
  expect((await signIn()).status).toBe(401);
});

test('[SE2] a fresh answer proves who sits there when the ways in are changed, and somebody else’s does not', async () => {
  const { store, directory } = server.services;
  await store.accounts.update(user, { passwordHash: await hashPassword('en fin dag i november') });
  await directory.readAccounts(user);
  const cookie = await server.signIn(user);
  const prove = async (authenticator: SoftPasskey) => {
    const passkey = authenticator.answer({ challenge: await challenge(), origin: ORIGIN, site: SITE, counter: 9 });
    return ask(server, 'POST', '/api/account/proof', { cookie, body: { password: 'en fin dag i november', passkey } });
  };
  const stranger = new SoftPasskey();
  expect(await prove(stranger)).toMatchObject({ status: 422, json: { field: 'passkey' } });
  const { account: other } = await server.addAccount(['stab']);
  const { id, publicKey } = stranger;
  const createdAt = server.now();
  await store.factors.addPasskey({ id, user: other, publicKey, counter: 0, transports: [], name: 'Annan', createdAt });
  expect((await prove(stranger)).status).toBe(422);
  expect((await prove(device)).status).toBe(200);
});

test('[SE2] no address alone pushes out the question that somebody else is about to answer', async () => {
  await server.stop();
  server = await startServer({ config: { trustProxy: true } });
  const askFrom = async (address: string) => {
    const headers = { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' };
    return (await ask(server, 'POST', '/api/session/passkey', { headers })).status;
  };
  const flood = await Promise.all(Array.from({ length: 310 }, () => askFrom('192.0.2.1')));
  expect(flood.filter((status) => status === 429)).toHaveLength(10);
  expect(await askFrom('198.51.100.1')).toBe(200);
});
