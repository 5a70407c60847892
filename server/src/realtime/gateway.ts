import type { Server as HttpServer } from 'node:http';
import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { Server } from 'socket.io';
import { tokenFrom } from '../accounts/session-cookie.ts';
import type { SessionEnd } from '../accounts/session-registry.ts';
import { isOwnOrigin } from '../http/origin.ts';
import type { Services } from '../services.ts';
import { answerCommand } from './answer-command.ts';
import { followAccess } from './follow-access.ts';
import { type GatewayServer, type GatewaySocket, INCIDENT_LIST } from './gateway-socket.ts';
import { HeadlineRows } from './headline-rows.ts';
import { LiveFrames } from './live-frames.ts';
import { Presence } from './presence.ts';
import { dropSlowClients } from './slow-clients.ts';
import { Subscriptions } from './subscriptions.ts';

/** Twice the largest command: what is larger is no command of ours, and the connection is closed. */
const FRAME_LIMIT = 64_000;

const KNOWN_EVENTS = new Set(['subscribe', 'unsubscribe', 'command', 'time']);

/** The live side: one Socket.IO server on the app's own http server. */
export function openGateway(
  httpServer: HttpServer,
  services: Services,
): { io: GatewayServer; close: () => Promise<void> } {
  const { config, store, log, metrics } = services;
  const io: GatewayServer = new Server(httpServer, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: FRAME_LIMIT,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, config.publicAddress)),
  });

  const frames = new LiveFrames(store.events, (frame) => {
    // encoded once, by the adapter; not at all when nobody listens
    if (io.sockets.adapter.rooms.has(frame.stream)) io.to(frame.stream).emit('events', frame);
  });
  const rows = new HeadlineRows(store.events, (row) => void io.to(INCIDENT_LIST).emit('incident', row));
  const presence = new Presence((frame) => void io.to(frame.stream).emit('presence', frame));
  const subscriptions = new Subscriptions(services, frames, presence);

  io.use((socket, next) => {
    signIn(socket, services).then(
      (refusal) => next(refusal ? Object.assign(new Error(refusal.code), { data: refusal }) : undefined),
      (error) => {
        log.error({ err: error }, 'a connection could not be signed in');
        next(Object.assign(new Error('not_stored'), { data: { code: 'not_stored' } }));
      },
    );
  });

  io.on('connection', (socket) => {
    metrics.connections.inc();
    const actor = services.sessions.actor(socket.data.session);
    if (typeof actor !== 'string' && actor.permissions.has('incident.list')) void socket.join(INCIDENT_LIST);
    // the handshake is over, and the request would be kept as long as the connection
    Object.assign(socket.conn, { request: null });
    refuseUnknown(socket);
    socket.on('subscribe', (request, ack) => subscriptions.subscribe(socket, request, ack));
    socket.on('unsubscribe', (request) => subscriptions.unsubscribe(socket, request));
    socket.on('command', answerCommand(socket, services));
    socket.on('time', (ack) => {
      if (typeof ack === 'function') ack(services.now());
    });
    socket.on('disconnecting', () => {
      metrics.connections.dec();
      subscriptions.leaveAll(socket);
    });
  });

  const stopFollowing = followAccess(io, services, subscriptions);
  const stopDropping = dropSlowClients(io, log);
  return {
    io,
    close: async () => {
      stopFollowing();
      stopDropping();
      rows.close();
      presence.close();
      await io.close();
    },
  };
}

/** Answers why the connection is refused, or null. */
async function signIn(
  socket: GatewaySocket,
  { sessions, config }: Services,
): Promise<{ code: RefusalCode; what?: SessionEnd } | null> {
  if (socket.handshake.auth.protocol !== PROTOCOL) return { code: 'wrong_protocol' };
  const token = tokenFrom(socket.handshake.headers.cookie, isSecure(socket, config));
  if (token === null) return { code: 'signed_out' };
  const session = await sessions.byToken(token);
  // the same word as `revoked` would have said, had there been contact
  if (!session) return { code: 'signed_out', what: await sessions.fate(token) };
  socket.data.session = session.id;
  socket.data.user = session.user;
  sessions.touch(session.id);
  return null;
}

function isSecure(socket: GatewaySocket, config: Services['config']): boolean {
  if (config.tls) return true;
  return config.trustProxy !== false && socket.handshake.headers['x-forwarded-proto'] === 'https';
}

/** A type that we do not know gets an answer where one can be given, and harms nothing. */
function refuseUnknown(socket: GatewaySocket): void {
  socket.use(([event, ...args], next) => {
    if (KNOWN_EVENTS.has(event)) return next();
    const ack = args.at(-1);
    if (typeof ack === 'function') ack({ ok: false, code: 'unknown_type', message: 'unknown_type' });
  });
}
