import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask } from '../testing/ask.ts';
import { connect, envelope, registration, type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

function line(stream: string, text: string) {
  return envelope('WriteLine', stream, { kind: 'notering' }, { text });
}

async function joined(screen: Screen, stream: string, after = 0) {
  const answer = await screen.subscribe(stream, after);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

function seqs(screen: Screen): number[] {
  return screen.frames.flatMap((frame) => frame.events.map(({ seq }) => seq));
}

describe('the live path', () => {
  test('a command is acknowledged and reaches every screen in one frame', async () => {
    const [one, other] = [await scene.screen(), await scene.screen()];
    const { head } = await joined(other, scene.stream);
    await joined(one, scene.stream, head.seq);
    const ack = await one.send(line(scene.stream, 'Pumpen är på plats'));
    expect(ack).toEqual({ ok: true, stream: scene.stream, seq: head.seq + 1 });
    await until(() => other.frames.length === 1 && one.frames.length === 1);
    expect(other.frames[0]).toMatchObject({
      stream: scene.stream,
      head: { seq: head.seq + 1 },
      events: [{ seq: head.seq + 1, type: 'LineWritten', content: { text: 'Pumpen är på plats' } }],
    });
    expect(other.frames[0]?.head.hash).toBe((await scene.server.services.store.events.head(scene.stream)).hash);
  });

  test('a frame is encoded once, however many screens there are', async () => {
    const screens = await Promise.all(Array.from({ length: 5 }, () => scene.screen()));
    for (const screen of screens) await joined(screen, scene.stream);
    const encode = vi.spyOn(scene.server.io.sockets.adapter as never as { _encode: () => void }, '_encode');
    await screens[0]?.send(line(scene.stream, 'en gång'));
    await until(() => screens.every((screen) => screen.frames.length === 1));
    const frames = encode.mock.calls.filter((call) => JSON.stringify(call).includes('en gång'));
    expect(frames).toHaveLength(1);
    encode.mockRestore();
  });

  test('a screen that returns gets what it lacks, and one that is too far behind is sent to the snapshot', async () => {
    const stream = await scene.register();
    const writer = await scene.screen();
    for (let at = 0; at < 5; at += 1) await writer.send(line(stream, `rad ${at}`));
    const late = await scene.screen();
    const { events, head } = await joined(late, stream, 4);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: head.seq - 4 }, (_, at) => at + 5));
    expect(await late.subscribe(stream, head.seq + 1)).toEqual({ ok: false, code: 'snapshot_needed' });
    expect(await joined(late, stream, head.seq)).toMatchObject({ events: [] });
  });

  test('no gap and no repeat while others write all the time', async () => {
    const stream = await scene.register();
    const writers = await Promise.all([scene.screen(), scene.screen()]);
    let isWriting = true;
    const writing = writers.map(async (writer) => {
      for (let at = 0; isWriting && at < 45; at += 1) await writer.send(line(stream, `rad ${at}`));
    });
    const readers: { screen: Screen; caught: number[] }[] = [];
    for (let at = 0; at < 12; at += 1) {
      const screen = await scene.screen();
      const { events } = await joined(screen, stream);
      readers.push({ screen, caught: events.map(({ seq }) => seq) });
    }
    isWriting = false;
    await Promise.all(writing);
    const { seq: last } = await scene.server.services.store.events.head(stream);
    const whole = Array.from({ length: last }, (_, at) => at + 1);
    for (const { screen, caught } of readers) {
      await until(() => caught.length + seqs(screen).length >= last);
      expect([...caught, ...seqs(screen)]).toEqual(whole);
    }
  });

  test('the list of incidents moves for everyone who may see it', async () => {
    const [list, hidden] = [
      await scene.screen(),
      await scene.screen(await scene.server.addAccount(['sakerhetsgranskare'])),
    ];
    const rows: string[] = [];
    list.socket.on('incident', (row) => rows.push(row.id));
    hidden.socket.on('incident', (row) => rows.push(`hidden ${row.id}`));
    const stream = await scene.register();
    await until(() => rows.includes(stream.slice('incident/'.length)));
    expect(rows.filter((row) => row.startsWith('hidden'))).toEqual([]);
  });

  test('the server tells its time', async () => {
    const screen = await scene.screen();
    const told = await screen.socket.emitWithAck('time');
    expect(Math.abs(told - scene.server.now())).toBeLessThan(5_000);
  });
});

describe('who may come in', () => {
  test('another protocol, no session and another origin are refused, each with its reason', async () => {
    const { server, tib } = scene;
    const cookie = await server.signIn(tib.account);
    await expect(connect(server.address, cookie, { auth: { protocol: 2 } })).rejects.toThrow('wrong_protocol');
    await expect(connect(server.address, 'ledningsplats=made-up')).rejects.toThrow('signed_out');
    await expect(connect(server.address, '')).rejects.toThrow('signed_out');
    const extraHeaders = { cookie, origin: 'https://nagon.annan.se' };
    await expect(connect(server.address, cookie, { extraHeaders })).rejects.toThrow();
    const own = { cookie, origin: server.address };
    (await connect(server.address, cookie, { extraHeaders: own })).close();
  });

  test('audiences are asked for by permission', async () => {
    const observer = await scene.screen(await scene.server.addAccount(['observator']));
    expect(await observer.subscribe(scene.stream)).toMatchObject({ ok: true });
    expect(await observer.subscribe(scene.secret)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await observer.subscribe('audit')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await observer.subscribe('incident/nothing')).toMatchObject({ ok: false, code: 'not_found' });
    expect(await observer.send(line(scene.stream, 'får inte'))).toMatchObject({ ok: false, code: 'forbidden' });
    const department = await scene.screen(await scene.server.addAccount(['forvaltning']));
    expect(await department.subscribe(scene.stream)).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('bad input', () => {
  test('malformed frames and unknown types are answered, and the server stays up', async () => {
    const screen = await scene.screen();
    const raw = screen.socket as unknown as {
      emit: (...args: unknown[]) => void;
      emitWithAck: (...args: unknown[]) => Promise<{ code: string }>;
    };
    for (const nonsense of [null, 7, 'text', [], {}, { id: 'x' }, { ...line(scene.stream, 'x'), extra: 1 }]) {
      expect(await raw.emitWithAck('command', nonsense)).toMatchObject({ ok: false, code: 'malformed' });
    }
    for (const nonsense of [null, {}, { stream: 1, after: 0 }, { stream: 'plan', after: -1 }]) {
      expect(await raw.emitWithAck('subscribe', nonsense)).toMatchObject({ ok: false, code: 'malformed' });
    }
    expect(await raw.emitWithAck('erase', {})).toMatchObject({ ok: false, code: 'unknown_type' });
    expect(await screen.send(envelope('EraseAll', scene.stream))).toMatchObject({ code: 'unknown_type' });
    expect(await screen.send(line('plan', 'x'))).toMatchObject({ code: 'wrong_stream' });
    expect(await screen.send(line(scene.stream, ''))).toMatchObject({ code: 'invalid', field: 'content.text' });
    expect(await screen.send(line(scene.stream, 'x'.repeat(7_000)))).toMatchObject({
      code: 'too_large',
      field: 'content.text',
    });
    raw.emit('command', line(scene.stream, 'utan svar'));
    raw.emit('unsubscribe', null);
    raw.emit('time');
    expect(await screen.send(line(scene.stream, 'fortfarande uppe'))).toMatchObject({ ok: true });
  });

  test('a frame larger than any command closes its connection and no other', async () => {
    const [big, other] = [await scene.screen(), await scene.screen()];
    big.socket.emit('command', line(scene.stream, 'x'.repeat(10_000_000)), () => {});
    await until(() => !big.socket.connected);
    expect(await other.send(line(scene.stream, 'som vanligt'))).toMatchObject({ ok: true });
  });

  test('a deep nest of brackets, and what is no packet at all, is no way in', async () => {
    const nest = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const packet of [
      `20["command",${nest}]`,
      `20["subscribe",{"stream":${nest}}]`,
      '20["__proto__"]',
      '2nonsense',
    ]) {
      const hostile = await scene.screen();
      hostile.socket.io.engine.write(packet);
    }
    const cookie = await scene.server.signIn(scene.tib.account);
    const body = JSON.stringify({ ...line(scene.stream, 'x'), data: 'NEST' }).replace('"NEST"', nest);
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${scene.server.address}/api/commands`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ ok: false, code: 'invalid', field: 'data' });
    expect(await (await scene.screen()).send(line(scene.stream, 'fortfarande uppe'))).toMatchObject({ ok: true });
  });

  test('a client that subscribes without end is told so, and one that says anything without end is cut off', async () => {
    const [asking, talking, other] = [await scene.screen(), await scene.screen(), await scene.screen()];
    const answers = await Promise.all(Array.from({ length: 150 }, () => asking.subscribe(scene.stream)));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'rate_limited').length).toBeGreaterThan(30);
    for (let at = 0; at < 3_000; at += 1) talking.socket.emit('unsubscribe', { stream: 'plan' });
    await until(() => !talking.socket.connected);
    expect(await other.send(line(scene.stream, 'som vanligt'))).toMatchObject({ ok: true });
  });

  test('streams that are not there leave nothing behind when somebody asks for them', async () => {
    const { services } = scene.server;
    const curious = await scene.server.addAccount(['observator']);
    const [screen, cookie] = [await scene.screen(curious), await scene.server.signIn(curious.account)];
    const streams = Array.from({ length: 30 }, () => incidentStream(randomUUID()));
    for (const stream of streams) {
      await joined(screen, stream);
      screen.socket.emit('unsubscribe', { stream });
      for (const reading of ['events', 'lines', 'decisions', 'snapshot']) {
        await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/${reading}`, { cookie });
      }
    }
    await services.readers.flush();
    for (const stream of streams) expect(await services.store.readers.readersSince(stream, 0)).toEqual([]);
    expect(streams.filter((stream) => services.states.holds(stream))).toEqual([]);
    expect(streams.filter((stream) => scene.server.io.sockets.adapter.rooms.has(stream))).toEqual([]);
  });

  test('one session has a hundred connections, not a thousand', async () => {
    const account = await scene.server.addAccount(['observator']);
    const cookie = await scene.server.signIn(account.account);
    const screens = await Promise.all(Array.from({ length: 100 }, () => connect(scene.server.address, cookie)));
    await expect(connect(scene.server.address, cookie)).rejects.toThrow('rate_limited');
    screens[0]?.close();
    await expect
      .poll(() =>
        connect(scene.server.address, cookie).then(
          (screen) => screens.push(screen),
          () => 0,
        ),
      )
      .toBeTruthy();
    for (const screen of screens) screen.close();
  });

  test('a client that floods is told so', async () => {
    const screen = await scene.screen();
    const acks = await Promise.all(Array.from({ length: 160 }, () => screen.send(envelope('Nothing', scene.stream))));
    const codes = new Set(acks.map((ack) => !ack.ok && ack.code));
    expect(codes).toEqual(new Set(['unknown_type', 'rate_limited']));
  });
});

describe('revocation', () => {
  test('a role that is taken away takes its audiences at once, and commands with it', async () => {
    const { server } = scene;
    const cleared = await server.addAccount(['stab', 'sekretess']);
    const screen = await scene.screen(cleared);
    await joined(screen, scene.stream);
    await joined(screen, scene.secret);
    await server.services.store.accounts.update(cleared.account, { roles: ['observator'] });
    await server.services.directory.readAccounts(cleared.account);
    await until(() => screen.revoked.length === 1);
    expect(screen.revoked).toEqual([{ what: 'stream', stream: scene.secret }]);
    const mark = { provision: null, authority: null };
    const writer = await scene.screen();
    const secretLine = envelope('WriteSecretLine', scene.secret, { kind: 'notering', mark }, { text: 'efter' });
    expect(await writer.send(secretLine)).toMatchObject({ ok: true });
    await until(() => screen.frames.length > 0);
    expect(screen.frames.map(({ stream }) => stream)).toEqual([scene.stream]);
    expect(await screen.send(line(scene.stream, 'x'))).toMatchObject({ code: 'forbidden' });
  });

  test('[P22] a role that is given, or given back, is told to those who have it and to nobody else', async () => {
    const { server } = scene;
    const observer = await server.addAccount(['observator']);
    const screen = await scene.screen(observer);
    const other = await scene.screen();
    expect(await screen.subscribe(scene.secret)).toMatchObject({ code: 'forbidden' });
    await server.services.store.accounts.update(observer.account, { roles: ['stab', 'sekretess'] });
    await server.services.directory.readAccounts(observer.account);
    await until(() => screen.accessNotices() === 1);
    expect(await screen.subscribe(scene.secret)).toMatchObject({ ok: true });
    expect(screen.revoked).toEqual([]);
    expect(other.accessNotices()).toBe(0);
  });

  test('a session that is ended is told to purge, and is out', async () => {
    const { server, tib } = scene;
    const cookie = await server.signIn(tib.account);
    const screen = await connect(server.address, cookie);
    await joined(screen, scene.stream);
    const answer = await fetch(`${server.address}/api/session`, { method: 'DELETE', headers: { cookie } });
    expect(answer.status).toBe(204);
    await until(() => !screen.socket.connected);
    expect(screen.revoked).toEqual([{ what: 'session' }]);
    await expect(connect(server.address, cookie)).rejects.toThrow('signed_out session');
  });

  test('a session that runs out while nobody does anything keeps its drafts: it is told that it expired', async () => {
    const own = await startScene();
    try {
      const cookie = await own.server.signIn(own.tib.account);
      const screen = await connect(own.server.address, cookie);
      await joined(screen, own.stream);
      own.server.advance(13 * 3_600_000);
      expect(await screen.send(line(own.stream, 'mitt i'))).toMatchObject({ ok: false, code: 'signed_out' });
      await until(() => !screen.socket.connected);
      expect(screen.revoked).toEqual([{ what: 'expired' }]);
      await expect(connect(own.server.address, cookie)).rejects.toThrow('signed_out expired');
    } finally {
      await own.stop();
    }
  });

  test('a session in use does not run out', async () => {
    const own = await startScene();
    try {
      const screen = await own.screen();
      for (let hours = 0; hours < 15; hours += 5) {
        own.server.advance(5 * 3_600_000);
        expect(await screen.send(line(own.stream, `efter ${hours} timmar`))).toMatchObject({ ok: true });
      }
    } finally {
      await own.stop();
    }
  });
});

test('an incident registered offline may be subscribed to before it is there', async () => {
  const stream = incidentStream(randomUUID());
  const [early, other] = [await scene.screen(), await scene.screen()];
  expect(await joined(early, stream)).toMatchObject({ events: [], head: { seq: 0 } });
  const ack = await other.send(registration(stream, { person: scene.tib.person, capacity: 'tib' }));
  expect(ack).toMatchObject({ ok: true });
  await until(() => early.frames.length === 1);
  expect(early.frames[0]?.events[0]).toMatchObject({ seq: 1, type: 'IncidentRegistered' });
});
