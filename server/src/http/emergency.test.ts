import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { BARE_CONTACT } from '../testing/bare-contact.ts';
import { connect } from '../testing/client.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
let admin: { account: string; cookie: string };
let passphrase: string;
beforeEach(async () => {
  server = await startServer();
  const { account } = await server.addAccount(['administrator']);
  admin = { account, cookie: await server.signIn(account) };
  passphrase = await seal();
});
afterEach(() => server.stop());

const post = (path: string, cookie: string) => ask(server, 'POST', `/api/emergency-account/${path}`, { cookie });
const seal = async () => (await post('seal', admin.cookie)).json.passphrase as string;
const signIn = (password: string) => ask(server, 'POST', '/api/session', { body: { username: 'nodkonto', password } });
const noticeTo = async (cookie: string) => (await ask(server, 'GET', '/api/session', { cookie })).json.emergency;
const cookieOf = ({ headers }: { headers: Headers }) => (headers.get('set-cookie') ?? '').split(';')[0] as string;
const audited = (what: 'emergency_account_used' | 'emergency_account_sealed') =>
  server.services.store.audit.page({ before: null, limit: 9, what });

test('[SE2] lets in when every other account is closed, without a second factor, and may then let others in', async () => {
  const { store, directory, factors } = server.services;
  await factors.requireFor((directory.plan?.plan.roles ?? []).map(({ id }) => id));
  await store.accounts.deactivate(admin.account);
  await directory.readAccounts(admin.account);
  const answer = await signIn(passphrase.toUpperCase().replaceAll('-', ' '));
  expect(answer.status).toBe(200);
  expect(answer.json.permissions).toEqual(expect.arrayContaining(['accounts.manage', 'incident.register']));

  const path = `/api/accounts/${admin.account}`;
  const open = await ask(server, 'PATCH', path, { cookie: cookieOf(answer), body: { active: true } });
  expect(open.json).toMatchObject({ active: true });
});

test('[SE2] its use is told to every screen at once, until an administrator acknowledges, and to them until it is sealed', async () => {
  const { account } = await server.addAccount(['observator']);
  const observer = await server.signIn(account);
  expect(await noticeTo(observer)).toBeNull();
  const screen = await connect(server.address, observer);
  const opener = cookieOf(await signIn(passphrase));
  await expect.poll(screen.accessNotices).toBe(1);
  expect(await noticeTo(observer)).toEqual({ usedAt: expect.any(Number), isAcknowledged: false, isMine: false });
  expect(await noticeTo(opener)).toMatchObject({ isMine: true });
  expect(audited('emergency_account_used')).toMatchObject([{ details: { from: '127.0.0.1' } }]);

  // another pair of eyes
  expect((await post('acknowledge', opener)).status).toBe(403);
  expect((await post('seal', opener)).status).toBe(403);
  expect((await post('acknowledge', observer)).status).toBe(403);
  expect((await post('acknowledge', admin.cookie)).status).toBe(204);
  expect(await noticeTo(observer)).toMatchObject({ isAcknowledged: true });
  expect((await post('acknowledge', admin.cookie)).status).toBe(409);

  // used again from the same envelope: told again
  await signIn(passphrase);
  expect(await noticeTo(observer)).toMatchObject({ isAcknowledged: false });
  await seal();
  expect(await noticeTo(observer)).toBeNull();
});

test('[SE2] sealed anew, the earlier passphrase is nothing, and whoever came in by it is out', async () => {
  const opener = cookieOf(await signIn(passphrase));
  const fresh = await seal();
  expect(fresh).toMatch(/^([a-z]{5}-){5}[a-z]{5}$/);
  expect((await ask(server, 'GET', '/api/session', { cookie: opener })).status).toBe(401);
  expect((await signIn(passphrase)).status).toBe(401);
  expect((await signIn(fresh)).status).toBe(200);
  expect(audited('emergency_account_sealed')).toHaveLength(2);
  expect(server.logged()).not.toContain(fresh);
});

test('[SE2] whoever guesses from elsewhere does not close it', async () => {
  await server.stop();
  server = await startServer({ config: { trustProxy: true } });
  const { account } = await server.addAccount(['administrator']);
  const { emergency } = server.services;
  const fresh = await emergency.seal(account);
  const tryFrom = (address: string, password: string) => {
    const headers = { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' };
    return ask(server, 'POST', '/api/session', { body: { username: 'nodkonto', password }, headers });
  };
  for (let at = 0; at < 55; at += 1) await tryFrom(`192.0.2.${at}`, 'gissning');
  expect((await tryFrom('198.51.100.9', fresh)).status).toBe(200);
});

test('[SE2] nothing but sealing changes it, and it is no administrator that others can leave things to', async () => {
  const { accounts } = (await ask(server, 'GET', '/api/accounts', { cookie: admin.cookie })).json;
  expect(accounts.map(({ id }: { id: string }) => id)).toEqual([admin.account]);
  const id = server.services.emergency.state?.user ?? '';
  const change = (account: string) =>
    ask(server, 'PATCH', `/api/accounts/${account}`, { cookie: admin.cookie, body: { active: false } });
  expect((await change(id)).status).toBe(409);
  expect((await change(admin.account)).json).toMatchObject({ details: { why: 'last_administrator' } });
  const opener = cookieOf(await signIn(passphrase));
  const body = { password: passphrase, next: 'en helt annan lösenfras' };
  expect((await ask(server, 'POST', '/api/account/password', { cookie: opener, body })).status).toBe(403);
});

test('[SE2] no link and no page of the register makes the paper in the envelope worthless', async () => {
  const { user } = server.services.emergency.state ?? { user: '' };
  const person = server.services.directory.account(user)?.person ?? '';
  const asAdmin = (method: string, path: string, body?: object) =>
    ask(server, method, path, { cookie: admin.cookie, body });
  expect((await asAdmin('POST', `/api/accounts/${user}/password-link`)).json).toMatchObject({ field: 'emergency' });
  const erasure = { reason: 'left', keepName: false };
  expect((await asAdmin('POST', `/api/people/${person}/erasure`, erasure)).status).toBe(404);
  const other = { ...BARE_CONTACT, name: 'Maria', title: 'x' };
  expect((await asAdmin('PATCH', `/api/people/${person}`, other)).status).toBe(404);
  const { people } = (await asAdmin('GET', '/api/people/register')).json;
  expect(people.map(({ id }: { id: string }) => id)).not.toContain(person);
  expect((await signIn(passphrase)).status).toBe(200);
});

test('[SE2] where it was erased all the same, sealing makes another: what is put in the envelope opens', async () => {
  const { store, directory, emergency } = server.services;
  const { user } = emergency.state ?? { user: '' };
  await store.people.erase(directory.account(user)?.person ?? '', { keepName: false });
  await store.accounts.erase(user);
  await directory.readPeople();
  await directory.readAccounts(user);
  expect((await signIn(await seal())).status).toBe(200);
});

test('[SE2] nobody else takes its name', async () => {
  const body = { username: ' NodKonto', password: 'snö över åkrarna', roles: ['stab'], name: 'Bo Ek', title: 'Rektor' };
  const made = await ask(server, 'POST', '/api/accounts', { cookie: admin.cookie, body });
  expect(made).toMatchObject({ status: 409, json: { code: 'exists', field: 'username' } });
});

test('[SE2] what must be told outlives a restart', async () => {
  await signIn(passphrase);
  const { directory } = server;
  await server.close();
  const again = await startServer({ directory });
  expect(again.services.emergency.noticeTo(admin.account)).toMatchObject({ isAcknowledged: false });
  await again.stop();
});
