import type { ClientToServer, ServerToClient } from '@ledningsplats/shared/core/protocol.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** Kept per connection: as little as can be, since there are hundreds. */
export interface SocketData {
  session: string;
  user: string;
}
export type GatewayServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type GatewaySocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

/** The audience of the list of incidents. No stream has this name. */
export const INCIDENT_LIST = 'incidents';

/** The namespace of the walls: apart from everybody's, so that nothing that is told there reaches a wall by being forgotten [ST9]. */
export const WALLS = '/wall';
