import { StoreUnavailable } from '@ledningsplats/db/event-store.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await server.stop();
});

const whoAmI = async (cookie: string) => (await ask(server, 'GET', '/api/session', { cookie })).status;

test('a session that is ended while the disk is full is over, and does not come back', async () => {
  server = await startServer();
  const { account } = await server.addAccount(['tib']);
  const cookie = await server.signIn(account);
  const { sessions } = server.services.store;
  const refusing = vi.spyOn(sessions, 'end').mockRejectedValue(new StoreUnavailable('full', null));
  const out = await ask(server, 'DELETE', '/api/session', { cookie });
  expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('1970')]);
  expect(await whoAmI(cookie)).toBe(401);
  expect(await sessions.ofUser(account)).toHaveLength(1);

  refusing.mockRestore();
  await expect.poll(() => sessions.ofUser(account)).toEqual([]);
  expect(await whoAmI(cookie)).toBe(401);
});

test('a session that is ended while another request looks for it is not taken in again', async () => {
  server = await startServer();
  const { services } = server;
  const { account } = await server.addAccount(['tib']);
  // known to the store alone, as after a restart, and ended between the reading and its answer
  const token = 'x'.repeat(43);
  const more = { function: null, expiresAt: server.now() + 60_000, userAgent: '', isShared: false };
  const stored = await services.store.sessions.create({ token, user: account, ...more });
  const find = services.store.sessions.findByToken;
  vi.spyOn(services.store.sessions, 'findByToken').mockImplementationOnce(async (asked) => {
    const found = await find(asked);
    void services.sessions.end(stored.id);
    return found;
  });
  expect(await services.sessions.byToken(token)).toBeNull();
});

test('twenty sessions that are used on are one commit', async () => {
  // a sweep in the midst of them would be a commit of its own
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  server = await startServer();
  const cookies = [];
  const { account } = await server.addAccount(['tib']);
  for (let at = 0; at < 20; at += 1) cookies.push(await server.signIn(account));
  const renew = vi.spyOn(server.services.store.sessions, 'renew');
  server.advance(45 * 60_000);
  await Promise.all(cookies.map(whoAmI));
  vi.advanceTimersByTime(1_000);
  expect(renew).toHaveBeenCalledTimes(1);
  await renew.mock.results[0]?.value;
  const expiries = (await server.services.store.sessions.ofUser(account)).map(
    ({ expiresAt }) => expiresAt - server.now(),
  );
  expect(Math.min(...expiries)).toBeGreaterThan(11.9 * 3_600_000);
});

test('a session that is used on and on ends as long after the log-in as was configured, and says when', async () => {
  const day = 86_400_000;
  server = await startServer({ config: { sessionMs: 2 * day } });
  const { account } = await server.addAccount(['tib']);
  const cookie = await server.signIn(account);
  const { endsAt, now: asked } = (await ask(server, 'GET', '/api/session', { cookie })).json;
  expect(endsAt - asked).toBeGreaterThan(2 * day - 60_000);
  for (let hours = 6; hours < 48; hours += 6) {
    server.advance(6 * 3_600_000);
    expect(await whoAmI(cookie), `after ${hours} hours`).toBe(200);
  }
  expect((await ask(server, 'GET', '/api/session', { cookie })).json).toMatchObject({ endsAt, expiresAt: endsAt });
  server.advance(6 * 3_600_000 + 1_000);
  const over = await ask(server, 'GET', '/api/session', { cookie });
  // by itself: what is written on the device stays and is sent after the next log-in
  expect([over.status, over.json.details]).toEqual([401, { what: 'expired' }]);
});
