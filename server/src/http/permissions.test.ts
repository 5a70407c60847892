import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { BARE_CONTACT } from '../testing/bare-contact.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
const cookies: Record<string, string> = {};
const ROLES = ['tib', 'stab', 'administrator', 'observator', 'forvaltning', 'sekretess', 'sakerhetsgranskare'];

beforeAll(async () => {
  scene = await startScene();
  for (const role of ROLES) {
    const { account } = await scene.server.addAccount([role]);
    cookies[role] = await scene.server.signIn(account);
  }
});
afterAll(() => scene.stop());

const SHAPE = '0190a3c4-0000-7000-8000-000000000009';

/** Written by hand, apart from the tables that the code reads: who gets in, of ROLES. */
const READINGS: [path: (scene: Scene) => string, allowed: string[]][] = [
  [() => '/api/session', ROLES],
  [() => '/api/account', ROLES],
  [() => '/api/emergency-account', ['administrator']],
  [() => '/api/second-factor/policy', ['administrator']],
  [() => '/api/second-factor/unprotected', ['administrator']],
  [() => '/api/people', ROLES],
  [() => '/api/incidents', ['tib', 'stab', 'observator', 'forvaltning', 'sekretess']],
  [() => '/api/streams/plan/snapshot', ROLES],
  [() => '/api/streams/audit/events', ['sakerhetsgranskare']],
  [() => '/api/marks', ['tib', 'stab', 'observator', 'sekretess']],
  [() => '/api/accounts', ['administrator']],
  [() => '/api/streams/disturbances/snapshot', ['tib']],
  [() => '/api/disturbances/own', ['forvaltning']],
  [() => '/api/department-links', ['administrator', 'tib']],
  [() => '/api/place-sheets', ['tib', 'stab']],
  [() => '/api/siren-listeners?test=2026-12-07', ['tib', 'stab']],
  [() => '/api/walls', ['tib', 'stab']],
  [({ stream }) => `/api/krisstod-links/${stream.slice(9)}`, ['tib']],
  [({ stream }) => `/api/visit-sheets/${stream.slice(9)}`, ['tib']],
  [({ stream }) => `/api/service-links/${stream.slice(9)}`, ['tib', 'stab']],
  // two roles on one account, as for the secret part
  [({ stream }) => `/api/incidents/${stream.slice(9)}/krisstod-texts`, []],
  // and of its staff as well
  [() => '/api/exercises/0b0e9a60-0000-4000-8000-00000000e001/texts', []],
  [() => '/api/operations/backups', ['administrator']],
  [() => '/api/channels', ['administrator']],
  [() => '/api/call-outs/ways', ['tib', 'stab']],
  [() => '/api/push', ROLES],
  [() => '/api/contacts', ['tib', 'stab']],
  [() => '/api/people/register', ['administrator']],
  [() => '/api/contact-trial', ['administrator']],
  [() => '/api/contact-trial/preview', ['administrator']],
  [() => '/api/people.csv', ['administrator']],
  [() => '/api/invitations', ['administrator']],
  [() => '/api/sessions', ['administrator']],
  [() => '/api/operations', ['administrator']],
  [() => '/api/preparations', ['administrator']],
  [({ tib }) => `/api/people/${tib.person}/holdings`, ['administrator']],
  [() => '/api/audit', ['sakerhetsgranskare']],
  [() => '/api/audit/secret-readers', ['sakerhetsgranskare']],
  ...[
    'snapshot',
    'events',
    'lines',
    'lines/1',
    'lines/1/removal',
    'pictures',
    'search',
    'shapes.geojson',
    `shapes/${SHAPE}`,
    'decisions',
    'tasks',
    'takeovers',
    'seats',
  ].map((reading): [(at: Scene) => string, string[]] => [
    ({ stream }) => `/api/streams/${encodeURIComponent(stream)}/${reading}`,
    ['tib', 'stab', 'observator', 'sekretess'],
  ]),
  ...['snapshot', 'events', 'lines', 'search'].map((reading): [(at: Scene) => string, string[]] => [
    ({ secret }) => `/api/streams/${encodeURIComponent(secret)}/${reading}`,
    ['tib', 'sekretess'],
  ]),
  [({ stream }) => `/api/streams/${encodeURIComponent(stream)}/lines/1/readers`, ['tib', 'sekretess']],
];

describe.each(READINGS)('reading %s', (path, allowed) => {
  test.each(ROLES)('as %s', async (role) => {
    const { status, json } = await ask(scene.server, 'GET', path(scene), { cookie: cookies[role] as string });
    expect(status).toBe(allowed.includes(role) ? 200 : 403);
    if (status === 403)
      expect(json).toEqual({ type: 'about:blank', title: 'forbidden', status: 403, code: 'forbidden' });
  });

  test('signed out', async () => {
    expect(await ask(scene.server, 'GET', path(scene))).toMatchObject({ status: 401, json: { code: 'signed_out' } });
  });
});

const PERSON = { ...BARE_CONTACT, name: 'x', title: 'x' };
/** What only the one who manages accounts may. */
const ADMINISTERING: [method: string, path: (at: Scene) => string, body: unknown][] = [
  ['POST', () => '/api/people', PERSON],
  ['PATCH', ({ tib }) => `/api/people/${tib.person}`, PERSON],
  ['POST', ({ tib }) => `/api/people/${tib.person}/erasure`, { reason: 'left', keepName: false }],
  ['POST', () => '/api/people/preview', { base64: 'YQ==' }],
  ['POST', () => '/api/people/import', { base64: 'YQ==', version: 0 }],
  ['POST', () => '/api/contact-trial', { id: SHAPE, version: 0 }],
  ['POST', () => '/api/contact-trial/stop', undefined],
  ['POST', () => '/api/contact-trial/ways/x/rung', { said: 'right' }],
  ['POST', () => '/api/invitations', { person: 'x', roles: ['stab'] }],
  ['DELETE', () => '/api/invitations/x', undefined],
  ['POST', ({ tib }) => `/api/accounts/${tib.account}/password-link`, undefined],
  ['DELETE', () => `/api/sessions/${'0'.repeat(64)}`, undefined],
  ['POST', () => '/api/operations/check', undefined],
  ['POST', () => '/api/operations/backups', undefined],
  ['POST', () => '/api/channels/tests', { channel: 'push' }],
];

describe('changing', () => {
  const CHANGES: [method: string, path: (at: Scene) => string, body: unknown][] = [
    ['PATCH', () => '/api/session', { function: null }],
    ['POST', () => '/api/commands', {}],
    ['POST', () => '/api/accounts', { username: 'x', password: 'x', roles: [], name: 'x', title: 'x' }],
    ['PATCH', () => '/api/accounts/someone', { active: false }],
    ['DELETE', () => '/api/accounts/someone/second-factor', undefined],
    ['PATCH', () => '/api/second-factor/policy', { roles: [] }],
    ['POST', () => '/api/second-factor/unprotected/end', { users: ['x'] }],
    ['POST', () => '/api/emergency-account/seal', undefined],
    ['POST', () => '/api/emergency-account/acknowledge', undefined],
    ['POST', () => '/api/account/proof', { password: 'x' }],
    ['POST', () => '/api/account/password', { password: 'x', next: 'x' }],
    ['DELETE', () => '/api/account/sessions', undefined],
    ['DELETE', () => '/api/push/subscription', { endpoint: 'https://push.example/1' }],
    [
      'POST',
      () => '/api/push/subscription',
      { endpoint: 'https://push.example/1', p256dh: 'x'.repeat(87), auth: 'x'.repeat(22), isNew: true },
    ],
    ['DELETE', () => '/api/account/sessions/some-session', undefined],
    // by a ticket, which the password gave
    ['POST', () => '/api/second-factor/totp', { ticket: 'x'.repeat(43) }],
    ['POST', () => '/api/second-factor/passkey', { ticket: 'x'.repeat(43) }],
    ['POST', () => '/api/second-factor/recovery-codes', { ticket: 'x'.repeat(43) }],
    ['POST', () => '/api/second-factor/totp/confirm', { ticket: 'x'.repeat(43), code: '123456' }],
    ['POST', () => '/api/second-factor/remove', { ticket: 'x'.repeat(43), passkey: null }],
    ...ADMINISTERING,
    ['POST', () => '/api/department-links', { department: 'omsorg', label: 'x' }],
    ['DELETE', () => `/api/department-links/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, undefined],
    ['POST', () => '/api/place-sheets', { places: ['0b0e9a60-0000-4000-9000-000000000000'], isReplacing: false }],
    ['DELETE', () => '/api/place-sheets/1', undefined],
    ['POST', ({ stream }) => `/api/krisstod-links/${stream.slice(9)}/${SHAPE}`, {}],
    ['POST', ({ stream }) => `/api/krisstod-links/${stream.slice(9)}/${SHAPE}/message`, {}],
    ['POST', ({ stream }) => `/api/krisstod-links/${stream.slice(9)}/thanks`, {}],
    ['DELETE', ({ stream }) => `/api/krisstod-links/${stream.slice(9)}/${SHAPE}`, undefined],
    ['POST', ({ stream }) => `/api/service-links/${stream.slice(9)}/${SHAPE}`, {}],
    ['POST', ({ stream }) => `/api/service-links/${stream.slice(9)}/${SHAPE}/message`, {}],
    ['DELETE', ({ stream }) => `/api/service-links/${stream.slice(9)}/${SHAPE}`, undefined],
    ['POST', ({ stream }) => `/api/visit-sheets/${stream.slice(9)}`, { site: SHAPE, isReplacing: false }],
    ['DELETE', ({ stream }) => `/api/visit-sheets/${stream.slice(9)}/1`, undefined],
    ['POST', () => '/api/siren-listeners', { test: '2026-12-07', label: 'x', sirens: [SHAPE] }],
    ['DELETE', () => '/api/siren-listeners/1', undefined],
    [
      'POST',
      () => '/api/second-factor/passkey/confirm',
      {
        ticket: 'x'.repeat(43),
        name: 'x',
        passkey: {
          id: 'x',
          rawId: 'x',
          type: 'public-key',
          response: { clientDataJSON: 'x', attestationObject: 'x' },
        },
      },
    ],
    ['POST', ({ stream }) => `/api/streams/${encodeURIComponent(stream)}/mark`, { lines: 1, seenAt: 1 }],
    ['POST', ({ stream }) => `/api/incidents/${stream.slice(9)}/decisions/1/link`, undefined],
  ];

  test.each(ADMINISTERING)('%s %s is for the administrator alone', async (method, path, body) => {
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      const cookie = cookies[role] as string;
      expect((await ask(scene.server, method, path(scene), { cookie, body })).status).toBe(403);
    }
  });

  test.each(CHANGES)('%s %s asks for a session', async (method, path, body) => {
    expect((await ask(scene.server, method, path(scene), { body })).status).toBe(401);
  });

  test.each([...CHANGES, ['POST', () => '/api/session', { demo: 'x' }], ['DELETE', () => '/api/session', undefined]])(
    '%s %s from another site is refused',
    async (method, path, body) => {
      const cookie = cookies.tib as string;
      for (const headers of [
        { origin: 'https://nagon.annan.se' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: scene.server.address },
      ] as Record<string, string>[]) {
        // undici keeps sec-fetch headers to itself
        const answer = await scene.server.http.inject({
          method: method as 'POST',
          url: path(scene),
          headers: { cookie, host: new URL(scene.server.address).host, ...headers },
          ...(body === undefined ? {} : { payload: body as object }),
        });
        expect(answer.statusCode).toBe(403);
      }
    },
  );

  test('a form cannot give a command', async () => {
    const headers = { 'content-type': 'text/plain' };
    const body = JSON.stringify(envelope('WriteLine', scene.stream, { kind: 'notering' }, { text: 'x' }));
    const answer = await ask(scene.server, 'POST', '/api/commands', { cookie: cookies.tib as string, body, headers });
    expect(answer.status).toBe(415);
  });

  test.each(['stab', 'observator', 'tib'])('accounts are not for %s', async (role) => {
    const cookie = cookies[role] as string;
    const body = { active: false };
    expect((await ask(scene.server, 'PATCH', '/api/accounts/x', { cookie, body })).status).toBe(403);
  });

  test.each(['stab', 'observator', 'tib', 'sakerhetsgranskare'])(
    'the emergency account and what is asked of others at log-in are not for %s',
    async (role) => {
      const cookie = cookies[role] as string;
      const refused = async (method: string, path: string, body?: unknown) =>
        (await ask(scene.server, method, path, { cookie, ...(body ? { body } : {}) })).status;
      expect(await refused('POST', '/api/emergency-account/seal')).toBe(403);
      expect(await refused('POST', '/api/emergency-account/acknowledge')).toBe(403);
      expect(await refused('PATCH', '/api/second-factor/policy', { roles: ['tib'] })).toBe(403);
      expect(await refused('POST', '/api/second-factor/unprotected/end', { users: ['x'] })).toBe(403);
      expect(await refused('DELETE', '/api/accounts/x/second-factor')).toBe(403);
    },
  );

  test.each(['stab', 'observator', 'forvaltning'])('links of departments are not for %s', async (role) => {
    const cookie = cookies[role] as string;
    const body = { department: 'omsorg', label: 'x' };
    expect((await ask(scene.server, 'POST', '/api/department-links', { cookie, body })).status).toBe(403);
    const one = `/api/department-links/${scene.stream.slice('incident/'.length)}`;
    expect((await ask(scene.server, 'DELETE', one, { cookie })).status).toBe(403);
  });

  test.each(['administrator', 'observator', 'forvaltning', 'sekretess'])(
    '[PL5] sheets of places are not for %s',
    async (role) => {
      const cookie = cookies[role] as string;
      const body = { places: ['0b0e9a60-0000-4000-9000-000000000000'], isReplacing: false };
      expect((await ask(scene.server, 'POST', '/api/place-sheets', { cookie, body })).status).toBe(403);
      expect((await ask(scene.server, 'DELETE', '/api/place-sheets/1', { cookie })).status).toBe(403);
    },
  );

  test('numbers to ring are for those who ring', async () => {
    const phones = async (role: string) =>
      (await ask(scene.server, 'GET', '/api/people', { cookie: cookies[role] as string })).text.includes('070-000');
    expect(await phones('tib')).toBe(true);
    expect(await phones('observator')).toBe(false);
  });
});
