import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OutboxKeys } from '../accounts/outbox-keys.ts';
import { hashPassword, isPasswordRight, passwordFault } from '../accounts/passwords.ts';
import { addressKey } from '../accounts/try-limit.ts';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
let user: string;
const PASSWORD = 'en fin dag i november';

beforeAll(async () => {
  server = await startServer();
  const { account } = await server.addAccount(['tib'], ['tib'], 'Tove Ljung');
  user = account;
  await server.services.store.accounts.update(account, {
    username: 'Tove',
    passwordHash: await hashPassword(PASSWORD),
  });
  await server.services.directory.readAccounts(account);
});
afterAll(() => server.stop());

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  ask(server, 'POST', '/api/session', { body, headers });

describe('signing in', () => {
  test('gives a cookie that scripts and other sites never see, and tells who one is', async () => {
    const { status, headers, json } = await signIn({ username: 'tove', password: PASSWORD });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      user: { id: user, username: 'Tove' },
      person: { name: 'Tove Ljung' },
      roles: ['tib'],
      demo: false,
    });
    expect(json.permissions).toContain('log.write');
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^ledningsplats=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = await ask(server, 'GET', '/api/session', { cookie: cookie.split(';')[0] as string });
    expect(session.json).toMatchObject({ user: { id: user }, protocol: 1 });
    expect(server.logged()).not.toContain(cookie.slice('ledningsplats='.length, 40));
    expect(server.logged()).not.toContain(PASSWORD);
  });

  test('a shared computer forgets the cookie with the browser', async () => {
    const { headers } = await signIn({ username: 'Tove', password: PASSWORD, sharedDevice: true });
    expect(headers.get('set-cookie')).not.toContain('Max-Age');
  });

  test('a wrong password and a user that does not exist get the same answer', async () => {
    const wrong = await signIn({ username: 'Tove', password: 'gissning' });
    const nobody = await signIn({ username: 'finns inte', password: 'gissning' });
    expect(wrong.status).toBe(401);
    expect(wrong.json).toEqual({
      type: 'about:blank',
      title: 'invalid',
      status: 401,
      code: 'invalid',
      field: 'password',
    });
    expect(nobody.json).toEqual(wrong.json);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
  });

  test('by name alone is for a demonstration', async () => {
    expect((await signIn({ demo: user })).status).toBe(401);
    expect((await ask(server, 'GET', '/api/demo')).json).toEqual({ demo: false, accounts: [] });
  });

  describe('guessing', () => {
    const proxied = () => startServer({ config: { trustProxy: true } });
    const tryAt = async (at: TestServer, username: string, address: string, password = 'x') => {
      const headers = { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' };
      return (await ask(at, 'POST', '/api/session', { body: { username, password }, headers })).status;
    };
    const withTove = async (at: TestServer) => {
      const { account } = await at.addAccount(['tib']);
      await at.services.store.accounts.update(account, {
        username: 'tove',
        passwordHash: await hashPassword(PASSWORD),
      });
      await at.services.directory.readAccounts(account);
    };

    test('at one name from one address is stopped after ten, and others still come in', async () => {
      const other = await proxied();
      const tries = [];
      for (let at = 0; at < 12; at += 1) tries.push(await tryAt(other, at % 2 ? 'tove' : 'TOVE ', '192.0.2.1'));
      expect(tries).toEqual([...Array(10).fill(401), 429, 429]);
      expect(await tryAt(other, 'annan', '192.0.2.1')).toBe(401);
      await other.stop();
    });

    test('at one name from everywhere is stopped, and does not shut out whoever usually signs in from there', async () => {
      const other = await proxied();
      await withTove(other);
      expect(await tryAt(other, 'tove', '198.51.100.1', PASSWORD)).toBe(200);
      const tries = [];
      for (let at = 0; at < 55; at += 1) tries.push(await tryAt(other, 'tove', `192.0.2.${at}`));
      expect(tries).toEqual([...Array(50).fill(401), ...Array(5).fill(429)]);
      expect(await tryAt(other, 'tove', '192.0.2.99', PASSWORD)).toBe(429);
      expect(await tryAt(other, 'tove', '198.51.100.1', PASSWORD)).toBe(200);
      other.advance(6 * 60_000);
      expect(await tryAt(other, 'tove', '192.0.2.99', PASSWORD)).toBe(200);
      await other.stop();
    });

    test('all at once slips nothing through', async () => {
      const other = await proxied();
      await withTove(other);
      const wrong = Array.from({ length: 30 }, () => tryAt(other, 'tove', '192.0.2.1'));
      const codes = await Promise.all([...wrong, tryAt(other, 'tove', '192.0.2.1', PASSWORD)]);
      expect(codes.filter((code) => code === 401)).toHaveLength(10);
      expect(codes.filter((code) => code === 429)).toHaveLength(21);
      await other.stop();
    });

    test('from one address is stopped, and says so as a problem; what is right is not counted', async () => {
      const other = await startServer();
      await withTove(other);
      const right = { body: { username: 'tove', password: PASSWORD } };
      const all = await Promise.all(Array.from({ length: 80 }, () => ask(other, 'POST', '/api/session', right)));
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
      let last = await ask(other, 'POST', '/api/session', { body: { demo: 'x' } });
      for (let at = 0; at < 60; at += 1) last = await ask(other, 'POST', '/api/session', { body: { demo: `x${at}` } });
      expect(last.status).toBe(429);
      expect(last.json).toMatchObject({ code: 'rate_limited' });
      await other.stop();
    });

    test('from the town hall’s address shuts nobody out who was there before it, nor a proof that is no password', async () => {
      const other = await startServer();
      await withTove(other);
      const asTove = () => ask(other, 'POST', '/api/session', { body: { username: 'tove', password: PASSWORD } });
      expect((await asTove()).status).toBe(200);
      const guess = (at: number) =>
        ask(other, 'POST', '/api/session', { body: { username: `namn${at}`, password: 'x' } });
      const tries = await Promise.all(Array.from({ length: 61 }, (_, at) => guess(at)));
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
      expect((await asTove()).status).toBe(200);
      expect((await ask(other, 'POST', '/api/session', { body: { demo: 'x' } })).status).toBe(401);
      await other.stop();
    });

    test('behind the one proxy that is trusted, what the client writes before its word is nothing', async () => {
      const other = await proxied();
      const tries = [];
      for (let at = 0; at < 12; at += 1) tries.push(await tryAt(other, 'tove', `192.0.2.${at}, 203.0.113.5`));
      expect(tries.at(-1)).toBe(429);
      await other.stop();
    });
  });

  test('an address of IPv6 is its network', () => {
    expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
    expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(addressKey('2001:db8::6')).toBe('2001:db8:0:0');
    expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0');
  });
});

test('the key of what a device keeps unsent is the same for a user each time, another for everyone else, and not logged', async () => {
  const keyOf = async (account: string) => {
    const cookie = await server.signIn(account);
    return (await ask(server, 'GET', '/api/session', { cookie })).json.outboxKey as string;
  };
  const key = await keyOf(user);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await keyOf(user)).toBe(key);
  expect(await keyOf((await server.addAccount(['stab'])).account)).not.toBe(key);
  expect((await signIn({ username: 'tove', password: PASSWORD })).json.outboxKey).toBe(key);
  expect(server.logged()).not.toContain(key);
  const secret = (await server.services.store.settings.get('outboxSecret')) as string;
  expect(server.logged()).not.toContain(secret);
  const again = await OutboxKeys.load(server.services.store);
  expect(again.of(user)).toBe(key);
});

test('a staff function of the plan may be chosen, and stands on what is done then', async () => {
  const cookie = await server.signIn(user);
  const choose = (name: string | null) => ask(server, 'PATCH', '/api/session', { cookie, body: { function: name } });
  expect((await choose('lagesbild')).json).toMatchObject({ function: 'lagesbild' });
  expect((await choose('kock')).json).toMatchObject({ code: 'invalid', field: 'function' });
  expect((await choose(null)).json).toMatchObject({ function: null });
});

test('signing out ends the session and the cookie', async () => {
  const cookie = await server.signIn(user);
  const out = await ask(server, 'DELETE', '/api/session', { cookie });
  expect(out.status).toBe(204);
  expect(out.headers.get('set-cookie')).toMatch(/^ledningsplats=;.*Expires=Thu, 01 Jan 1970/);
  expect((await ask(server, 'GET', '/api/session', { cookie })).json).toMatchObject({
    code: 'signed_out',
    details: { what: 'session' },
  });
});

test('over TLS the cookie is bound to the host and to TLS', async () => {
  const proxied = await startServer({ config: { trustProxy: true, demo: true } });
  try {
    const { account } = await proxied.addAccount(['tib']);
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await ask(proxied, 'POST', '/api/session', { body: { demo: account }, headers });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-ledningsplats=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  } finally {
    await proxied.stop();
  }
});

describe('passwords', () => {
  test.each([
    ['kort', 'too_short'],
    ['x'.repeat(201), 'too_long'],
    ['Lösenord-1234', 'guessable'],
    ['aaaaaaaaaaaaaa', 'guessable'],
    ['Granvik 2026!!', 'guessable'],
    ['tove.ljung123', 'guessable'],
    ['en fin dag i november', null],
    ['granvik är en kommun bland andra', null],
    ['korvstoppning', null],
    ['Sommar2026!!!', 'guessable'],
    ['1234567890123', 'guessable'],
    ['qwertyuiopåas', 'guessable'],
    ['Krisledning2026', 'guessable'],
    ['hemligtlösenord1', 'guessable'],
    ['abcdefghijklmn', 'guessable'],
    ['Granvik är bäst', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, ['tove.ljung', 'Granvik'])).toBe(fault);
  });

  test('are right however the letters are composed, and never for nobody', async () => {
    const stored = await hashPassword('åäö är tre bokstäver'.normalize('NFD'));
    expect(await isPasswordRight(stored, 'åäö är tre bokstäver'.normalize('NFC'))).toBe(true);
    expect(await isPasswordRight(stored, 'åäö')).toBe(false);
    expect(await isPasswordRight('', 'åäö')).toBe(false);
    expect(await isPasswordRight(null, 'no account has this password')).toBe(false);
  });
});
