import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Services } from '../services.ts';
import { type GatewayServer, type GatewaySocket, INCIDENT_LIST } from './gateway-socket.ts';
import type { Subscriptions } from './subscriptions.ts';

/**
 * A change of role, plan or account, and the end of a session, take effect at once: audiences are left before the next
 * frame, and the client is told what to purge (architecture §3, Revocation).
 */
export function followAccess(
  io: GatewayServer,
  { sessions, directory }: Services,
  subscriptions: Subscriptions,
): () => void {
  let isOpen = true;
  sessions.ended((session, why) => {
    if (!isOpen) return;
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.session === session) end(socket, why);
    }
  });
  sessions.functionChosen((session) => {
    if (!isOpen) return;
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.session === session) subscriptions.rename(socket);
    }
  });
  directory.changed((change) => {
    if (!isOpen) return;
    if (change.what === 'people') {
      io.emit('people', { version: change.version });
      return;
    }
    for (const socket of io.sockets.sockets.values()) {
      if (change.user === null || socket.data.user === change.user) recheck(socket);
    }
  });
  return () => {
    isOpen = false;
  };

  function end(socket: GatewaySocket, what: 'session' | 'expired'): void {
    subscriptions.leaveAll(socket);
    for (const room of socket.rooms) void socket.leave(room);
    socket.emit('revoked', { what });
    socket.disconnect(true);
  }

  function recheck(socket: GatewaySocket): void {
    const actor = sessions.actor(socket.data.session);
    if (typeof actor === 'string') {
      end(socket, 'session');
      return;
    }
    for (const room of [...socket.rooms]) {
      const address = parseStream(room);
      if (!address || mayFollow(actor, address)) continue;
      subscriptions.leave(socket, room);
      socket.emit('revoked', { what: 'stream', stream: room });
    }
    if (actor.permissions.has('incident.list')) void socket.join(INCIDENT_LIST);
    else void socket.leave(INCIDENT_LIST);
    // what is given back is asked for again, and buttons follow
    socket.emit('access');
  }
}
