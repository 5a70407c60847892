import { randomUUID } from 'node:crypto';
import type {
  ClientToServer,
  CommandAck,
  CommandEnvelope,
  EventsFrame,
  RevokedFrame,
  ServerToClient,
  SubscribeAck,
} from '@ledningsplats/shared/core/protocol.ts';
import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

/** Tests do not assert times: it only ends what has stopped, on a machine however busy. */
const PATIENCE_MS = 30_000;

export type TestSocket = Socket<ServerToClient, ClientToServer>;

/** A screen: a connection with what it has been sent. */
export interface Screen {
  socket: TestSocket;
  /** Every frame, in order. */
  frames: EventsFrame[];
  revoked: RevokedFrame[];
  /** How often it was told that what it may do has changed. */
  accessNotices: () => number;
  subscribe: (stream: string, after?: number) => Promise<SubscribeAck>;
  send: (envelope: CommandEnvelope) => Promise<CommandAck>;
  close: () => void;
}

/** Connects with a session's cookie; rejects with the code when the server refuses, and with `what` became of the session. */
export async function connect(
  address: string,
  cookie: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<Screen> {
  const socket: TestSocket = io(address, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    auth: { protocol: PROTOCOL },
    reconnection: false,
    forceNew: true,
    ...options,
  });
  const frames: EventsFrame[] = [];
  const revoked: RevokedFrame[] = [];
  socket.on('events', (frame) => frames.push(frame));
  let accessNotices = 0;
  socket.on('revoked', (frame) => revoked.push(frame));
  socket.on('access', () => {
    accessNotices += 1;
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve);
    socket.on('connect_error', (error) => {
      const { code = error.message, what } = (error as Error & { data?: { code?: string; what?: string } }).data ?? {};
      reject(new Error(what ? `${code} ${what}` : code));
    });
  });
  return {
    socket,
    frames,
    revoked,
    accessNotices: () => accessNotices,
    subscribe: (stream, after = 0) => socket.timeout(PATIENCE_MS).emitWithAck('subscribe', { stream, after }),
    send: (envelope) => socket.timeout(PATIENCE_MS).emitWithAck('command', envelope),
    close: () => void socket.disconnect(),
  };
}

export function envelope(
  type: string,
  stream: string,
  data: unknown = {},
  content: unknown = {},
  more: Partial<CommandEnvelope> = {},
): CommandEnvelope {
  const at = Date.now();
  return { id: randomUUID(), type, stream, data, content, madeAt: at, sentAt: at, ...more };
}

/** An incident on its lowest level, decided by a TiB. */
export function registration(stream: string, decider: { person: string; capacity: string }): CommandEnvelope {
  return envelope(
    'RegisterIncident',
    stream,
    { mode: 'live', to: 1, decision: { decider, given: 'phone' } },
    { title: 'Vattenläcka vid Storgatan', decision: { wording: 'Händelsen hanteras som störning' } },
  );
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > PATIENCE_MS) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
