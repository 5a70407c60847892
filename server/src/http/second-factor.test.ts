import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../accounts/passwords.ts';
import { openSecretBox } from '../accounts/secret-box.ts';
import { ask, type Reply } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

const PASSWORD = 'en fin dag i november';
const STEP_MS = 30_000;

let server: TestServer;
let user: string;
let cookie: string;
beforeEach(async () => {
  server = await startServer();
  ({ account: user } = await server.addAccount(['stab'], [], 'Stig Alm'));
  await server.services.store.accounts.update(user, { username: 'stig', passwordHash: await hashPassword(PASSWORD) });
  await server.services.directory.readAccounts(user);
  cookie = await server.signIn(user);
});
afterEach(() => server.stop());

const post = (path: string, body: unknown, as = cookie) => ask(server, 'POST', path, { cookie: as, body });
const signIn = (body: object) => ask(server, 'POST', '/api/session', { body });
const withPassword = (code?: string) => signIn({ username: 'stig', password: PASSWORD, ...(code ? { code } : {}) });
const prove = (second: object = {}) => post('/api/account/proof', { password: PASSWORD, ...second });
const proof = async (code?: string) => (await prove(code === undefined ? {} : { code })).json.ticket as string;
const audit = () => server.services.store.audit.page({ before: null, limit: 100 });

/** As a code app shows it, at the server's clock. */
function codeOf(secret: string, stepsAway = 0): string {
  const timestamp = server.now() + stepsAway * STEP_MS;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** To the beginning of a later step, so that none ends in the middle of a test. */
function advance(steps: number): void {
  server.advance(steps * STEP_MS - (server.now() % STEP_MS));
}

async function enrol(ticket: string): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await post('/api/second-factor/totp', { ticket })).json as { secret: string };
  const { status, json } = await post('/api/second-factor/totp/confirm', { ticket, code: codeOf(secret) });
  expect(status).toBe(200);
  return { secret, codes: json.recoveryCodes as string[] };
}

test('[SE2] enrolling asks for the password, and for a code that shows that the app works', async () => {
  expect(await post('/api/account/proof', { password: 'gissning' })).toMatchObject({
    status: 422,
    json: { code: 'invalid', field: 'current' },
  });
  expect((await post('/api/second-factor/totp', { ticket: 'x'.repeat(43) })).status).toBe(401);
  const ticket = await proof();
  const { json } = await post('/api/second-factor/totp', { ticket });
  expect(json.uri).toMatch(/^otpauth:\/\/totp\/Ledningsplats:stig\?issuer=Ledningsplats&secret=[A-Z2-7]{32}&/);
  const wrong = await post('/api/second-factor/totp/confirm', { ticket, code: '000000' });
  expect(wrong).toMatchObject({ status: 422, json: { field: 'code' } });
  expect((await withPassword()).status).toBe(200);

  const { codes } = await enrol(ticket);
  expect(new Set(codes).size).toBe(10);
  expect((await ask(server, 'GET', '/api/account', { cookie })).json).toMatchObject({
    totp: { createdAt: expect.any(Number) },
    recoveryCodesLeft: 10,
  });
});

test('[SE2] with a code app the password alone is not enough, and a code works once', async () => {
  const { secret } = await enrol(await proof());
  const needed = await withPassword();
  expect(needed).toMatchObject({
    status: 401,
    json: { code: 'invalid', field: 'code', details: { why: 'needed', ways: ['totp', 'recovery'] } },
  });
  expect(needed.headers.get('set-cookie')).toBeNull();

  advance(2);
  const code = codeOf(secret);
  expect((await withPassword(`${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  expect((await withPassword(code)).json).toMatchObject({ field: 'code', details: { why: 'wrong' } });
  // the one before it is refused too, although a clock that is late would still show it
  expect((await withPassword(codeOf(secret, -1))).status).toBe(401);
  expect((await withPassword(codeOf(secret, 1))).status).toBe(200);
});

test('[SE2] a clock that is one step off is right, two is wrong', async () => {
  const { secret } = await enrol(await proof());
  advance(10);
  expect((await withPassword(codeOf(secret, -2))).status).toBe(401);
  expect((await withPassword(codeOf(secret, 2))).status).toBe(401);
  expect((await withPassword(codeOf(secret, -1))).status).toBe(200);
  expect((await withPassword(codeOf(secret, 1))).status).toBe(200);
});

test('[SE2] the same code by two at once lets one in', async () => {
  const { secret } = await enrol(await proof());
  advance(2);
  const code = codeOf(secret);
  const answers = await Promise.all([withPassword(code), withPassword(code), withPassword(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
});

test('[SE2] guessing at codes is stopped, also for whoever then comes with the right one, and not for long', async () => {
  const { secret } = await enrol(await proof());
  const tries: number[] = [];
  for (let at = 0; at < 11; at += 1) tries.push((await withPassword(`${100_000 + at}`)).status);
  expect(tries).toEqual([...Array(10).fill(401), 429]);
  advance(2);
  expect((await withPassword(codeOf(secret))).status).toBe(429);
  server.advance(5 * 60_000);
  expect((await withPassword(codeOf(secret))).status).toBe(200);
});

test('[SE2] a recovery code lets in once, however it is typed, and new ones replace the old', async () => {
  const { codes } = await enrol(await proof());
  const [first = '', second = '', third = ''] = codes;
  expect((await withPassword(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
  expect((await withPassword(first)).status).toBe(401);
  expect(audit().filter(({ what }) => what === 'recovery_code_used')).toHaveLength(1);

  const fresh = (await post('/api/second-factor/recovery-codes', { ticket: await proof(third) })).json.recoveryCodes;
  expect((await withPassword(second)).status).toBe(401);
  expect((await withPassword(fresh[0])).status).toBe(200);
});

test('[SE2] whoever does not have the password learns nothing: not of the second factor, not of the name', async () => {
  await enrol(await proof());
  const plain = ({ status, json }: Reply) => ({ status, json });
  const wrong = plain(await signIn({ username: 'stig', password: 'gissning', code: '123456' }));
  const nobody = plain(await signIn({ username: 'ingen', password: 'gissning', code: '123456' }));
  expect(wrong).toEqual(nobody);
  expect(wrong.json).toMatchObject({ code: 'invalid', field: 'password' });
});

test('[SE2] a role that must have it: the next log-in enrols and comes in by that, and the last factor stays', async () => {
  const { account: admin } = await server.addAccount(['administrator']);
  const policy = { cookie: await server.signIn(admin), body: { roles: ['stab'] } };
  expect((await ask(server, 'PATCH', '/api/second-factor/policy', policy)).json).toEqual({ roles: ['stab'] });
  const unknown = { ...policy, body: { roles: ['kock'] } };
  expect((await ask(server, 'PATCH', '/api/second-factor/policy', unknown)).status).toBe(422);
  // whoever is at work goes on
  expect((await ask(server, 'GET', '/api/session', { cookie })).status).toBe(200);

  const { status, json, headers } = await withPassword();
  expect([status, json.field, headers.get('set-cookie')]).toEqual([401, 'secondFactor', null]);
  const { ticket } = json.details;
  expect((await signIn({ ticket })).status).toBe(401);
  const { codes } = await enrol(ticket);
  expect((await signIn({ ticket })).json).toMatchObject({ user: { id: user } });
  expect((await signIn({ ticket })).status).toBe(401);

  const remove = { ticket: await proof(codes[0]), passkey: null };
  expect(await post('/api/second-factor/remove', remove)).toMatchObject({ status: 409, json: { code: 'invalid' } });
  await ask(server, 'PATCH', '/api/second-factor/policy', { ...policy, body: { roles: [] } });
  expect((await post('/api/second-factor/remove', remove)).status).toBe(204);
  expect((await withPassword()).status).toBe(200);
});

test('[SE2] a role that must have it: who is signed in without is named, and is put out only by somebody', async () => {
  const { account: admin } = await server.addAccount(['administrator'], [], 'Maria Stad');
  const as = { cookie: await server.signIn(admin) };
  const unprotected = async () => (await ask(server, 'GET', '/api/second-factor/unprotected', as)).json.accounts;
  const isIn = async (who: string) => (await ask(server, 'GET', '/api/session', { cookie: who })).status === 200;
  expect(await unprotected()).toEqual([]);
  await server.services.factors.requireFor(['stab', 'administrator']);
  const away = await server.addAccount(['stab'], [], 'Borta Utan Inloggning');
  const others = await server.addAccount(['observator']);
  await server.signIn(others.account);
  const self = { user: admin, name: 'Maria Stad', sessions: 0, isSelf: true };
  expect(await unprotected()).toEqual(
    expect.arrayContaining([self, expect.objectContaining({ user, sessions: 1, isSelf: false })]),
  );
  expect(await unprotected()).toHaveLength(2);
  expect(await isIn(cookie)).toBe(true);

  const body = { users: [user, admin, others.account, away.account] };
  const ended = await ask(server, 'POST', '/api/second-factor/unprotected/end', { ...as, body });
  expect(ended.json.accounts).toEqual([self]);
  expect([await isIn(cookie), await isIn(as.cookie)]).toEqual([false, true]);
  expect(await server.services.sessions.ofUser(others.account)).toHaveLength(1);
  expect(audit().filter(({ what }) => what === 'session_ended')).toMatchObject([
    { by: admin, about: user },
    { by: admin, about: admin },
  ]);
});

test('[SE2] whoever has enrolled is not among them', async () => {
  const { account: admin } = await server.addAccount(['administrator']);
  const as = { cookie: await server.signIn(admin), body: { users: [user] } };
  await server.services.factors.requireFor(['stab']);
  await enrol(await proof());
  const ended = await ask(server, 'POST', '/api/second-factor/unprotected/end', as);
  expect(ended.json.accounts).toEqual([]);
  expect((await ask(server, 'GET', '/api/session', { cookie })).status).toBe(200);
});

describe('[SE2] a ticket that the password alone gave', () => {
  beforeEach(() => server.services.factors.requireFor(['stab']));
  const ticketByPassword = async () => (await withPassword()).json.details.ticket as string;

  test('is over when somebody with another has enrolled', async () => {
    const [first, second] = [await ticketByPassword(), await ticketByPassword()];
    await enrol(second);
    expect((await post('/api/second-factor/totp', { ticket: first })).status).toBe(401);
    expect((await post('/api/second-factor/recovery-codes', { ticket: first })).status).toBe(401);
    expect((await signIn({ ticket: first })).status).toBe(401);
    expect((await signIn({ ticket: second })).status).toBe(200);
  });

  test('is over when the password is another, although something was enrolled with it', async () => {
    const [idle, used] = [await ticketByPassword(), await ticketByPassword()];
    const change = { password: PASSWORD, next: 'en grå dag i februari' };
    expect((await post('/api/account/password', change)).status).toBe(204);
    for (const ticket of [idle, used]) expect((await post('/api/second-factor/totp', { ticket })).status).toBe(401);
    const third = (await signIn({ username: 'stig', password: change.next })).json.details.ticket;
    const { codes } = await enrol(third);
    const back = { password: change.next, next: PASSWORD };
    expect((await post('/api/account/password', { ...back, code: codes[0] })).status).toBe(204);
    expect((await signIn({ ticket: third })).status).toBe(401);
  });
});

describe('[SE2] whoever has the password alone, at a screen that is signed in,', () => {
  test('changes nothing of the second factor: that is shown first', async () => {
    const early = await proof();
    const { secret, codes } = await enrol(await proof());
    const lacking = { status: 422, json: { field: 'code', details: { ways: ['totp', 'recovery'] } } };
    expect(await prove()).toMatchObject({ ...lacking, json: { details: { why: 'needed' } } });
    expect(await prove({ code: '000000' })).toMatchObject({ ...lacking, json: { details: { why: 'wrong' } } });
    expect(audit()[0]).toMatchObject({ what: 'sign_in_failed', by: user, details: { what: 'code' } });
    // nor by what the password gave before there was one
    for (const path of ['totp', 'passkey', 'recovery-codes', 'remove']) {
      const body = { ticket: early, ...(path === 'remove' ? { passkey: null } : {}) };
      expect((await post(`/api/second-factor/${path}`, body)).status).toBe(401);
    }
    expect((await prove({ password: 'gissning', code: codes[0] })).json).toMatchObject({ field: 'current' });

    advance(2);
    expect((await prove({ code: codeOf(secret) })).status).toBe(200);
    expect((await prove({ code: codeOf(secret) })).status).toBe(422);
    await enrol(await proof(codes[0]));
    expect((await prove({ code: codes[0] })).status).toBe(422);
  });

  test('does not shut out the one whose it is with another password, and a bad one uses up no code', async () => {
    const { codes } = await enrol(await proof());
    const change = { password: PASSWORD, next: 'en grå dag i februari' };
    const lacking = { status: 422, json: { field: 'code', details: { why: 'needed', ways: ['totp', 'recovery'] } } };
    expect(await post('/api/account/password', change)).toMatchObject(lacking);
    expect(await post('/api/account/password', { ...change, code: '000000' })).toMatchObject({ status: 422 });
    expect((await post('/api/account/password', { ...change, next: 'kort', code: codes[0] })).status).toBe(422);
    expect((await post('/api/account/password', { ...change, code: codes[0] })).status).toBe(204);
  });

  test('does not shut out the one whose it is by guessing: neither where they usually are, nor with a recovery code', async () => {
    await server.stop();
    server = await startServer({ config: { trustProxy: true } });
    ({ account: user } = await server.addAccount(['stab']));
    await server.services.store.accounts.update(user, { username: 'stig', passwordHash: await hashPassword(PASSWORD) });
    await server.services.directory.readAccounts(user);
    cookie = await server.signIn(user);
    const from = (address: string, code: string) =>
      ask(server, 'POST', '/api/session', {
        body: { username: 'stig', password: PASSWORD, code },
        headers: { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' },
      });
    const { secret, codes } = await enrol(await proof());
    advance(2);
    expect((await from('192.0.2.1', codeOf(secret))).status).toBe(200);
    for (let at = 0; at < 11; at += 1) await from('198.51.100.7', `${100_000 + at}`);
    advance(2);
    expect((await from('198.51.100.7', codeOf(secret))).status).toBe(429);
    expect((await from('192.0.2.1', codeOf(secret))).status).toBe(200);
    expect((await from('198.51.100.9', codes[0] ?? '')).status).toBe(200);
  });
});

test('[SE2] a ticket ends with its session, and after a while', async () => {
  const ticket = await proof();
  const other = await proof();
  server.advance(16 * 60_000);
  expect((await post('/api/second-factor/totp', { ticket })).status).toBe(401);
  const fresh = await proof();
  expect((await post('/api/second-factor/totp', { ticket: fresh })).status).toBe(200);
  await ask(server, 'DELETE', '/api/session', { cookie });
  expect((await post('/api/second-factor/totp', { ticket: fresh })).status).toBe(401);
  expect((await post('/api/second-factor/totp', { ticket: other })).status).toBe(401);
});

test('[SE2] an administrator lets in whoever has lost everything: by the password alone, and out of every session', async () => {
  await enrol(await proof());
  const { account: admin } = await server.addAccount(['administrator']);
  const path = `/api/accounts/${user}/second-factor`;
  expect((await ask(server, 'DELETE', path, { cookie })).status).toBe(403);
  expect((await ask(server, 'DELETE', path, { cookie: await server.signIn(admin) })).status).toBe(204);
  expect((await ask(server, 'GET', '/api/session', { cookie })).status).toBe(401);
  expect((await withPassword()).status).toBe(200);
});

test('[SE2] the secret is sealed with a key that lies beside the database, and is in no log', async () => {
  const { secret, codes } = await enrol(await proof());
  const row = await server.services.factors.of(user);
  expect(row.totp?.sealed).not.toContain(secret);
  expect(openSecretBox(server.directory).open(row.totp?.sealed ?? '', user)).toBe(secret);
  expect(openSecretBox(server.directory).open(row.totp?.sealed ?? '', 'somebody else')).toBeNull();
  expect(statSync(join(server.directory, 'second-factor.key')).mode & 0o777).toBe(0o600);
  for (const hidden of [secret, codes[0] ?? '', PASSWORD]) expect(server.logged()).not.toContain(hidden);
});

test('[SE6] who came in and who did not is written down, with from where, and never what was typed', async () => {
  const { secret } = await enrol(await proof());
  advance(2);
  await signIn({ username: 'stig', password: 'gissning' });
  await signIn({ username: 'ingen alls', password: 'gissning' });
  await withPassword('123456');
  await withPassword(codeOf(secret));
  const rows = audit().map(({ what, by, about, details }) => ({ what, by, about, details }));
  const from = '127.0.0.1';
  expect(rows.slice(0, 5)).toEqual([
    { what: 'signed_in', by: user, about: user, details: { how: 'totp', from } },
    { what: 'sign_in_failed', by: null, about: user, details: { what: 'code', from } },
    { what: 'sign_in_failed', by: null, about: null, details: { what: 'password', from } },
    { what: 'sign_in_failed', by: null, about: user, details: { what: 'password', from } },
    { what: 'second_factor_added', by: user, about: user, details: { kind: 'totp' } },
  ]);
  expect(JSON.stringify(audit())).not.toMatch(/gissning|ingen alls|123456/);
});
