import { afterEach, describe, expect, test } from 'vitest';
import { firstAdministratorLink } from '../accounts/first-administrator.ts';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let server: TestServer;
afterEach(() => server.stop());

const PASSWORD = 'snö över åkrarna';
const FIRST = {
  municipality: { name: 'Granvik', code: '9999' },
  name: 'Maria Stad',
  title: 'Systemförvaltare',
  username: 'maria',
  password: PASSWORD,
};

async function setUp(body: object = {}) {
  server = await startServer({ isEmpty: true });
  const link = await firstAdministratorLink(server.services, server.address);
  const token = link?.split('/').at(-1) as string;
  return { token, answer: await ask(server, 'POST', `/api/setup/${token}`, { body: { ...FIRST, ...body } }) };
}

async function signIn(username: string, password: string): Promise<string> {
  const { headers, status } = await ask(server, 'POST', '/api/session', { body: { username, password } });
  expect(status).toBe(200);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('the first run', () => {
  test('makes the plan and the administrator, once', async () => {
    const { token, answer } = await setUp({ roles: ['tib'], capacities: ['tib'] });
    expect(answer).toMatchObject({ status: 201, json: { username: 'maria', example: false } });
    expect((await ask(server, 'GET', '/api/setup')).json).toEqual({ needed: false });
    const cookie = await signIn('maria', PASSWORD);
    const who = (await ask(server, 'GET', '/api/session', { cookie })).json;
    expect(who).toMatchObject({ roles: ['administrator', 'tib'], capacities: ['tib'], person: { name: 'Maria Stad' } });
    const again = await ask(server, 'POST', `/api/setup/${token}`, { body: FIRST });
    expect(again.json).toMatchObject({ status: 404, code: 'not_found' });
    expect(await firstAdministratorLink(server.services, server.address)).toBeNull();
  });

  test('names the municipality’s time zone, and none that does not exist', async () => {
    const municipality = { name: 'Granvik', code: '9999', timeZone: 'Europe/Mariehamn' };
    const { token, answer } = await setUp({ municipality: { ...municipality, timeZone: 'Europe/Granvik' } });
    expect(answer.json).toMatchObject({ status: 400, field: 'municipality.timeZone' });
    expect((await ask(server, 'POST', `/api/setup/${token}`, { body: { ...FIRST, municipality } })).status).toBe(201);
    expect(server.services.directory.plan?.plan.municipality).toEqual({ ...municipality, bounds: null });
  });

  test('[PL9] keeps where the municipality lies in its plan, and refuses what cannot be so', async () => {
    const bounds = { south: 59.1, west: 18.1, north: 59.3, east: 18.5 };
    const within = (changed: object) => ({
      municipality: { ...FIRST.municipality, bounds: { ...bounds, ...changed } },
    });
    const { token, answer } = await setUp(within({ south: 59.4 }));
    expect(answer.json).toMatchObject({ status: 400, field: 'municipality.bounds' });
    expect((await ask(server, 'POST', `/api/setup/${token}`, { body: { ...FIRST, ...within({}) } })).status).toBe(201);
    expect(server.services.directory.plan?.plan.municipality.bounds).toEqual(bounds);
  });

  test('fills in an example that is an exercise, of people whom nobody can choose', async () => {
    const { answer } = await setUp({ example: true, roles: ['tib'] });
    expect(answer).toMatchObject({ status: 201, json: { example: true } });
    const cookie = await signIn('maria', PASSWORD);
    const { incidents } = (await ask(server, 'GET', '/api/incidents', { cookie })).json;
    expect(incidents).toMatchObject([{ mode: 'exercise', lifecycle: 'open' }]);
    // told over a day, as it happened
    expect(incidents[0].openedAt).toBeLessThan(server.now() - 6 * 3_600_000);
    expect(server.services.directory.plan?.plan.municipality.name).toBe('Granvik');
    const { people } = (await ask(server, 'GET', '/api/people', { cookie })).json;
    const others = people.filter(({ name }: { name: string }) => name !== 'Maria Stad');
    expect(others.length).toBeGreaterThan(10);
    for (const person of others) {
      expect(person).toMatchObject({ name: expect.stringMatching(/ \(exempel\)$/), erased: true, capacities: [] });
      expect(person).not.toHaveProperty('phone');
    }
    const { points } = (await ask(server, 'GET', '/api/preparations', { cookie })).json;
    expect(points.filter(({ isDone }: { isDone: boolean }) => isDone)).toEqual([]);
    expect(server.services.directory.accounts()).toHaveLength(1);
    expect((await server.services.store.events.verify({})).ok).toBe(true);
  });

  test('makes one administrator, however many come with the link at once', async () => {
    server = await startServer({ isEmpty: true });
    const token = (await firstAdministratorLink(server.services, server.address))?.split('/').at(-1) as string;
    const statuses = await Promise.all(
      ['maria', 'mallory', 'mårten'].map(
        async (username) => (await ask(server, 'POST', `/api/setup/${token}`, { body: { ...FIRST, username } })).status,
      ),
    );
    expect(statuses.sort()).toEqual([201, 404, 404]);
    expect(await server.services.store.accounts.count()).toBe(1);
    expect((await server.services.store.people.list()).people).toHaveLength(1);
  });

  test('needs the link of the last start', async () => {
    server = await startServer({ isEmpty: true });
    const old = await firstAdministratorLink(server.services, server.address);
    await firstAdministratorLink(server.services, server.address);
    for (const token of [old?.split('/').at(-1), 'x'.repeat(43)]) {
      expect((await ask(server, 'POST', `/api/setup/${token}`, { body: FIRST })).status).toBe(404);
    }
    expect((await ask(server, 'GET', '/api/setup')).json).toEqual({ needed: true });
  });

  test('a weak password, or a role that does not exist, may be mended with the same link', async () => {
    const { token, answer } = await setUp({ password: 'granvik12345' });
    expect(answer.json).toMatchObject({ status: 422, field: 'password', details: { why: 'guessable' } });
    const unknown = await ask(server, 'POST', `/api/setup/${token}`, { body: { ...FIRST, roles: ['kung'] } });
    expect(unknown.json).toMatchObject({ status: 422, field: 'roles' });
    expect(server.services.directory.plan).toBeNull();
    expect((await ask(server, 'POST', `/api/setup/${token}`, { body: FIRST })).status).toBe(201);
  });
});

describe('accounts', () => {
  const NEW = {
    username: 'tove',
    password: 'kaffe och krisplan',
    roles: ['stab'],
    name: 'Tove Ljung',
    title: 'Utredare',
  };

  test('are made, changed and shut; a new password ends the old sessions', async () => {
    await setUp();
    const admin = await signIn('maria', PASSWORD);
    const made = await ask(server, 'POST', '/api/accounts', {
      cookie: admin,
      body: { ...NEW, capacities: ['stabschef'] },
    });
    expect(made).toMatchObject({ status: 201, json: { roles: ['stab'], active: true } });
    const twin = await ask(server, 'POST', '/api/accounts', { cookie: admin, body: { ...NEW, username: 'TOVE' } });
    expect(twin.json).toMatchObject({ status: 409, code: 'exists', field: 'username' });
    expect((await ask(server, 'GET', '/api/people', { cookie: admin })).json.people).toHaveLength(2);

    const change = (body: object) => ask(server, 'PATCH', `/api/accounts/${made.json.id}`, { cookie: admin, body });
    const tove = await signIn('tove', NEW.password);
    expect((await change({ roles: ['observator'] })).json).toMatchObject({ roles: ['observator'] });
    expect((await ask(server, 'GET', '/api/session', { cookie: tove })).json.permissions).not.toContain('log.write');
    expect((await change({ password: 'en helt ny fras' })).status).toBe(200);
    expect((await ask(server, 'GET', '/api/session', { cookie: tove })).status).toBe(401);
    const again = await signIn('tove', 'en helt ny fras');
    expect((await change({ active: false })).json).toMatchObject({ active: false });
    expect((await ask(server, 'GET', '/api/session', { cookie: again })).status).toBe(401);
    const body = { username: 'tove', password: 'en helt ny fras' };
    expect((await ask(server, 'POST', '/api/session', { body })).status).toBe(401);
    const { text } = await ask(server, 'GET', '/api/accounts', { cookie: admin });
    expect(text).not.toContain('argon2');
  });

  test('the last active administrator cannot be shut out', async () => {
    await setUp();
    const admin = await signIn('maria', PASSWORD);
    const [maria] = (await ask(server, 'GET', '/api/accounts', { cookie: admin })).json.accounts;
    for (const body of [{ active: false }, { roles: ['stab'] }]) {
      const refused = await ask(server, 'PATCH', `/api/accounts/${maria.id}`, { cookie: admin, body });
      expect(refused.json).toMatchObject({ status: 409, details: { why: 'last_administrator' } });
    }
    await ask(server, 'POST', '/api/accounts', { cookie: admin, body: { ...NEW, roles: ['administrator'] } });
    const body = { roles: ['stab'] };
    expect((await ask(server, 'PATCH', `/api/accounts/${maria.id}`, { cookie: admin, body })).status).toBe(200);
  });
});
