import type {
  ClientToServer,
  CommandAck,
  CommandEnvelope,
  PenRequest,
  ServerToClient,
  SubscribeAck,
} from '@ledningsplats/shared/core/protocol.ts';
import type { Socket } from 'socket.io-client';

/** What a connection reports. `lost` and `refused` say whether it tries again by itself. */
export interface WireListeners extends ServerToClient {
  connected: () => void;
  lost: (triesAgain: boolean) => void;
  /** `code` as the server gave it, such as `signed_out` or `wrong_protocol`; null: not reached. */
  refused: (code: string | null, triesAgain: boolean) => void;
}

/** One live connection. Questions reject when no answer came; nothing is ever buffered while it is down. */
export interface Wire {
  readonly isConnected: boolean;
  connect: () => void;
  disconnect: () => void;
  listen: (listeners: WireListeners) => void;
  subscribe: (stream: string, after: number) => Promise<SubscribeAck>;
  unsubscribe: (stream: string) => void;
  command: (envelope: CommandEnvelope) => Promise<CommandAck>;
  time: (timeoutMs: number) => Promise<number>;
  /** Who writes what; nothing is answered, and nothing is said while it is down. */
  pen: (request: PenRequest) => void;
}

/** A slow phone network answers within this; after it a command goes by POST instead, under the same id. */
const ANSWER_WITHIN = 8_000;
/** A catch-up may carry a thousand events over a poor network. */
const CATCH_UP_WITHIN = 20_000;

export function wireOver(socket: Socket<ServerToClient, ClientToServer>): Wire {
  // Socket.IO would keep what is sent while it is down and send it later, behind the outbox's back.
  const whileConnected = <Value>(ask: () => Promise<Value>): Promise<Value> =>
    socket.connected ? ask() : Promise.reject(new Error('not connected'));

  return {
    get isConnected() {
      return socket.connected;
    },
    connect: () => void socket.connect(),
    disconnect: () => void socket.disconnect(),
    listen: (listeners) => {
      socket.on('connect', listeners.connected);
      socket.on('disconnect', () => listeners.lost(socket.active));
      socket.on('connect_error', (error) => listeners.refused(codeOf(error), socket.active));
      socket.on('events', listeners.events);
      socket.on('presence', listeners.presence);
      socket.on('pens', listeners.pens);
      socket.on('incident', listeners.incident);
      socket.on('people', listeners.people);
      socket.on('revoked', listeners.revoked);
      socket.on('access', listeners.access);
    },
    subscribe: (stream, after) =>
      whileConnected(() => socket.timeout(CATCH_UP_WITHIN).emitWithAck('subscribe', { stream, after })),
    unsubscribe: (stream) => {
      if (socket.connected) socket.emit('unsubscribe', { stream });
    },
    command: (envelope) => whileConnected(() => socket.timeout(ANSWER_WITHIN).emitWithAck('command', envelope)),
    pen: (request) => {
      if (socket.connected) socket.emit('pen', request);
    },
    time: (timeoutMs) => whileConnected(() => socket.timeout(timeoutMs).emitWithAck('time')),
  };
}

/** The server refuses a connection with `{ data: { code } }`. */
function codeOf(error: Error): string | null {
  const data = (error as Error & { data?: unknown }).data;
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  return typeof data.code === 'string' ? data.code : null;
}
