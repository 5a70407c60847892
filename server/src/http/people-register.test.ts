import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import { waysOf } from '@ledningsplats/shared/people/ways.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageTo } from '../channels/testing/messages-to.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let admin: string;
beforeEach(async () => {
  scene = await startScene();
  admin = await scene.server.signIn((await scene.server.addAccount(['administrator'], [], 'Maria Stad')).account);
});
afterEach(() => scene.stop());

const BO = {
  name: 'Bo Ek',
  title: 'Rektor',
  function: 'stabschef',
  capacities: ['forvaltningschef'],
  kind: 'person' as const,
  organisation: null,
  languages: ['finska'],
  talkGroups: [],
  ways: waysOf({ phone: '070-000 55 66', email: 'bo.ek@example.se' }),
};
const REACHED = { ...BO, phone: '070-000 55 66', email: 'bo.ek@example.se' };
const withPhone = (phone: string | null) => ({ ...BO, ways: waysOf({ phone, email: 'bo.ek@example.se' }) });

async function asAdmin(method: string, path: string, body?: unknown) {
  return ask(scene.server, method, path, { cookie: admin, body });
}

describe('the register', () => {
  test('[LM5] refuses a number that cannot be read, by its field, and leaves one that stood there before', async () => {
    const wrong = await asAdmin('POST', '/api/people', withPhone('växeln'));
    expect(wrong).toMatchObject({
      status: 422,
      json: { code: 'invalid', field: 'ways.0', details: { why: 'unreadable' } },
    });
    const who = { name: BO.name, title: BO.title, phone: '123' };
    const account = { username: 'bo', password: 'ett långt lösenord som duger', roles: ['stab'], ...who };
    expect(await asAdmin('POST', '/api/accounts', account)).toMatchObject({ status: 422, json: { field: 'phone' } });
    const old = { id: 'p-old', ...withPhone('via växeln') };
    await scene.server.services.store.people.save([old]);
    await scene.server.services.directory.readPeople();
    const renamed = await asAdmin('PATCH', '/api/people/p-old', { ...withPhone('via växeln'), name: 'Bo Lund' });
    expect(renamed).toMatchObject({ status: 200, json: { name: 'Bo Lund', phone: 'via växeln' } });
    const changed = await asAdmin('PATCH', '/api/people/p-old', withPhone('växeln igen'));
    expect(changed).toMatchObject({ status: 422, json: { field: 'ways.0' } });
  });

  test('takes somebody without an account, and every change of them', async () => {
    const made = await asAdmin('POST', '/api/people', BO);
    expect(made).toMatchObject({ status: 201, json: REACHED });
    const { id } = made.json;
    const changed = await asAdmin('PATCH', `/api/people/${id}`, { ...withPhone(null), name: 'Bo Ek Lund' });
    expect(changed).toMatchObject({ status: 200, json: { id, name: 'Bo Ek Lund', phone: null, email: REACHED.email } });
    const { people } = (await asAdmin('GET', '/api/people/register')).json;
    expect(people).toContainEqual({ ...withPhone(null), id, name: 'Bo Ek Lund', phone: null, email: REACHED.email });
    // everyone's own reading has the name, and neither number nor address
    const stab = await scene.server.signIn((await scene.server.addAccount(['observator'])).account);
    const { text } = await ask(scene.server, 'GET', '/api/people', { cookie: stab });
    expect(text).toContain('Bo Ek Lund');
    expect(text).not.toContain('bo.ek@');
    const [entry] = scene.server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'person_changed', about: id, details: { fields: 'name ways' } });
  });

  test.each([
    [{ ...BO, capacities: ['kung'] }, 422, 'capacities'],
    [{ ...BO, function: 'kung' }, 422, 'functions'],
    [{ ...BO, ways: waysOf({ phone: null, email: 'inte en adress' }) }, 422, 'ways.0'],
    [{ ...BO, ways: [{ kind: 'mobile', value: '0455-11 22 33', label: null }] }, 422, 'ways.0'],
    [{ ...BO, kind: 'organisation' }, 422, 'capacities'],
    [{ ...BO, name: ' ' }, 400, 'name'],
  ])('refuses what does not hold: %#', async (body, status, field) => {
    expect((await asAdmin('POST', '/api/people', body)).json).toMatchObject({ status, field });
    expect((await asAdmin('PATCH', '/api/people/nobody', BO)).status).toBe(404);
  });
});

describe('contacts', () => {
  const desk = { ...BO, name: 'Trossö Slamsug', kind: 'organisation' as const, capacities: [] };

  test('[SE4] every way to everybody is read by those who may see numbers, and never the sealed account', async () => {
    const { id } = (await asAdmin('POST', '/api/people', desk)).json;
    const tib = await scene.server.signIn(scene.tib.account);
    const { json } = await ask(scene.server, 'GET', '/api/contacts', { cookie: tib });
    const ways = desk.ways.map((way) => ({ ...way, provedAt: null }));
    expect(json.contacts).toContainEqual({ id, ...desk, ways });
    expect((await asAdmin('GET', '/api/contacts')).status).toBe(403);
    // so that nobody is offered one where a person is meant
    const { people } = (await ask(scene.server, 'GET', '/api/people', { cookie: tib })).json;
    expect(people).toContainEqual(expect.objectContaining({ id, kind: 'organisation' }));
    await asAdmin('POST', `/api/people/${id}/erasure`, { reason: 'left', keepName: true });
    const after = await ask(scene.server, 'GET', '/api/contacts', { cookie: tib });
    expect(after.text).not.toContain('Trossö');
  });

  test('[SE2] an organisation is nobody who logs in, and nobody who logs in becomes one', async () => {
    const { id } = (await asAdmin('POST', '/api/people', desk)).json;
    const invited = await asAdmin('POST', '/api/invitations', { person: id, roles: ['stab'] });
    expect(invited).toMatchObject({ status: 422, json: { field: 'person' } });
    const turned = await asAdmin('PATCH', `/api/people/${scene.tib.person}`, desk);
    expect(turned).toMatchObject({ status: 409, json: { field: 'kind' } });
  });
});

describe('[LM5] contacts as a file', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  test('nothing is saved before one says so, and only what was looked through', async () => {
    const file = base64('namn;befattning;mobil\nNy Vakt;Vaktmästare;070-111 22 33\nFel;Vakt;växeln');
    const { json: preview } = await asAdmin('POST', '/api/people/preview', { base64: file });
    expect(preview.rows.map(({ what }: { what: string }) => what)).toEqual(['new', 'fault']);
    expect((await asAdmin('GET', '/api/people/register')).text).not.toContain('Ny Vakt');
    await asAdmin('POST', '/api/people', BO);
    const stale = await asAdmin('POST', '/api/people/import', { base64: file, version: preview.version });
    expect(stale).toMatchObject({ status: 409, json: { code: 'stale' } });
    const { version } = (await asAdmin('POST', '/api/people/preview', { base64: file })).json;
    expect(await asAdmin('POST', '/api/people/import', { base64: file, version })).toMatchObject({
      ...{ status: 200, json: { saved: 1 } },
    });
    const { people } = (await asAdmin('GET', '/api/people/register')).json;
    expect(people).toContainEqual(expect.objectContaining({ name: 'Ny Vakt', phone: '070-111 22 33' }));
    const [entry] = scene.server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'person_changed', details: { new: true, kind: 'contacts_file' } });
    const again = (await asAdmin('POST', '/api/people/preview', { base64: file })).json;
    expect(again.rows.map(({ what }: { what: string }) => what)).toEqual(['same', 'fault']);
  });

  test('an export is noted, has nobody erased, and says in the file’s own words why another cannot be read', async () => {
    const { id } = (await asAdmin('POST', '/api/people', BO)).json;
    await asAdmin('POST', '/api/people', { ...BO, name: 'Kvar Ek' });
    await asAdmin('POST', `/api/people/${id}/erasure`, { reason: 'left', keepName: true });
    const { text, headers } = await asAdmin('GET', '/api/people.csv');
    expect(text).toContain('Kvar Ek;Person;Rektor');
    expect(text).not.toContain('Bo Ek');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="kontakter-\d{4}-\d\d-\d\d\.csv"$/);
    const [entry] = scene.server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'exported', details: { kind: 'contacts' } });
    const wrong = await asAdmin('POST', '/api/people/preview', { base64: base64('a;b\n1;2') });
    expect(wrong).toMatchObject({ status: 422, json: { details: { why: 'no_name_column' } } });
  });
});

describe('[SE4] everything that is held about somebody', () => {
  test('is told, and that it was told is noted', async () => {
    const tove = await scene.server.signIn(scene.tib.account);
    await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(scene.stream)}/snapshot`, { cookie: tove });
    const purpose = { kind: 'test' as const, test: 't-1' };
    const text = 'Prov. Svara: https://lp.example/s/0k1m2n3p4q5r6s7t';
    await scene.server.services.messages.enqueue([messageTo(scene.tib.person, 'sms', { purpose, text })]);
    const { json } = await asAdmin('GET', `/api/people/${scene.tib.person}/holdings`);
    expect(json).toMatchObject({
      person: { id: scene.tib.person, name: 'Tove Ljung', phone: '070-000 00 99' },
      account: { username: scene.tib.account, roles: ['tib'], active: true },
      invitedUntil: null,
      recorded: [{ what: 'incident', number: expect.stringMatching(/^\d{4}-001$/) }],
      read: [{ what: 'incident' }],
      devices: [],
      // no channel is set up here, and that is said at once
      // and the link answers for the one who was asked, not for whoever keeps the register
      messages: [{ channel: 'sms', state: 'failed', text: 'Prov. Svara: https://lp.example/s/…' }],
    });
    expect(json.sessions.length).toBeGreaterThan(0);
    expect(json.recorded[0].events).toBeGreaterThan(0);
    const [entry] = scene.server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'exported', about: scene.tib.person, details: { kind: 'holdings' } });
  });

  test('[SE3] tells of the secret part only to one who may read it', async () => {
    const one = await scene.screen();
    const mark = { provision: null, authority: null };
    const before = (await asAdmin('GET', `/api/people/${scene.tib.person}/holdings`)).json.recorded;
    const ack = await one.send(envelope('WriteSecretLine', scene.secret, { kind: 'notering', mark }, { text: 'Namn' }));
    expect(ack.ok).toBe(true);
    const { json, text } = await asAdmin('GET', `/api/people/${scene.tib.person}/holdings`);
    // the open note of a secret line has no author: not one figure, nor a time, has moved
    expect(json.recorded).toEqual(before);
    expect(json).toMatchObject({ isWithSecret: false, recorded: [{ secret: null }] });
    expect(text).not.toContain(scene.secret);

    const cleared = await scene.server.signIn((await scene.server.addAccount(['administrator', 'tib'])).account);
    const path = `/api/people/${scene.tib.person}/holdings`;
    expect((await ask(scene.server, 'GET', path, { cookie: cleared })).json).toMatchObject({
      isWithSecret: true,
      recorded: [{ what: 'incident', events: before[0].events + 1, secret: 1 }],
    });
  });
});

describe('[KR8] what is held of a support worker', () => {
  test('tells what krisstöd has sent them only to one who may read its part', async () => {
    const incident = scene.stream.slice('incident/'.length);
    const { person } = scene.tib;
    const link = { kind: 'krisstod' as const, incident, helper: randomUUID() };
    const callIn = { kind: 'callout' as const, incident, callOut: randomUUID() };
    await scene.server.services.messages.enqueue([
      messageTo(person, 'sms', { purpose: link, text: 'Krisstöd: här ser du ditt pass' }),
      messageTo(person, 'sms', { purpose: callIn, text: 'Kan du komma till kyrkan?' }),
    ]);
    const path = `/api/people/${person}/holdings`;
    expect((await asAdmin('GET', path)).json.messages).toEqual([]);
    const cleared = await scene.server.signIn((await scene.server.addAccount(['administrator', 'tib'])).account);
    expect((await ask(scene.server, 'GET', path, { cookie: cleared })).json.messages).toHaveLength(2);
  });
});

describe('[SE4] erasure', () => {
  const erase = (id: string, keepName = false) =>
    asAdmin('POST', `/api/people/${id}/erasure`, { reason: 'left', keepName });

  test('leaves no byte of a person, ends the sessions, and the history says a person who is removed', async () => {
    const { server, tib } = scene;
    await server.services.store.people.save([{ id: tib.person, ...BO, name: 'Sigvard Unik', title: 'Unikumchef' }]);
    await server.services.directory.readPeople();
    await server.services.store.accounts.update(tib.account, { username: 'sigvard.unik' });
    await asAdmin('POST', '/api/invitations', { person: tib.person, roles: ['stab'] });
    const session = await server.signIn(tib.account);
    const { store, messages } = server.services;
    await messages.enqueue([messageTo(tib.person, 'sms', { text: 'Kom till Unikumhuset' })]);
    const keys = { p256dh: 'p', auth: 'a', user: tib.account, session: 'en som har gått ut' };
    await store.push.save({ endpoint: 'https://push.example/sigvards-telefon', ...keys });
    const contact = ['Sigvard Unik', 'Unikumchef', '070-000 55 66', 'bo.ek@', 'sigvard.unik'];
    const here = [...contact, 'Unikumhuset', 'sigvards-telefon'];
    expect(textsOnDisk(server.services.store.path, here).sort()).toEqual([...here].sort());

    expect((await erase(tib.person)).status).toBe(204);
    expect(textsOnDisk(server.services.store.path, here)).toEqual([]);
    expect((await ask(server, 'GET', '/api/session', { cookie: session })).status).toBe(401);
    const { people } = (await asAdmin('GET', '/api/people')).json;
    expect(people).toContainEqual(expect.objectContaining({ id: tib.person, name: 'Borttagen person', erased: true }));
    expect((await asAdmin('GET', '/api/people/register')).text).not.toContain(tib.person);
    expect((await asAdmin('GET', '/api/accounts')).text).not.toContain(tib.account);
    expect((await asAdmin('GET', `/api/people/${tib.person}/holdings`)).status).toBe(404);
    expect((await erase(tib.person)).status).toBe(404);
    const [entry] = server.services.store.audit.page({ before: null, limit: 1 });
    expect(entry).toMatchObject({ what: 'person_erased', about: tib.person, details: { reason: 'left' } });
    expect((await server.services.store.events.verify({})).ok).toBe(true);
    const reopened = await asAdmin('PATCH', `/api/accounts/${tib.account}`, { active: true });
    expect(reopened.json).toMatchObject({ status: 409, code: 'settled' });
  });

  test('keeps the name alone where it is to stand in the history', async () => {
    const { store, directory } = scene.server.services;
    const own = { ...BO, id: scene.tib.person, name: 'Tove Ljung', title: 'Provtitel nummer ett' };
    await store.people.save([own]);
    await directory.readPeople();
    expect((await erase(scene.tib.person, true)).status).toBe(204);
    const { people } = (await asAdmin('GET', '/api/people')).json;
    const kept = { id: scene.tib.person, name: 'Tove Ljung', title: '', erased: true };
    expect(people).toContainEqual(expect.objectContaining(kept));
    expect(textsOnDisk(store.path, ['070-000 55 66', 'Provtitel nummer ett'])).toEqual([]);
  });

  test('is refused for the last administrator', async () => {
    const [last] = scene.server.services.directory.accounts().filter(({ roles }) => roles.includes('administrator'));
    const answer = await erase(last?.person ?? '');
    expect(answer.json).toMatchObject({ status: 409, details: { why: 'last_administrator' } });
    expect((await asAdmin('GET', '/api/session')).status).toBe(200);
  });
});
