import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { ask } from '../testing/ask.ts';
import { connect } from '../testing/client.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

const PASSWORD = 'en fin dag i november';
const NEXT = 'en grå dag i februari';

let server: TestServer;
let user: string;
beforeEach(async () => {
  server = await startServer();
  ({ account: user } = await server.addAccount(['stab'], [], 'Stig Alm'));
  await server.services.store.accounts.update(user, { username: 'stig', passwordHash: await hashPassword(PASSWORD) });
  await server.services.directory.readAccounts(user);
});
afterEach(() => server.stop());

const signIn = (password: string) => ask(server, 'POST', '/api/session', { body: { username: 'stig', password } });
const whoAmI = async (cookie: string) => (await ask(server, 'GET', '/api/session', { cookie })).status;
const sessionsOf = async (cookie: string) =>
  (await ask(server, 'GET', '/api/account', { cookie })).json.sessions as Record<string, unknown>[];

test('one’s sessions are listed with device and address, and none of anybody else’s', async () => {
  const { account: other } = await server.addAccount(['stab']);
  const [mine, theirs] = [await server.signIn(user), await server.signIn(other)];
  const headers = { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/1' };
  await ask(server, 'POST', '/api/session', { body: { username: 'stig', password: PASSWORD }, headers });
  const sessions = await sessionsOf(mine);
  expect(sessions).toHaveLength(2);
  expect(sessions.find(({ isThis }) => isThis)).toMatchObject({ userAgent: 'Prov', address: null });
  expect(sessions.find(({ isThis }) => !isThis)).toMatchObject({ userAgent: 'Safari på iOS', address: '127.0.0.1' });

  const [their] = await sessionsOf(theirs);
  const path = `/api/account/sessions/${their?.id}`;
  expect((await ask(server, 'DELETE', path, { cookie: mine })).status).toBe(404);
  expect(await whoAmI(theirs)).toBe(200);
});

test('a session that is ended from another is out at once, its screen too', async () => {
  const [here, there] = [await server.signIn(user), await server.signIn(user)];
  const screen = await connect(server.address, there);
  const away = (await sessionsOf(here)).find(({ isThis }) => !isThis);
  expect((await ask(server, 'DELETE', `/api/account/sessions/${away?.id}`, { cookie: here })).status).toBe(204);
  await expect.poll(() => screen.revoked).toEqual([{ what: 'session' }]);
  expect([await whoAmI(here), await whoAmI(there)]).toEqual([200, 401]);
});

test('all others can be ended at once, and one’s own stays', async () => {
  const [here, ...others] = [await server.signIn(user), await server.signIn(user), await server.signIn(user)];
  expect((await ask(server, 'DELETE', '/api/account/sessions', { cookie: here })).status).toBe(204);
  expect(await Promise.all([here, ...others].map(whoAmI))).toEqual([200, 401, 401]);
});

test('a new password asks for the old one, is none that is guessed, and puts everyone else out', async () => {
  const [here, there] = [await server.signIn(user), await server.signIn(user)];
  const change = (password: string, next: string) =>
    ask(server, 'POST', '/api/account/password', { cookie: here, body: { password, next } });
  expect((await change('gissning', NEXT)).json).toMatchObject({ code: 'invalid', field: 'current' });
  expect((await change(PASSWORD, 'Stig Alm 2026!')).json).toMatchObject({
    field: 'password',
    details: { why: 'guessable' },
  });
  expect((await signIn(PASSWORD)).status).toBe(200);

  expect((await change(PASSWORD, NEXT)).status).toBe(204);
  expect([await whoAmI(here), await whoAmI(there)]).toEqual([200, 401]);
  expect([(await signIn(PASSWORD)).status, (await signIn(NEXT)).status]).toEqual([401, 200]);
  expect(server.services.store.audit.page({ before: null, limit: 9, what: 'password_changed' })).toHaveLength(1);
  expect(server.logged()).not.toContain(NEXT);
});
