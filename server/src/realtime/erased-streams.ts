import type { Commit } from '@ledningsplats/db/event-store.ts';
import type { StreamErased } from '@ledningsplats/shared/access/audit-events.ts';
import type { GatewaySocket } from './gateway-socket.ts';

/** The streams that a commit took away, by decision [OV1]; most commits none. */
export function erasedIn({ events }: Pick<Commit, 'events'>): string[] {
  return events.flatMap(({ type, data }) =>
    type === 'StreamErased' ? (data as StreamErased['data']).streams.map(({ stream }) => stream) : [],
  );
}

/** Those who have it on their screens leave it, and are told to let go of what they hold, before anything else is sent. */
export function tellErased(
  streams: readonly string[],
  sockets: Iterable<GatewaySocket>,
  leave: (socket: GatewaySocket, stream: string) => void,
): void {
  if (streams.length === 0) return;
  for (const socket of sockets) {
    for (const stream of streams) {
      if (!socket.rooms.has(stream)) continue;
      leave(socket, stream);
      socket.emit('revoked', { what: 'stream', stream, isErased: true });
    }
  }
}
