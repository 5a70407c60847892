import { createHash } from 'node:crypto';
import { PROTOCOL, type SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Cipher } from '../cipher.ts';
import { createSync, type RunningSync } from '../create-sync.ts';
import { type DeviceStore, memoryDevice } from '../device-store.ts';
import type { SyncEnvironment } from '../environment.ts';
import type { Tabs } from '../tabs.ts';
import { alone } from '../tabs.ts';
import type { Wire, WireListeners } from '../wire.ts';
import type { FakeServer, FakeSocket } from './fake-server.ts';
import { quickCipher } from './quick-cipher.ts';

export interface FakeClient {
  sync: RunningSync;
  device: DeviceStore;
  /** The line to the server; cut it and put it back. */
  cut: () => void;
  restore: () => void;
  /** Lets a command reach the server and loses the answer. */
  loseAnswers: boolean;
  /** How long the socket's answers are on their way. */
  answersTake: number;
  leavePage: () => void;
}

export interface FakeClientOptions {
  user?: string;
  /** The browser's cookie jar, which its tabs share. */
  cookie?: { user: string };
  device?: DeviceStore;
  tabs?: Tabs;
  /** How wrong the device's clock is. */
  skew?: number;
  isCut?: boolean;
  isSignedOut?: boolean;
  /** Null: a browser that has none. */
  cipher?: Cipher | null;
  beat?: NonNullable<SyncEnvironment['beat']>;
}

let ids = 0;

/** One tab in this process, against the fake server. Timers are the test's own (vitest's fake ones). */
export function fakeClient(server: FakeServer, options: FakeClientOptions = {}): FakeClient {
  const cookie = options.cookie ?? { user: options.user ?? 'anna' };
  const device = options.device ?? memoryDevice('device');
  const wakers = new Set<() => void>();
  const hiders = new Set<() => void>();
  let isUp = !options.isCut;
  let sockets: { drop: () => void }[] = [];

  const openWire = (): Wire => {
    let listeners: WireListeners | null = null;
    let socket: FakeSocket | null = null;
    const ask = async <Value>(answer: (socket: FakeSocket) => Value): Promise<Value> => {
      if (!socket || !isUp) throw new Error('no contact');
      const value = answer(socket);
      await wait(client.answersTake);
      if (client.loseAnswers || !isUp) throw new Error('lost');
      return value;
    };
    const drop = (triesAgain: boolean) => {
      if (!socket) return;
      server.sockets.delete(socket);
      socket = null;
      listeners?.lost(triesAgain);
    };
    sockets.push({ drop: () => drop(false) });
    return {
      get isConnected() {
        return socket !== null;
      },
      connect: () => {
        queueMicrotask(() => {
          if (socket || !listeners) return;
          if (!isUp) return listeners.refused(null, false);
          if (!server.sessions.has(cookie.user)) return listeners.refused('signed_out', false);
          socket = { listeners, streams: new Set(), user: cookie.user };
          server.sockets.add(socket);
          listeners.connected();
        });
      },
      disconnect: () => drop(false),
      listen: (given) => {
        listeners = given;
      },
      subscribe: (stream, after) => ask((to) => server.subscribe(to, stream, after)),
      unsubscribe: (stream) => socket?.streams.delete(stream),
      command: (envelope) => ask((to) => server.command(structuredClone(envelope), 'socket', to.user)),
      time: (timeoutMs) =>
        Promise.race([ask(() => server.now()), wait(timeoutMs).then(() => Promise.reject(new Error('no answer')))]),
      pen: () => {},
    };
  };

  const environment: SyncEnvironment = {
    fetch: async (path, init) => {
      await Promise.resolve();
      if (!isUp) throw new TypeError('no network');
      const response = answerHttp(server, cookie, path, init);
      if (init.method === 'POST' && path === '/api/session') await wait(server.logInTakes);
      if (path.endsWith('/snapshot')) await wait(server.snapshotTakes);
      if (client.loseAnswers) throw new TypeError('lost');
      return response;
    },
    openWire,
    openDevice: async () => device,
    cipher: options.cipher === undefined ? quickCipher : options.cipher,
    now: () => server.now() + (options.skew ?? 0),
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    random: () => 0.5,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    nextFrame: (run) => void setTimeout(run, 16),
    ...(options.beat && { beat: options.beat }),
    tabs: options.tabs ?? { stand: alone, channel: () => ({ post: () => {}, close: () => {} }) },
    page: {
      isOnline: () => true,
      onWake: (run) => {
        wakers.add(run);
        return () => wakers.delete(run);
      },
      onOffline: () => () => {},
      onHide: (run) => {
        hiders.add(run);
        return () => hiders.delete(run);
      },
    },
  };

  const client: FakeClient = {
    sync: createSync(environment),
    device,
    loseAnswers: false,
    answersTake: 0,
    cut: () => {
      isUp = false;
      for (const { drop } of sockets) drop();
      sockets = [];
    },
    restore: () => {
      isUp = true;
      for (const run of wakers) run();
    },
    leavePage: () => {
      for (const run of hiders) run();
      isUp = false;
      for (const { drop } of sockets) drop();
      client.sync.stop();
    },
  };
  return client;
}

export function sessionOf(user: string, now: number): SessionReading {
  return {
    user: { id: user, username: user },
    person: { id: user, name: user, title: '' },
    roles: [],
    permissions: [],
    capacities: [],
    staffed: [],
    function: null,
    expiresAt: now + 3_600_000,
    endsAt: now + 30 * 86_400_000,
    now,
    protocol: PROTOCOL,
    demo: false,
    emergency: null,
  };
}

/** Several tabs of one device: one line for the lock, one channel for all. */
export function sharedTabs(): Tabs {
  const line: { lead: () => void; lose: () => void }[] = [];
  const receivers = new Map<string, Set<(message: never) => void>>();
  return {
    stand: (_name, listener) => {
      line.push(listener);
      if (line[0] === listener) queueMicrotask(() => line[0] === listener && listener.lead());
      const step = (change: () => void) => {
        const before = line[0];
        change();
        if (line[0] === before) return;
        before?.lose();
        line[0]?.lead();
      };
      const remove = () => void line.splice(line.indexOf(listener), 1);
      return {
        claim: () =>
          step(() => {
            remove();
            line.unshift(listener);
          }),
        leave: () => line.includes(listener) && step(remove),
      };
    },
    channel: (name, receive) => {
      const set = receivers.get(name) ?? new Set();
      receivers.set(name, set.add(receive as (message: never) => void));
      return {
        post: (message) => {
          for (const other of set) {
            if (other !== receive) queueMicrotask(() => (other as typeof receive)(structuredClone(message)));
          }
        },
        close: () => set.delete(receive as (message: never) => void),
      };
    },
  };
}

function answerHttp(server: FakeServer, cookie: { user: string }, path: string, init: RequestInit): Response {
  const url = new URL(path, 'http://fake');
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
  const { user } = cookie;
  const session = server.sessions.get(user);
  if (url.pathname === '/api/session') {
    if (init.method === 'DELETE') {
      if (server.endingFails) return problem('not_stored', 503);
      server.sessions.delete(user);
      return new Response(null, { status: 204 });
    }
    if (init.method === 'POST') {
      if (server.logInFails) return problem('invalid', 401);
      cookie.user = body.username;
      server.sessions.set(cookie.user, sessionOf(cookie.user, server.now()));
    }
    const reading = server.sessions.get(cookie.user);
    if (!reading) return problem('signed_out', 401, server.fateOf(cookie.user));
    return json({ ...reading, now: server.now(), outboxKey: keyOf(cookie.user) });
  }
  if (url.pathname === '/api/commands') {
    const ack = server.command(body, 'post', user);
    return json(ack, ack.ok ? 200 : 409);
  }
  if (!session) return problem('signed_out', 401, server.fateOf(user));
  if (url.pathname === '/api/people') return json({ version: 1, people: [] });
  if (url.pathname === '/api/incidents') return json({ incidents: [] });
  const [, , , name = '', what] = url.pathname.split('/');
  const stream = decodeURIComponent(name);
  if (server.denied.has(stream)) return problem('forbidden', 403);
  if (!server.streams.has(stream)) return problem('not_found', 404);
  if (what === 'snapshot') return json(server.snapshot(stream));
  const after = url.searchParams.get('after');
  if (what === 'events') {
    return json({ events: server.streams.get(stream)?.slice(Number(after)), head: server.head(stream) });
  }
  const beforeSeq = url.searchParams.get('beforeSeq');
  return json(
    server.lines(stream, beforeSeq === null ? null : Number(beforeSeq), Number(url.searchParams.get('limit'))),
  );
}

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}

function problem(code: string, status: number, details?: unknown): Response {
  return json(
    { type: 'about:blank', title: code, status, code, ...(details === undefined ? {} : { details }) },
    status,
  );
}

/** As the server's: the user's alone and the same each time. */
function keyOf(user: string): string {
  return createHash('sha256').update(user).digest('base64url');
}
