import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { BARE_CONTACT } from '../testing/bare-contact.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
let admin: string;
beforeEach(async () => {
  server = await startServer();
  admin = await server.signIn((await server.addAccount(['administrator'], [], 'Maria Stad')).account);
});
afterEach(() => server.stop());

const PASSWORD = 'snö över åkrarna';
const DAY = 24 * 3_600_000;

const asAdmin = (method: string, path: string, body?: unknown) => ask(server, method, path, { cookie: admin, body });

async function someone(name = 'Bo Ek'): Promise<string> {
  const person = { ...BARE_CONTACT, name, title: 'Rektor' };
  return (await asAdmin('POST', '/api/people', person)).json.id;
}

/** The token of the link that an invitation is. */
async function invite(person: string, roles = ['stab']): Promise<string> {
  const { status, json } = await asAdmin('POST', '/api/invitations', { person, roles });
  expect(status).toBe(201);
  expect(json.url).toContain(`${server.address}/inbjudan/`);
  return json.url.split('/').at(-1);
}

const signIn = (username: string, password: string) =>
  ask(server, 'POST', '/api/session', { body: { username, password } });

test('a link for a new password is over when the password has been changed otherwise, or the account shut', async () => {
  const { account } = await server.addAccount(['stab']);
  const link = async () => (await asAdmin('POST', `/api/accounts/${account}/password-link`)).json.url.split('/').at(-1);
  const statusOf = async (token: string) => (await ask(server, 'GET', `/api/new-password/${token}`)).status;
  const first = await link();
  expect(await statusOf(first)).toBe(200);
  await asAdmin('PATCH', `/api/accounts/${account}`, { password: PASSWORD });
  expect(await statusOf(first)).toBe(404);
  const second = await link();
  await asAdmin('PATCH', `/api/accounts/${account}`, { active: false });
  await asAdmin('PATCH', `/api/accounts/${account}`, { active: true });
  expect(await statusOf(second)).toBe(404);
});

describe('an invitation', () => {
  test('shows whom it is for, makes the account that the invited chooses, and works once', async () => {
    const person = await someone();
    const token = await invite(person, ['stab', 'sekretess']);
    expect((await asAdmin('GET', '/api/invitations')).json.invitations).toMatchObject([
      { person: { name: 'Bo Ek' }, roles: ['stab', 'sekretess'], by: 'Maria Stad' },
    ]);
    expect((await ask(server, 'GET', `/api/invited/${token}`)).json).toEqual({
      name: 'Bo Ek',
      municipality: 'Provköpings kommun',
      roles: ['Stab', 'Sekretessbehörig'],
      by: 'Maria Stad',
    });
    const accept = (body: object) => ask(server, 'POST', `/api/invited/${token}`, { body });
    expect((await accept({ username: 'bo', password: 'Bo Ek 1234567' })).json).toMatchObject({ field: 'password' });
    expect(await accept({ username: 'bo', password: PASSWORD })).toMatchObject({ status: 201 });
    const { json } = await signIn('bo', PASSWORD);
    expect(json).toMatchObject({ person: { id: person, name: 'Bo Ek' }, roles: ['stab', 'sekretess'] });

    expect((await accept({ username: 'bo2', password: PASSWORD })).json.details).toEqual({ why: 'used' });
    expect((await asAdmin('GET', '/api/invitations')).json.invitations).toEqual([]);
    expect((await asAdmin('POST', '/api/invitations', { person, roles: ['tib'] })).json).toMatchObject({
      status: 409,
      code: 'exists',
    });
    const whats = server.services.store.audit.page({ before: null, limit: 9 }).map(({ what }) => what);
    expect(whats).toEqual(expect.arrayContaining(['invitation_made', 'invitation_used']));
  });

  test('makes one account, however many come with it at once', async () => {
    const token = await invite(await someone());
    const statuses = await Promise.all(
      ['ett', 'två', 'tre'].map(
        async (username) =>
          (await ask(server, 'POST', `/api/invited/${token}`, { body: { username, password: PASSWORD } })).status,
      ),
    );
    expect(statuses.sort()).toEqual([201, 404, 404]);
    expect(server.services.directory.accounts()).toHaveLength(2);
  });

  test('ends with its time, with a newer one, when it is taken back, and with the person', async () => {
    const person = await someone();
    const why = async (token: string) => (await ask(server, 'GET', `/api/invited/${token}`)).json.details?.why;
    const first = await invite(person);
    const second = await invite(person, ['observator']);
    expect([await why(first), await why(second)]).toEqual(['unknown', undefined]);
    const [waiting] = (await asAdmin('GET', '/api/invitations')).json.invitations;
    expect((await asAdmin('DELETE', `/api/invitations/${waiting.id}`)).status).toBe(204);
    expect((await asAdmin('DELETE', `/api/invitations/${waiting.id}`)).status).toBe(404);
    const [entry] = server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'invitation_withdrawn', about: waiting.person.id });
    expect(await why(second)).toBe('unknown');

    const third = await invite(person);
    await asAdmin('POST', `/api/people/${person}/erasure`, { reason: 'mistaken', keepName: false });
    expect(await why(third)).toBe('unknown');
    const fourth = await invite(await someone('Eva Å'));
    server.advance(7 * DAY);
    expect(await why(fourth)).toBe('expired');
  });

  test('is for somebody of the register, with roles of the plan', async () => {
    const body = { person: 'nobody', roles: ['stab'] };
    expect((await asAdmin('POST', '/api/invitations', body)).json).toMatchObject({ status: 404, field: 'person' });
    const king = await asAdmin('POST', '/api/invitations', { person: await someone(), roles: ['kung'] });
    expect(king.json).toMatchObject({ status: 422, field: 'roles' });
  });
});

describe('a link for a new password', () => {
  async function linkFor(account: string): Promise<string> {
    const { status, json } = await asAdmin('POST', `/api/accounts/${account}/password-link`);
    expect(status).toBe(201);
    expect(json.url).toContain('/nytt-losenord/');
    return json.url.split('/').at(-1);
  }

  test('changes it once, and whoever was signed in with the old one is out', async () => {
    const { account } = await server.addAccount(['stab'], [], 'Bo Ek');
    const session = await server.signIn(account);
    const token = await linkFor(account);
    expect((await ask(server, 'GET', `/api/new-password/${token}`)).json).toEqual({ username: account, name: 'Bo Ek' });
    const set = (password: string) => ask(server, 'POST', `/api/new-password/${token}`, { body: { password } });
    expect((await set('kort')).json).toMatchObject({ field: 'password', details: { why: 'too_short' } });
    expect((await ask(server, 'GET', '/api/session', { cookie: session })).status).toBe(200);
    expect((await set(PASSWORD)).status).toBe(200);
    expect((await ask(server, 'GET', '/api/session', { cookie: session })).status).toBe(401);
    expect((await signIn(account, PASSWORD)).status).toBe(200);
    expect((await set('en helt annan fras')).json.details).toEqual({ why: 'used' });
    expect(server.services.store.audit.page({ before: null, limit: 9 })).toMatchObject([
      { what: 'signed_in', about: account },
      { what: 'password_changed', about: account, details: { way: 'link' } },
      { what: 'password_link_made', about: account, by: expect.not.stringMatching(account) },
    ]);
  });

  test('ends with its time, with a newer one and with the account', async () => {
    const { account } = await server.addAccount(['stab']);
    const first = await linkFor(account);
    const second = await linkFor(account);
    const status = async (token: string) => (await ask(server, 'GET', `/api/new-password/${token}`)).status;
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    await asAdmin('PATCH', `/api/accounts/${account}`, { active: false });
    expect(await status(second)).toBe(404);
    expect((await asAdmin('POST', `/api/accounts/${account}/password-link`)).status).toBe(404);
    await asAdmin('PATCH', `/api/accounts/${account}`, { active: true });
    server.advance(DAY);
    expect(await status(second)).toBe(404);
  });
});
