import type { Server as HttpServer } from 'node:http';
import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { Server } from 'socket.io';
import { tokenFrom } from '../accounts/session-cookie.ts';
import type { SessionEnd } from '../accounts/session-registry.ts';
import type { Door } from '../http/door.ts';
import type { Services } from '../services.ts';
import { answerCommand } from './answer-command.ts';
import { answerPen } from './answer-pen.ts';
import { erasedIn, tellErased } from './erased-streams.ts';
import { followAccess } from './follow-access.ts';
import { type GatewayServer, type GatewaySocket, INCIDENT_LIST } from './gateway-socket.ts';
import { HeadlineRows } from './headline-rows.ts';
import { LiveFrames } from './live-frames.ts';
import { Pens } from './pens.ts';
import { Presence } from './presence.ts';
import { dropSlowClients } from './slow-clients.ts';
import { Subscriptions } from './subscriptions.ts';
import { TokenBucket } from './token-bucket.ts';
import { openWallGateway } from './wall-gateway.ts';

/** Twice the largest command: what is larger is no command of ours, and the connection is closed. */
const FRAME_LIMIT = 64_000;

/** From the connection to the session's check; Socket.IO's own 45 seconds are for anybody to fill our memory in. */
const SIGN_IN_WITHIN_MS = 10_000;
/** Tabs of one browser, and a wall of screens that was signed in once; not thousands of connections on one cookie. */
const SOCKETS_PER_SESSION = 100;
/** Everything that a connection may say. Commands and subscriptions have narrower limits, and are told; beyond this it is cut off. */
const EVENT_BURST = 1_000;
const EVENTS_PER_SECOND = 200;

/** Connections that are sent to without a pause: a millisecond's work. */
const AUDIENCE_PART = 32;

const KNOWN_EVENTS = new Set(['subscribe', 'unsubscribe', 'command', 'time', 'pen']);

/** The live side: one Socket.IO server on the app's own http server. */
export function openGateway(
  httpServer: HttpServer,
  services: Services,
  door: Door,
): { io: GatewayServer; close: () => Promise<void> } {
  const { store, log, metrics, sessions } = services;
  const perSession = new Map<string, number>();
  const io: GatewayServer = new Server(httpServer, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: FRAME_LIMIT,
    connectTimeout: SIGN_IN_WITHIN_MS,
    // a handshake is a GET, and yet what it opens gives commands
    allowRequest: (request, decide) => decide(null, door.refusal(request, true) === null),
  });

  const { rooms } = io.sockets.adapter;
  const frames = new LiveFrames(store.events, function* send(frame) {
    walls.emit(frame);
    // encoded once for each part, by the adapter; not at all when nobody listens
    const audience = [...(rooms.get(frame.stream) ?? [])];
    for (let from = 0; from < audience.length; from += AUDIENCE_PART) {
      // a connection's id is a room of its own; whoever has left meanwhile is sent nothing more
      const part = audience.slice(from, from + AUDIENCE_PART).filter((id) => rooms.get(frame.stream)?.has(id));
      if (part.length > 0) io.to(part).emit('events', frame);
      yield;
    }
  });
  const walls = openWallGateway(io, services, frames, door);
  const rows = new HeadlineRows(store.events, (row) => void io.to(INCIDENT_LIST).emit('incident', row));
  const presence = new Presence({
    // a connection's id is a room of its own
    toNewcomers: (connections, frame) => void io.to(connections).emit('presence', frame),
    toTheRest: (newcomers, frame) => void io.to(frame.stream).except(newcomers).emit('presence', frame),
  });
  const pens = new Pens((frame) => void io.to(frame.stream).emit('pens', frame));
  const subscriptions = new Subscriptions(services, frames, presence, pens);
  const stopErasing = store.events.committed((commit) =>
    tellErased(erasedIn(commit), io.sockets.sockets.values(), (socket, stream) => subscriptions.leave(socket, stream)),
  );

  io.use((socket, next) => {
    signIn(socket, services, door).then(
      (refusal) => {
        const isTooMany = !refusal && (perSession.get(socket.data.session) ?? 0) >= SOCKETS_PER_SESSION;
        const reason = isTooMany ? { code: 'rate_limited' } : refusal;
        next(reason ? Object.assign(new Error(reason.code), { data: reason }) : undefined);
      },
      (error) => {
        log.error({ err: error }, 'a connection could not be signed in');
        next(Object.assign(new Error('not_stored'), { data: { code: 'not_stored' } }));
      },
    );
  });

  io.on('connection', (socket) => {
    const { session } = socket.data;
    metrics.connections.inc();
    perSession.set(session, (perSession.get(session) ?? 0) + 1);
    socket.on('disconnecting', () => {
      metrics.connections.dec();
      const left = (perSession.get(session) ?? 1) - 1;
      if (left > 0) perSession.set(session, left);
      else perSession.delete(session);
      subscriptions.leaveAll(socket);
      pens.releaseAll(socket.id);
    });
    forgetHandshake(socket);

    const actor = sessions.actor(session);
    // ended between the check and now: nobody would tell it
    if (typeof actor === 'string') {
      socket.emit('revoked', { what: 'session' });
      socket.disconnect(true);
      return;
    }
    if (actor.permissions.has('incident.list')) void socket.join(INCIDENT_LIST);
    guardEvents(socket, services);
    socket.on('subscribe', subscriptions.answer(socket));
    socket.on('unsubscribe', (request) => subscriptions.unsubscribe(socket, request));
    socket.on('command', answerCommand(socket, services));
    socket.on('pen', answerPen(socket, services, pens));
    socket.on('time', (ack) => {
      // the clock that the history goes by: who has the duty is reckoned on the screen
      if (typeof ack === 'function') ack(services.steadyNow());
    });
  });

  const stopFollowing = followAccess(io, services, subscriptions);
  const stopDropping = dropSlowClients(io, log);
  return {
    io,
    close: async () => {
      stopFollowing();
      stopDropping();
      stopErasing();
      rows.close();
      presence.close();
      frames.flush();
      await io.close();
    },
  };
}

/** Answers why the connection is refused, or null. */
async function signIn(
  socket: GatewaySocket,
  { sessions }: Services,
  door: Door,
): Promise<{ code: RefusalCode; what?: SessionEnd } | null> {
  if (socket.handshake.auth.protocol !== PROTOCOL) return { code: 'wrong_protocol' };
  const token = tokenFrom(socket.handshake.headers.cookie, door.isSecure(socket.request));
  if (token === null) return { code: 'signed_out' };
  const session = await sessions.byToken(token);
  // the same word as `revoked` would have said, had there been contact
  if (!session) return { code: 'signed_out', what: await sessions.fate(token) };
  socket.data.session = session.id;
  socket.data.user = session.user;
  sessions.touch(session.id);
  return null;
}

/** Headers and request would be kept as long as the connection: memory, and the cookie in it. */
function forgetHandshake(socket: GatewaySocket): void {
  Object.assign(socket.conn, { request: null });
  Object.assign(socket.handshake, { headers: {}, auth: {}, query: {} });
}

/** A type that we do not know gets an answer where one can be given, and harms nothing; a flood is cut off. */
function guardEvents(socket: GatewaySocket, { log }: Services): void {
  const bucket = new TokenBucket(EVENT_BURST, EVENTS_PER_SECOND, performance.now());
  socket.use(([event, ...args], next) => {
    if (!bucket.take(performance.now())) {
      if (socket.connected) log.warn({ user: socket.data.user }, 'a connection that floods was cut off');
      socket.disconnect(true);
      return;
    }
    if (KNOWN_EVENTS.has(event)) return next();
    const ack = args.at(-1);
    if (typeof ack === 'function') ack({ ok: false, code: 'unknown_type', message: 'unknown_type' });
  });
}
