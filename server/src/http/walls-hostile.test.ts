import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openExercise } from '../channels/testing/open-exercise.ts';
import { ask, type Reply } from '../testing/ask.ts';
import { connect, envelope, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let leader: string;
beforeAll(async () => {
  scene = await startScene();
  leader = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const shown = () => scene.stream.slice('incident/'.length);
const cookieOf = ({ headers }: Reply) => headers.get('set-cookie')?.split(';')[0] ?? '';
const asWall = (cookie: string) => ({ cookie, headers: { 'x-wall': '1' } });
const search = () => `/api/streams/${encodeURIComponent(scene.stream)}/search?words=vatten`;

async function waiting() {
  const asked = await ask(scene.server, 'POST', '/api/wall/door');
  return { cookie: cookieOf(asked), code: asked.json.code as string };
}

function approve(code: string, incident: string | null = shown(), cookie = leader) {
  const body = { code, name: 'Stabsrummet', incident, theme: 'dark' };
  return ask(scene.server, 'POST', '/api/walls', { cookie, body });
}

async function hung() {
  const { cookie, code } = await waiting();
  const { json } = await approve(code);
  return { cookie, code, id: json.id as string };
}

describe('[SE1] [ST9] a wall’s cookie in other hands', () => {
  test('opens nothing as a person, and a person’s opens nothing as a wall', async () => {
    const { server } = scene;
    const { cookie } = await hung();
    const asPerson = cookie.replace('-vagg=', '=');
    const posing = leader.replace('=', '-vagg=');
    for (const path of ['/api/incidents', '/api/session', '/api/walls', search()]) {
      expect([path, (await ask(server, 'GET', path, { cookie })).status]).toEqual([path, 401]);
      expect([path, (await ask(server, 'GET', path, { cookie: asPerson })).status]).toEqual([path, 401]);
    }
    expect((await ask(server, 'GET', '/api/wall/session', asWall(posing))).status).toBe(401);
    for (const stolen of [cookie, asPerson]) {
      await expect(connect(server.address, stolen)).rejects.toThrow('signed_out');
    }
    await expect(connect(`${server.address}/wall`, leader)).rejects.toThrow('signed_out');
  });

  test('moves no wall, neither its own nor another, and nor does whoever may not let walls in', async () => {
    const { server } = scene;
    const { cookie, id } = await hung();
    const other = (await scene.register()).slice('incident/'.length);
    const body = { name: 'Kapad', incident: other, theme: 'light' };
    const observer = await server.signIn((await server.addAccount(['observator'])).account);
    const moved = async (how: { cookie: string; headers?: Record<string, string> }) =>
      (await ask(server, 'PATCH', `/api/walls/${id}`, { ...how, body })).status;
    expect([await moved(asWall(cookie)), await moved({ cookie }), await moved({ cookie: observer })]).toEqual([
      403, 401, 403,
    ]);
    const gone = { ...body, incident: '0b0e9a60-0000-4000-8000-000000000099' };
    expect((await ask(server, 'PATCH', `/api/walls/${id}`, { cookie: leader, body: gone })).json.field).toBe(
      'incident',
    );
    const { json } = await ask(server, 'GET', '/api/wall/session', asWall(cookie));
    expect(json.wall).toMatchObject({ name: 'Stabsrummet', incident: shown() });
  });

  test('its searches are counted as one screen’s, whatever else it says that it is', async () => {
    const { server } = scene;
    const { cookie } = await hung();
    const statuses = new Set<number>();
    for (let asked = 0; asked < 130; asked += 1) {
      const varied = `ledningsplats=${asked}; ${cookie}`;
      statuses.add((await ask(server, 'GET', search(), asWall(varied))).status);
    }
    expect(statuses).toContain(429);
  });
});

describe('[ST9] a code', () => {
  test('lets in one screen once, also where two approve it at the same moment', async () => {
    const { code } = await waiting();
    const both = await Promise.all([approve(code), approve(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('lets nobody in again when its wall has been disconnected, nor does its cookie', async () => {
    const { server } = scene;
    const { code, cookie, id } = await hung();
    await ask(server, 'DELETE', `/api/walls/${id}`, { cookie: leader });
    expect((await approve(code)).json).toMatchObject({ field: 'code' });
    const asked = await ask(server, 'POST', '/api/wall/door', { cookie });
    expect(asked.json.state).toBe('waiting');
    expect(cookieOf(asked)).not.toBe(cookie);
    await approve(asked.json.code);
    expect((await ask(server, 'GET', '/api/wall/session', asWall(cookie))).status).toBe(401);
  });

  test('is another each time, of a hundred million and more', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, async () => (await waiting()).code));
    expect(new Set(codes).size).toBe(20);
    expect(codes.every((code) => /^[34679ACDEFHJKMNPRTUVWXY]{6}$/.test(code))).toBe(true);
  });
});

test('[SE1] whatever a wall says on its connection, the server goes on', async () => {
  const { cookie } = await hung();
  const screen = await connect(`${scene.server.address}/wall`, cookie);
  const unreadable = { toString: 1, valueOf: 1 };
  for (const said of [{ stream: unreadable }, null, 'plan', { stream: null }] as never[]) {
    screen.socket.emit('unsubscribe', said);
    screen.socket.emit('subscribe', said, () => {});
    screen.socket.emit('time', said);
  }
  expect(await screen.subscribe(scene.stream)).toMatchObject({ ok: true });
  expect((await ask(scene.server, 'GET', '/api/health')).status).toBe(200);
  screen.close();
});

test('[OV1] an exercise that is erased is taken off the wall that it was given', async () => {
  const { server, tib } = scene;
  const id = await openExercise(server, tib);
  const { cookie, code } = await waiting();
  await approve(code, id);
  const screen = await connect(`${server.address}/wall`, cookie);
  expect(await screen.subscribe(`incident/${id}`)).toMatchObject({ ok: true });
  const { state } = await server.services.states.get(`incident/${id}`);
  const open = Object.keys((state as { decisions: { open: object } }).decisions.open);
  const owner = { person: tib.person, function: null };
  const decision = { decider: { person: tib.person, capacity: 'tib' } };
  const data = { decision, handovers: open.map((number) => ({ item: { kind: 'decision', id: number }, owner })) };
  const closing = envelope('CloseIncident', `incident/${id}`, data, { decision: { wording: 'Slut.' } });
  expect((await ask(server, 'POST', '/api/commands', { cookie: leader, body: closing })).json.ok).toBe(true);

  const body = { decidedBy: tib.person, ground: 'Gallras enligt beslut.' };
  expect((await ask(server, 'POST', `/api/incidents/${id}/erasure`, { cookie: leader, body })).status).toBe(204);
  await until(() => screen.revoked.length > 0);
  expect(screen.revoked).toEqual([{ what: 'stream', stream: `incident/${id}` }]);
  const { json } = await ask(server, 'GET', '/api/wall/session', asWall(cookie));
  expect(json.wall).toMatchObject({ isFollowing: true });
  expect(json.wall.incident).not.toBe(id);
  screen.close();
});
