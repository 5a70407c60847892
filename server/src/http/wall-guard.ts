import type { Wall } from '@ledningsplats/db/walls.ts';
import { mayWallRead } from '@ledningsplats/shared/access/wall-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { parseStream, type StreamAddress } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyRequest } from 'fastify';
import { wallTokenFrom } from '../accounts/session-cookie.ts';
import type { Services } from '../services.ts';
import { asksAsWall, reader, streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** The wall whose browser asks, or null. */
export function wallOf(request: FastifyRequest, { walls }: Services): Wall | null {
  const token = wallTokenFrom(request.headers.cookie, request.protocol === 'https');
  return token === null ? null : walls.byToken(token);
}

/** Throws 401; with what became of it where it once was let in, so that it purges what it shows. */
export function onWall(request: FastifyRequest, services: Services): Wall {
  const wall = wallOf(request, services);
  if (wall) return wall;
  const token = wallTokenFrom(request.headers.cookie, request.protocol === 'https');
  const isOver = token !== null && services.walls.waiting(token) === null;
  throw new HttpProblem(401, 'signed_out', isOver ? { details: { what: 'session' } } : {});
}

/** A stream's reader, a wall too: its own incident's open part and the plan. Throws 401, 404, 403 [ST9]. */
export async function streamAudience(
  request: FastifyRequest,
  services: Services,
  stream: string,
): Promise<{ actor: Actor; address: StreamAddress }> {
  if (!asksAsWall(request)) return streamReader(request, services, stream);
  const wall = onWall(request, services);
  const address = parseStream(stream);
  if (!address) throw new HttpProblem(404, 'not_found');
  if (!mayWallRead(services.walls.reading(wall).incident, stream)) throw new HttpProblem(403, 'forbidden');
  return { actor: services.walls.actor(wall), address };
}

/** Who may have names put to what they show, a wall too; the numbers are asked for apart. Throws 401. */
export async function peopleAudience(request: FastifyRequest, services: Services): Promise<Actor> {
  if (asksAsWall(request)) return services.walls.actor(onWall(request, services));
  return (await reader(request, services, 'people')).actor;
}

/** Who may know how the sources of warnings are read, a wall too: it says which are silent. Throws 401, 403 [WA2]. */
export async function feedsAudience(request: FastifyRequest, services: Services): Promise<void> {
  if (asksAsWall(request)) onWall(request, services);
  else await reader(request, services, 'warnings', true);
}

/** Who may see the ground: its own requests say nothing of who asks, so a wall is known by its cookie. Throws 401, 403. */
export async function mapAudience(request: FastifyRequest, services: Services): Promise<void> {
  if (wallOf(request, services) === null) await reader(request, services, 'map', true);
}
