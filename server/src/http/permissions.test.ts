import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
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

/** Written by hand, apart from the tables that the code reads: who gets in, of ROLES. */
const READINGS: [path: (scene: Scene) => string, allowed: string[]][] = [
  [() => '/api/session', ROLES],
  [() => '/api/people', ROLES],
  [() => '/api/incidents', ['tib', 'stab', 'observator', 'forvaltning', 'sekretess']],
  [() => '/api/streams/plan/snapshot', ROLES],
  [() => '/api/streams/audit/events', ['sakerhetsgranskare']],
  [() => '/api/marks', ['tib', 'stab', 'observator', 'sekretess']],
  [() => '/api/accounts', ['administrator']],
  ...['snapshot', 'events', 'lines', 'lines/1', 'decisions', 'tasks', 'takeovers'].map(
    (reading): [(at: Scene) => string, string[]] => [
      ({ stream }) => `/api/streams/${encodeURIComponent(stream)}/${reading}`,
      ['tib', 'stab', 'observator', 'sekretess'],
    ],
  ),
  ...['snapshot', 'events', 'lines'].map((reading): [(at: Scene) => string, string[]] => [
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

describe('changing', () => {
  const CHANGES: [method: string, path: (at: Scene) => string, body: unknown][] = [
    ['PATCH', () => '/api/session', { function: null }],
    ['POST', () => '/api/commands', {}],
    ['POST', () => '/api/accounts', { username: 'x', password: 'x', roles: [], name: 'x', title: 'x' }],
    ['PATCH', () => '/api/accounts/someone', { active: false }],
    ['POST', ({ stream }) => `/api/streams/${encodeURIComponent(stream)}/mark`, { lines: 1, seenAt: 1 }],
    ['POST', ({ stream }) => `/api/incidents/${stream.slice(9)}/decisions/1/link`, undefined],
  ];

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

  test('numbers to ring are for those who ring', async () => {
    const phones = async (role: string) =>
      (await ask(scene.server, 'GET', '/api/people', { cookie: cookies[role] as string })).text.includes('070-000');
    expect(await phones('tib')).toBe(true);
    expect(await phones('observator')).toBe(false);
  });
});
