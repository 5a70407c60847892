import { secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Reply } from '../testing/ask.ts';
import { connect, envelope, type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { startServer } from '../testing/start-server.ts';

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
const readOf = (stream: string, reading = 'snapshot') => `/api/streams/${encodeURIComponent(stream)}/${reading}`;

/** A screen with a code on it. */
async function waiting() {
  const asked = await ask(scene.server, 'POST', '/api/wall/door');
  return { cookie: cookieOf(asked), code: asked.json.code as string, raw: asked.headers.get('set-cookie') };
}

async function hung(incident: string | null = shown(), name = 'Stabsrummet') {
  const { cookie, code } = await waiting();
  const body = { code, name, incident, theme: 'dark' };
  const { status, json } = await ask(scene.server, 'POST', '/api/walls', { cookie: leader, body });
  if (status !== 201) throw new Error(`not let in: ${status}`);
  return { cookie, id: json.id as string };
}

const live = (cookie: string): Promise<Screen> => connect(`${scene.server.address}/wall`, cookie);
const audited = () => scene.server.services.store.audit.page({ before: null, limit: 50 });

describe('[ST9] a wall is let in by the code that it shows', () => {
  test('nothing before that, everything that it is to read after, and its cookie is out of reach of scripts', async () => {
    const { server } = scene;
    const { cookie, code, raw } = await waiting();
    expect(raw).toMatch(/HttpOnly.*SameSite=Strict/);
    expect((await ask(server, 'GET', '/api/wall/door', { cookie })).json).toMatchObject({ state: 'waiting', code });
    expect((await ask(server, 'GET', '/api/wall/session', asWall(cookie))).status).toBe(401);
    expect((await ask(server, 'GET', readOf(scene.stream), asWall(cookie))).status).toBe(401);
    await expect(live(cookie)).rejects.toThrow('signed_out');

    // as people type it
    const body = {
      code: `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`,
      name: 'Sal 1',
      incident: shown(),
      theme: 'light',
    };
    const approved = await ask(server, 'POST', '/api/walls', { cookie: leader, body });
    expect([approved.status, (await ask(server, 'GET', '/api/wall/door', { cookie })).json]).toEqual([
      201,
      { state: 'approved' },
    ]);
    const session = await ask(server, 'GET', '/api/wall/session', asWall(cookie));
    expect(session.json).toMatchObject({
      permissions: ['incident.read'],
      wall: { name: 'Sal 1', incident: shown(), isFollowing: false, theme: 'light' },
    });
    expect((await ask(server, 'GET', readOf(scene.stream), asWall(cookie))).json.state.incident.level.rank).toBe(1);
    expect(audited()[0]).toMatchObject({
      what: 'wall_approved',
      by: scene.tib.account,
      details: { incident: shown() },
    });
    // a code works once
    expect((await ask(server, 'POST', '/api/walls', { cookie: leader, body })).json).toMatchObject({ field: 'code' });
  });

  test('by those who lead and staff alone, for an incident that there is, while the code holds', async () => {
    const { server } = scene;
    const { code, cookie } = await waiting();
    const body = { code, name: 'Sal 1', incident: shown(), theme: 'system' };
    const roles = ['observator', 'kommunikator', 'administrator', 'sekretess'];
    for (const role of roles) {
      const outsider = await server.signIn((await server.addAccount([role])).account);
      expect([role, (await ask(server, 'POST', '/api/walls', { cookie: outsider, body })).status]).toEqual([role, 403]);
      expect((await ask(server, 'GET', '/api/walls', { cookie: outsider })).status).toBe(403);
    }
    const stab = await server.signIn((await server.addAccount(['stab'])).account);
    const elsewhere = { ...body, incident: '0b0e9a60-0000-4000-8000-000000000099' };
    expect((await ask(server, 'POST', '/api/walls', { cookie: stab, body: elsewhere })).json.field).toBe('incident');
    // the server's clock goes on: whoever was let in by a session of half a day still is
    server.advance(11 * 60_000);
    expect((await ask(server, 'POST', '/api/walls', { cookie: stab, body })).json.field).toBe('code');
    expect((await ask(server, 'GET', '/api/wall/door', { cookie })).json).toEqual({ state: 'none' });
  });

  test('a code is not searched for: ten wrong ones, and that account waits', async () => {
    const { server } = scene;
    const searcher = await server.signIn((await server.addAccount(['stab'])).account);
    const statuses: number[] = [];
    for (let tried = 0; tried < 11; tried += 1) {
      const body = { code: 'AAAAAA', name: 'Sal', incident: null, theme: 'system' };
      statuses.push((await ask(server, 'POST', '/api/walls', { cookie: searcher, body })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });
});

describe('[ST9] [SE1] a wall reads what it shows, and nothing else', () => {
  test('of all that can be asked for, only this is answered', async () => {
    const { server } = scene;
    const { cookie } = await hung();
    const { paths = {} } = server.http.swagger();
    const answered: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      if (!('get' in methods)) continue;
      const asked = path.replace('{stream}', encodeURIComponent(scene.stream)).replace(/\{\w+\}/g, shown());
      const { status } = await ask(server, 'GET', asked, asWall(cookie));
      if (status < 400 || status >= 500) answered.push(path);
    }
    // by hand: what anybody at all may ask for, and then what is opened to walls
    expect(answered.sort()).toEqual(
      [
        '/api/demo',
        '/api/health',
        '/api/setup',
        '/map/info',
        '/api/people',
        '/api/streams/{stream}/decisions',
        '/api/streams/{stream}/events',
        '/api/streams/{stream}/search',
        '/api/streams/{stream}/service-counts',
        '/api/streams/{stream}/snapshot',
        '/api/wall/door',
        '/api/wall/session',
        '/api/warnings/feeds',
      ].sort(),
    );
    const written = envelope('WriteLine', scene.stream, { kind: 'notering' }, { text: 'Från väggen' });
    expect((await ask(server, 'POST', '/api/commands', { ...asWall(cookie), body: written })).status).toBe(403);
    const both = { cookie: `${leader}; ${cookie}`, headers: { 'x-wall': '1' } };
    expect((await ask(server, 'GET', '/api/incidents', both)).status).toBe(403);
  });

  test('[SE3] neither another incident, nor the secret part, nor krisstöd’s, by HTTP or live', async () => {
    const other = await scene.register();
    const { cookie } = await hung();
    const screen = await live(cookie);
    const closed = [other, scene.secret, scene.krisstod, secretStream(other.slice(9)), 'roster', 'places', 'audit'];
    for (const stream of closed) {
      expect([stream, (await ask(scene.server, 'GET', readOf(stream), asWall(cookie))).status]).toEqual([stream, 403]);
      expect([stream, await screen.subscribe(stream)]).toMatchObject([stream, { ok: false, code: 'forbidden' }]);
    }
    expect(await screen.subscribe(scene.stream)).toMatchObject({ ok: true });
    // there is nothing that answers a command: what is asked after it has its answer, and it has none
    let isAnswered = false;
    screen.socket.emit('command', envelope('WriteLine', scene.stream), () => {
      isAnswered = true;
    });
    expect(await screen.subscribe('plan')).toMatchObject({ ok: true });
    expect(isAnswered).toBe(false);
    screen.close();
  });

  test('[SE3] [SE4] canaries: a secret line, krisstöd’s words and a number are in no frame and no body', async () => {
    const { server, stream, secret, krisstod } = scene;
    const { cookie } = await hung();
    const screen = await live(cookie);
    const heard: string[] = [];
    screen.socket.io.engine.on('packet', ({ data }) => void heard.push(String(data ?? '')));
    await screen.subscribe(stream);
    const writer = await scene.screen();
    const give = async (type: string, to: string, data: object, content: object) => {
      const ack = await writer.send(envelope(type, to, data, content));
      if (!ack.ok) throw new Error(`${type}: ${ack.message}`);
    };
    const mark = { provision: 'VÄGG-LAGRUM', authority: 'VÄGG-MYNDIGHET' };
    await give('WriteSecretLine', secret, { kind: 'notering', important: true, mark }, { text: 'VÄGG-HEMLIG' });
    await give(
      'PrepareKrisstod',
      krisstod,
      { from: 'none' },
      { contacted: 'VÄGG-KRISSTÖD', leaderName: 'VÄGG-LEDARE' },
    );
    await give('WriteLine', stream, { kind: 'notering', important: true }, { text: 'Vägen är öppen' });
    await until(() => heard.join().includes('Vägen är öppen'));

    const bodies: string[] = [];
    for (const path of [
      ...['snapshot', 'events', 'decisions', 'search?important=true'].map((reading) => readOf(stream, reading)),
      readOf('plan'),
      '/api/people',
      '/api/wall/session',
      '/api/wall/door',
    ]) {
      const { status, text } = await ask(server, 'GET', path, asWall(cookie));
      expect([path, status]).toEqual([path, 200]);
      bodies.push(text);
    }
    expect(bodies.join()).toContain('Vägen är öppen');
    expect(bodies.join()).toContain('Tove Ljung');
    const all = [...heard, ...bodies].join();
    // the register's number of everybody in these tests
    expect(['VÄGG-', '070-000 00 99'].filter((canary) => all.includes(canary))).toEqual([]);
    expect(server.logged()).not.toContain('VÄGG-HEMLIG');
    screen.close();
  });

  test('[LG10] whoever marks a line secret is told on which walls it has stood', async () => {
    const { cookie, id } = await hung(shown(), 'Väggen i sal 4');
    const screen = await live(cookie);
    await screen.subscribe(scene.stream);
    const { json } = await ask(scene.server, 'GET', readOf(scene.stream, 'lines/1/readers'), { cookie: leader });
    expect(json.readers.map(({ name }: { name: string }) => name)).toContain('Väggen i sal 4');
    screen.close();
    // also on one that hangs there no more, whose name is gone with it
    await ask(scene.server, 'DELETE', `/api/walls/${id}`, { cookie: leader });
    const after = await ask(scene.server, 'GET', readOf(scene.stream, 'lines/1/readers'), { cookie: leader });
    const blank = after.json.readers.filter(({ name }: { name: string }) => name === '');
    expect(blank).toEqual([expect.objectContaining({ person: null, isWall: true })]);
  });
});

describe('[ST9] a wall is given something else to show, and disconnected', () => {
  test('another incident from the list: the one before is left at once', async () => {
    const other = await scene.register();
    const { cookie, id } = await hung();
    const screen = await live(cookie);
    await screen.subscribe(scene.stream);
    const { json } = await ask(scene.server, 'GET', '/api/walls', { cookie: leader });
    const row = json.walls.find((wall: { id: string }) => wall.id === id);
    expect(row).toMatchObject({ name: 'Stabsrummet', isConnected: true, approvedBy: 'Tove Ljung', incident: shown() });
    expect(JSON.stringify(json)).not.toContain('tokenHash');

    const body = { name: 'Stabsrummet', incident: other.slice(9), theme: 'dark' };
    expect((await ask(scene.server, 'PATCH', `/api/walls/${id}`, { cookie: leader, body })).status).toBe(204);
    await until(() => screen.accessNotices() === 1);
    expect(screen.revoked).toEqual([{ what: 'stream', stream: scene.stream }]);
    expect(await screen.subscribe(scene.stream)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await screen.subscribe(other)).toMatchObject({ ok: true });
    expect(audited()[0]).toMatchObject({ what: 'wall_changed', details: { wall: id } });
    screen.close();
  });

  test('that which is under way: when something new begins the wall is told to ask what it is', async () => {
    const { cookie } = await hung(null);
    const screen = await live(cookie);
    const opened = await scene.register();
    await until(() => screen.accessNotices() > 0);
    const { json } = await ask(scene.server, 'GET', '/api/wall/session', asWall(cookie));
    expect(json.wall).toMatchObject({ incident: opened.slice(9), isFollowing: true });
    screen.close();
  });

  test('revoked: its connection is cut, it is told to purge, and it is let in nowhere', async () => {
    const { cookie, id } = await hung();
    const screen = await live(cookie);
    await screen.subscribe(scene.stream);
    expect((await ask(scene.server, 'DELETE', `/api/walls/${id}`, { cookie: leader })).status).toBe(204);
    await until(() => !screen.socket.connected);
    expect(screen.revoked).toEqual([{ what: 'session' }]);
    const session = await ask(scene.server, 'GET', '/api/wall/session', asWall(cookie));
    expect([session.status, session.json.details]).toEqual([401, { what: 'session' }]);
    expect((await ask(scene.server, 'GET', readOf(scene.stream), asWall(cookie))).status).toBe(401);
    expect((await ask(scene.server, 'GET', '/map/info', { cookie })).status).toBe(401);
    await expect(live(cookie)).rejects.toThrow('signed_out session');
    expect((await ask(scene.server, 'DELETE', `/api/walls/${id}`, { cookie: leader })).status).toBe(404);
    expect(audited()[0]).toMatchObject({ what: 'wall_revoked', details: { wall: id } });
  });
});

test('[ST9] a wall hangs on over a restart; one that was disconnected does not, and nor does one that nobody has had on', async () => {
  const first = await startScene();
  const cookie = await first.server.signIn(first.tib.account);
  const hang = async () => {
    const asked = await ask(first.server, 'POST', '/api/wall/door');
    const body = { code: asked.json.code, name: 'Sal', incident: null, theme: 'system' };
    const { json } = await ask(first.server, 'POST', '/api/walls', { cookie, body });
    return { cookie: cookieOf(asked), id: json.id as string };
  };
  const [kept, gone] = [await hang(), await hang()];
  await ask(first.server, 'DELETE', `/api/walls/${gone.id}`, { cookie });
  const { directory } = first.server;
  await first.server.close();
  const again = await startServer({ directory });
  const statusOf = async (wall: string) => (await ask(again, 'GET', '/api/wall/session', asWall(wall))).status;
  expect([await statusOf(kept.cookie), await statusOf(gone.cookie)]).toEqual([200, 401]);
  expect((await ask(again, 'GET', '/map/info', { cookie: kept.cookie })).status).toBe(200);
  again.advance(61 * 24 * 3_600_000);
  expect(await statusOf(kept.cookie)).toBe(401);
  await again.stop();
  await first.stop();
});
