import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import type { TestAccount } from '../testing/start-server.ts';

let scene: Scene;
let maria: TestAccount;
let admin: string;
beforeEach(async () => {
  scene = await startScene();
  maria = await scene.server.addAccount(['administrator'], [], 'Maria Stad');
  admin = await scene.server.signIn(maria.account);
});
afterEach(() => scene.stop());

const asAdmin = (method: string, path: string, body?: unknown) =>
  ask(scene.server, method, path, { cookie: admin, body });

describe('sessions', () => {
  test('are listed, and another’s is ended at once on its screen', async () => {
    const other = await scene.screen();
    await other.subscribe(scene.stream);
    const { sessions } = (await asAdmin('GET', '/api/sessions')).json;
    expect(sessions.filter(({ own }: { own: boolean }) => own)).toMatchObject([{ name: 'Maria Stad', device: 'Prov' }]);
    const theirs = sessions.filter(({ name }: { name: string }) => name === 'Tove Ljung');
    for (const { id } of theirs) expect((await asAdmin('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    await expect.poll(() => other.revoked).toEqual([{ what: 'session' }]);
    expect((await asAdmin('DELETE', `/api/sessions/${theirs[0].id}`)).status).toBe(404);
    const [entry] = scene.server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ by: maria.account, what: 'session_ended', about: scene.tib.account });
  });
});

describe('[LG9] the history is verified when it is asked for', () => {
  test('and the answer says when, by whom and how much', async () => {
    expect((await asAdmin('GET', '/api/operations')).json).toMatchObject({ check: { running: null, last: null } });
    expect((await asAdmin('POST', '/api/operations/check')).status).toBe(202);
    await expect
      .poll(async () => (await asAdmin('GET', '/api/operations')).json.check)
      .toMatchObject({ running: null, last: { by: 'Maria Stad', faults: 0 } });
    const { check, database, sessions } = (await asAdmin('GET', '/api/operations')).json;
    expect(check.last.events).toBeGreaterThan(0);
    expect(database.size).toBeGreaterThan(4_096);
    expect(database.free).toBeGreaterThan(0);
    expect(sessions).toBeGreaterThan(0);
  });

  test('a fault is counted', async () => {
    const { events } = scene.server.services.store;
    const whole = events.verify.bind(events);
    events.verify = async (options) => ({
      ...(await whole(options)),
      faults: [{ stream: 'plan', seq: 1, what: 'chain', detail: '' }],
    });
    await asAdmin('POST', '/api/operations/check');
    await expect.poll(async () => (await asAdmin('GET', '/api/operations')).json.check.last?.faults).toBe(1);
  });
});

describe('before a crisis', () => {
  const done = async () =>
    (await asAdmin('GET', '/api/preparations')).json.points
      .filter(({ isDone }: { isDone: boolean }) => isDone)
      .map(({ id }: { id: string }) => id);

  test('each point ticks itself from what is so', async () => {
    expect(await done()).toEqual(['people', 'phones']);
    await scene.server.addAccount(['administrator', 'tib']);
    expect(await done()).toEqual(['people', 'administrators', 'registrars', 'phones']);
    await scene.server.addAccount(['namndsordforande'], ['kln_ordforande']);
    expect(await done()).not.toContain('board');
    await scene.server.addAccount(['namndsordforande'], ['kln_vice']);
    const { account } = await scene.server.addAccount(['administrator', 'sakerhetsgranskare']);
    expect(await done()).not.toContain('auditor');
    await asAdmin('PATCH', `/api/accounts/${account}`, { roles: ['sakerhetsgranskare'] });
    expect(await done()).toEqual(['people', 'administrators', 'registrars', 'board', 'auditor', 'phones']);
  });

  test('[SE2] a second factor is there when each who lets people in or registers has one', async () => {
    const { factors } = scene.server.services.store;
    const totp = { sealed: 'x', step: 1, at: 1 };
    await factors.saveTotp(maria.account, totp);
    expect(await done()).not.toContain('secondFactor');
    const passkey = { id: 'p', user: scene.tib.account, publicKey: 'k', counter: 0, transports: [], name: 'Telefon' };
    await factors.addPasskey({ ...passkey, createdAt: 1 });
    expect(await done()).toContain('secondFactor');
    // one who only reads needs none, and the sealed account is outside
    await scene.server.addAccount(['observator']);
    await asAdmin('POST', '/api/emergency-account/seal');
    expect(await done()).toContain('secondFactor');
    await scene.server.addAccount(['krisledning']);
    expect(await done()).not.toContain('secondFactor');
  });

  test('[SE2] the emergency account is in order while its envelope is unopened', async () => {
    expect(await done()).not.toContain('emergency');
    await asAdmin('POST', '/api/emergency-account/seal');
    expect(await done()).toContain('emergency');
    await scene.server.services.emergency.use('10.0.0.1');
    expect(await done()).not.toContain('emergency');
  });

  test('the plan is theirs when somebody has adopted it, unchanged or not, and says where they lie', async () => {
    expect(await done()).not.toContain('plan');
    const adopt = async (plan: object) => {
      const from = scene.server.services.directory.plan?.version;
      const command = envelope('AdoptPlan', 'plan', { plan, from }, { why: 'Genomgången i ledningsgruppen' });
      expect((await asAdmin('POST', '/api/commands', command)).json).toMatchObject({ ok: true });
    };
    const plan = scene.server.services.directory.plan?.plan as Plan;
    await adopt(plan);
    expect(await done()).toContain('plan');
    expect(await done()).not.toContain('area');
    const bounds = { south: 59.1, west: 18.1, north: 59.3, east: 18.5 };
    await adopt({ ...plan, municipality: { ...plan.municipality, bounds } });
    expect(await done()).toEqual(expect.arrayContaining(['plan', 'area']));
  });

  test('backups are in order when they are scheduled and the last was restored on trial; the address when it is safe', async () => {
    const { config, store } = scene.server.services;
    const { settings } = store;
    const good = { at: scene.server.now(), file: 'a', bytes: 9, events: 3 };
    const record = { since: 1, last: { ok: true, ...good }, lastGood: good };
    await settings.set('backups', record);
    expect(await done()).not.toContain('backup');
    config.backup = { directory: '/nowhere', everyMs: 3_600_000, keep: 2 };
    expect(await done()).toContain('backup');
    await settings.set('backups', { ...record, last: { ok: false, at: good.at + 1, fault: 'no_space' } });
    expect(await done()).not.toContain('backup');
    await settings.set('backups', { since: good.at, last: null, lastGood: null });
    expect(await done()).not.toContain('backup');

    config.publicAddress = 'http://ledning.kommunen.se';
    expect(await done()).not.toContain('address');
    config.publicAddress = 'https://ledning.kommunen.se';
    expect(await done()).toContain('address');
  });
});

describe('[SE2] a plan under which nobody would manage accounts', () => {
  const adopt = async (plan: Plan) => {
    const from = scene.server.services.directory.plan?.version;
    return (
      await asAdmin('POST', '/api/commands', envelope('AdoptPlan', 'plan', { plan, from }, { why: 'Nya roller' }))
    ).json;
  };
  const giving = (manages: string): Plan => {
    const plan = scene.server.services.directory.plan?.plan as Plan;
    return {
      ...plan,
      roles: plan.roles.map(({ permissions, ...role }) => {
        const others = permissions.filter((permission) => permission !== 'accounts.manage');
        return { ...role, permissions: role.id === manages ? [...others, 'accounts.manage'] : others };
      }),
    };
  };

  test('is refused also when the last one is shut in the same moment: one of the two goes through', async () => {
    const observer = await scene.server.addAccount(['observator']);
    const { accounts } = scene.server.services.store;
    const { update } = accounts;
    let adopting: ReturnType<typeof adopt> | undefined;
    // the account is being shut, and is still open to whoever looks
    accounts.update = async (...change) => {
      adopting ??= adopt(giving('observator'));
      await Promise.race([adopting, new Promise((resolve) => setTimeout(resolve, 300))]);
      return update(...change);
    };
    const shut = await asAdmin('PATCH', `/api/accounts/${observer.account}`, { active: false });
    accounts.update = update;
    expect([shut.status, (await adopting)?.ok]).toEqual([200, false]);
    expect((await asAdmin('GET', '/api/accounts')).status).toBe(200);
    // and the other way: the plan came first
    const second = await scene.server.addAccount(['observator']);
    expect(await adopt(giving('observator'))).toMatchObject({ ok: true });
    const cookie = await scene.server.signIn(second.account);
    const path = `/api/accounts/${second.account}`;
    expect((await ask(scene.server, 'PATCH', path, { cookie, body: { active: false } })).status).toBe(409);
  });

  test('is refused, and nothing is changed', async () => {
    const refused = { ok: false, code: 'invalid', details: { why: 'last_administrator' } };
    expect(await adopt(giving('observator'))).toMatchObject(refused);
    const observer = await scene.server.addAccount(['observator']);
    await asAdmin('PATCH', `/api/accounts/${observer.account}`, { active: false });
    expect(await adopt(giving('observator'))).toMatchObject(refused);
    expect((await asAdmin('GET', '/api/accounts')).status).toBe(200);
  });

  test('is refused when the sealed account alone would, and adopted when somebody does', async () => {
    await asAdmin('POST', '/api/emergency-account/seal');
    const { emergency, directory } = scene.server.services;
    const roles = directory.accounts().find(({ id }) => emergency.isIt(id))?.roles ?? [];
    const itsOther = roles.find((role) => role !== 'administrator') ?? '';
    for (const { account } of [scene.tib, await scene.server.addAccount(['observator'])]) {
      await asAdmin('PATCH', `/api/accounts/${account}`, { roles: ['observator'] });
    }
    expect(directory.accounts().filter((account) => account.roles.includes(itsOther))).toHaveLength(1);
    expect(await adopt(giving(itsOther))).toMatchObject({ ok: false, details: { why: 'last_administrator' } });
    expect(await adopt(giving('observator'))).toMatchObject({ ok: true });
    expect((await asAdmin('GET', '/api/accounts')).status).toBe(403);
  });
});

describe('[SE6] what is written down', () => {
  test('is read by the one responsible, by kind and page, with names', async () => {
    const auditor = await scene.server.signIn((await scene.server.addAccount(['sakerhetsgranskare'])).account);
    const read = async (query: string) =>
      (await ask(scene.server, 'GET', `/api/audit?${query}`, { cookie: auditor })).json.entries;
    await asAdmin('PATCH', `/api/accounts/${scene.tib.account}`, { roles: ['observator'] });
    await asAdmin('PATCH', `/api/accounts/${scene.tib.account}`, { active: false });
    const [newest, before] = await read('limit=2');
    expect(newest).toMatchObject({ what: 'account_deactivated', by: 'Maria Stad', about: 'Tove Ljung' });
    expect(before).toMatchObject({ what: 'account_changed', details: { roles: 'observator' } });
    expect(await read(`limit=1&before=${newest.id}`)).toEqual([before]);
    expect(await read('what=account_deactivated')).toEqual([newest]);
    expect(await read(`after=${newest.at + 1}`)).toEqual([]);
    expect((await ask(scene.server, 'GET', '/api/audit?what=nagot', { cookie: auditor })).status).toBe(400);
  });

  test('[SE3] tells who has been given secret lines and of which incident, and up to which to those alone who are cleared', async () => {
    const auditor = await scene.server.signIn((await scene.server.addAccount(['sakerhetsgranskare'])).account);
    const both = await scene.server.signIn(
      (await scene.server.addAccount(['sakerhetsgranskare', 'sekretess'])).account,
    );
    const writer = await scene.screen();
    const mark = { provision: null, authority: null };
    await writer.send(
      envelope('WriteSecretLine', scene.secret, { kind: 'notering', mark }, { text: 'Namn på de skadade' }),
    );
    const cleared = await scene.server.addAccount(['tib'], [], 'Kim Klarerad');
    const cookie = await scene.server.signIn(cleared.account);
    await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(scene.secret)}/snapshot`, { cookie });
    const { text, json } = await ask(scene.server, 'GET', '/api/audit/secret-readers', { cookie: auditor });
    const reading = { name: 'Kim Klarerad', incident: expect.stringMatching(/-001$/) };
    expect(json.readings).toMatchObject([{ ...reading, lines: null }]);
    expect(json.readings[0]).not.toHaveProperty('lastSeq');
    const known = await ask(scene.server, 'GET', '/api/audit/secret-readers', { cookie: both });
    expect(known.json.readings).toMatchObject([{ ...reading, lines: 1 }]);
    expect(text).not.toContain('skadade');
  });
});
