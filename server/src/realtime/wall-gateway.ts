import { mayWallRead } from '@ledningsplats/shared/access/wall-access.ts';
import { type EventsFrame, PROTOCOL, type SubscribeAck } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { refusalMessage } from '@ledningsplats/shared/core/refusal-message.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { wallTokenFrom } from '../accounts/session-cookie.ts';
import type { Door } from '../http/door.ts';
import type { Services } from '../services.ts';
import { erasedIn, tellErased } from './erased-streams.ts';
import { type GatewayServer, type GatewaySocket, WALLS } from './gateway-socket.ts';
import type { LiveFrames } from './live-frames.ts';
import { readSubscribe, readUnsubscribe } from './subscribe-request.ts';
import { TokenBucket } from './token-bucket.ts';

/** The plan, what it shows, and what it showed a moment ago. */
const STREAMS = 8;
/** One screen, reloaded and reconnecting; not a hundred on one cookie. */
const SOCKETS_PER_WALL = 10;
/** It asks for the time every second, and for two streams when it comes. */
const EVENT_BURST = 60;
const EVENTS_PER_SECOND = 5;

/**
 * The live side of the walls [ST9]: streams and the time. There is no command to answer here, no list of incidents, no presence and
 * nobody's pen.
 */
export function openWallGateway(
  io: GatewayServer,
  services: Services,
  frames: LiveFrames,
  door: Door,
): { emit: (frame: EventsFrame) => void } {
  const { walls, readers, log, directory, metrics } = services;
  const namespace = io.of(WALLS);

  namespace.use((socket, next) => {
    const refusal = letIn(socket);
    next(refusal === null ? undefined : Object.assign(new Error(refusal.code), { data: refusal }));
  });

  namespace.on('connection', (socket) => {
    const { session: wall, user } = socket.data;
    if (!walls.current(wall)) return end(socket);
    const bucket = new TokenBucket(EVENT_BURST, EVENTS_PER_SECOND, performance.now());
    walls.connected(wall);
    metrics.connections.inc();
    socket.on('disconnecting', () => {
      walls.connected(wall, true);
      metrics.connections.dec();
      for (const stream of socket.rooms) if (parseStream(stream)) readers.unwatch(stream, user);
    });
    socket.use((_, next) => {
      if (bucket.take(performance.now())) return next();
      socket.disconnect(true);
    });
    socket.on('subscribe', (raw, ack) => {
      if (typeof ack === 'function') subscribe(socket, raw, ack);
    });
    socket.on('unsubscribe', (raw) => {
      const stream = readUnsubscribe(raw);
      if (stream !== null) leave(socket, stream);
    });
    socket.on('time', (ack) => {
      if (typeof ack === 'function') ack(services.steadyNow());
    });
  });

  walls.ended((wall) => {
    for (const socket of namespace.sockets.values()) if (socket.data.session === wall) end(socket);
  });
  walls.changed((wall) => {
    for (const socket of namespace.sockets.values()) if (socket.data.session === wall) follow(socket);
  });
  services.store.events.committed((commit) => tellErased(erasedIn(commit), namespace.sockets.values(), leave));
  directory.changed((change) => {
    if (change.what === 'people') namespace.emit('people', { version: change.version });
  });

  return {
    emit: (frame) => {
      if (namespace.adapter.rooms.has(frame.stream)) namespace.to(frame.stream).emit('events', frame);
    },
  };

  function letIn(socket: GatewaySocket): { code: RefusalCode; what?: 'session' } | null {
    if (socket.handshake.auth.protocol !== PROTOCOL) return { code: 'wrong_protocol' };
    const token = wallTokenFrom(socket.handshake.headers.cookie, door.isSecure(socket.request));
    const wall = token === null ? null : walls.byToken(token);
    if (!wall) return { code: 'signed_out', ...(token === null ? {} : { what: 'session' }) };
    const its = [...namespace.sockets.values()].filter(({ data }) => data.session === wall.id);
    if (its.length >= SOCKETS_PER_WALL) return { code: 'rate_limited' };
    socket.data.session = wall.id;
    socket.data.user = walls.actor(wall).user;
    return null;
  }

  function refusal(socket: GatewaySocket, stream: string): RefusalCode | null {
    const wall = walls.current(socket.data.session);
    if (!wall || !socket.connected) return 'signed_out';
    if (!parseStream(stream)) return 'not_found';
    return mayWallRead(walls.reading(wall).incident, stream) ? null : 'forbidden';
  }

  /** Joins and answers in one moment, so that no frame can come between. */
  function subscribe(socket: GatewaySocket, raw: unknown, answer: (answer: SubscribeAck) => void): void {
    const refuse = (code: RefusalCode) => answer({ ok: false, code, message: refusalMessage({ code }) });
    const request = readSubscribe(raw, socket.rooms.size, STREAMS);
    const early = typeof request === 'string' ? request : refusal(socket, request.stream);
    if (early !== null || typeof request === 'string') {
      refuse(early ?? 'malformed');
      return;
    }
    const { stream, after } = request;
    frames
      .catchUp(stream, after, (caughtUp) => {
        // it may have been disconnected, or given something else to show, while the events were read
        const late = refusal(socket, stream);
        if (late !== null) return refuse(late);
        if (!caughtUp) return answer({ ok: false, code: 'snapshot_needed' });
        readers.given(stream, socket.data.user, caughtUp.head.seq);
        if (!socket.rooms.has(stream)) {
          void socket.join(stream);
          readers.watch(stream, socket.data.user);
        }
        answer({ ok: true, ...caughtUp });
      })
      .catch((error) => {
        log.error({ err: error, stream }, 'a subscription failed');
        refuse('not_stored');
      });
  }

  function leave(socket: GatewaySocket, stream: string): void {
    if (!socket.rooms.has(stream) || !parseStream(stream)) return;
    void socket.leave(stream);
    readers.unwatch(stream, socket.data.user);
  }

  /** What it shows no more is left at once and taken off it; then it asks what it is to show. */
  function follow(socket: GatewaySocket): void {
    for (const room of [...socket.rooms]) {
      if (!parseStream(room) || refusal(socket, room) === null) continue;
      leave(socket, room);
      socket.emit('revoked', { what: 'stream', stream: room });
    }
    socket.emit('access');
  }

  function end(socket: GatewaySocket): void {
    for (const room of [...socket.rooms]) leave(socket, room);
    socket.emit('revoked', { what: 'session' });
    socket.disconnect(true);
  }
}
