import type { FastifyBaseLogger } from 'fastify';
import { type GatewayServer, WALLS } from './gateway-socket.ts';

/** What may wait for one client: minutes of a busy incident. More than that is fetched faster by starting over. */
const BUFFER_LIMIT = 4_000_000;
/** Frames that may wait, for transports that do not say how many bytes. */
const FRAME_LIMIT = 2_000;
const CHECK_MS = 1_000;

/** What Engine.IO keeps, which its types do not show. */
interface Connection {
  writeBuffer: unknown[];
  transport: { socket?: { bufferedAmount?: number } };
}

/** Drops clients that do not take what they are sent, so that they cost nobody else anything; they come back and catch up. */
export function dropSlowClients(io: GatewayServer, log: FastifyBaseLogger): () => void {
  const timer = setInterval(() => {
    for (const socket of [...io.sockets.sockets.values(), ...io.of(WALLS).sockets.values()]) {
      const { writeBuffer, transport } = socket.conn as unknown as Connection;
      const bytes = transport.socket?.bufferedAmount ?? 0;
      if (bytes <= BUFFER_LIMIT && writeBuffer.length <= FRAME_LIMIT) continue;
      log.warn({ bytes, frames: writeBuffer.length }, 'a client that does not keep up was dropped');
      socket.conn.close(true);
    }
  }, CHECK_MS).unref();
  return () => clearInterval(timer);
}
