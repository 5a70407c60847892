import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const PERSON = '0b0e9a60-0000-4000-a000-000000000001';
const SECRETS = { password: 'KANARIE-LOSENORD', token: 'KANARIE-hemligheten-i-sokvagen' };
/** Who is called out, every way to reach them, and how those are written elsewhere. */
const NUMBERS = ['070-666 55 44', '0706665544', '706665544', '0455-66 77 88', 'kanarie@example.se', 'KANARIE-GRUPP'];
/** Those who may see no number; null: nobody is signed in. */
const ROLES = ['forvaltning', 'namndsekreterare', 'ovningsledare', 'observator', 'sekretess', null];
const STREAMS = ['roster', 'plan', 'duty', 'places'];

let scene: Scene;
beforeAll(async () => {
  const sms = {
    gateway: { kind: '46elks', url: 'http://127.0.0.1:9/a1/sms' } as const,
    ...{ user: 'u1', password: SECRETS.password, from: '+46766860000', perSecond: 500, callbackToken: SECRETS.token },
  };
  scene = await startScene({ config: { channels: { ...NO_CHANNELS, sms }, publicAddress: 'https://lp.example' } });
  const { store, directory } = scene.server.services;
  const about = { title: 'Krisstöd', function: 'krisstod', capacities: [], talkGroups: ['KANARIE-GRUPP'] };
  const ways = [
    { kind: 'mobile' as const, value: '070-666 55 44', label: null },
    { kind: 'phone' as const, value: '0455-66 77 88', label: null },
    { kind: 'email' as const, value: 'kanarie@example.se', label: null },
  ];
  await store.people.save([{ id: PERSON, name: 'Kanarie Person', ...about, ways }]);
  await directory.readPeople();
});
afterAll(() => scene.stop());

/** Every reading that the server describes, for this incident, this person and the standing streams. */
function readings(): string[] {
  const { paths } = scene.server.http.swagger() as { paths: Record<string, object> };
  const incident = scene.stream.slice('incident/'.length);
  return Object.entries(paths).flatMap(([path, methods]) => {
    if (!('get' in methods)) return [];
    const id = path.includes('/people/') ? PERSON : incident;
    const named = path.replace('{id}', id).replace('{incident}', incident);
    const streams = /\{(stream|name)\}/.test(named) ? [scene.stream, ...STREAMS] : [''];
    const query = '?q=Kanarie&query=Kanarie&from=0&until=9999999999999';
    return streams.map(
      (stream) => named.replace(/\{(stream|name)\}/, encodeURIComponent(stream)).replace(/\{\w+\}/g, '1') + query,
    );
  });
}

test('[SE4] [LM2] no number, no personal link and no secret of a channel in any reading, frame or log of who may not', async () => {
  const { server, tib, stream } = scene;
  const screens = await Promise.all(
    ROLES.flatMap((role) =>
      role === null ? [] : [server.addAccount([role]).then((account) => scene.screen(account))],
    ),
  );
  const heard: string[] = [];
  for (const screen of screens) {
    screen.socket.io.engine.on('packet', ({ data }) => void heard.push(String(data ?? '')));
    for (const wanted of [stream, ...STREAMS]) await screen.subscribe(wanted);
  }
  const cookie = await server.signIn(tib.account);
  const body = envelope('SendCallOut', stream, { lists: [], also: [PERSON], of: 1 }, { text: 'Samling 09:00.' });
  expect((await ask(server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  const { store, box } = server.services;
  await expect.poll(async () => (await store.callOutLinks.of(body.id)).size).toBe(1);
  const link =
    box.open((await store.callOutLinks.of(body.id)).get(PERSON) ?? '', `call-out ${body.id} ${PERSON}`) ?? '';
  expect(link).toMatch(/^\w{16}$/);
  const canaries = [...NUMBERS, ...Object.values(SECRETS), link];
  const foundIn = (text: string) => canaries.filter((canary) => text.includes(canary));

  const all = readings();
  expect(all.length).toBeGreaterThan(60);
  const found: string[] = [];
  let answered = 0;
  for (const role of ROLES) {
    const as = role === null ? {} : { cookie: await server.signIn((await server.addAccount([role])).account) };
    for (const path of all) {
      const { status, text } = await ask(server, 'GET', path, as);
      if (status === 200) answered += 1;
      found.push(...foundIn(text).map((canary) => `${role} ${path}: ${canary}`));
    }
  }
  expect(found).toEqual([]);
  // they were let in to something
  expect(answered).toBeGreaterThan(60);
  await expect.poll(() => heard.some((frame) => frame.includes('CallOutStepped'))).toBe(true);
  expect(foundIn(heard.join())).toEqual([]);
  // the one who keeps the register sees numbers, and answers for nobody
  const admin = await server.signIn((await server.addAccount(['administrator'])).account);
  const seen = new Set<string>();
  for (const path of all)
    for (const canary of foundIn((await ask(server, 'GET', path, { cookie: admin })).text)) seen.add(canary);
  expect(seen.has('070-666 55 44')).toBe(true);
  expect([link, ...Object.values(SECRETS)].filter((canary) => seen.has(canary))).toEqual([]);
  expect(foundIn(server.logged())).toEqual([]);
});
