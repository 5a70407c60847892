import type { Session } from '@ledningsplats/db/sessions.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { mayFollow, mayOpen, type Reading } from '@ledningsplats/shared/access/stream-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { parseStream, type StreamAddress } from '@ledningsplats/shared/core/stream-name.ts';
import type { FastifyRequest } from 'fastify';
import { tokenFrom } from '../accounts/session-cookie.ts';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

export interface SignedIn {
  session: Session;
  actor: Actor;
}

/** Who asks, as of now. Throws 401. What a page asks by itself does not keep the session alive: `isByItself`. */
export async function signedIn(request: FastifyRequest, { sessions }: Services, isByItself = false): Promise<SignedIn> {
  // a wall is nobody, whoever else is logged in beside it: what it may read is opened to it by name, in wall-guard.ts
  if (asksAsWall(request)) throw new HttpProblem(403, 'forbidden');
  const token = tokenFrom(request.headers.cookie, request.protocol === 'https');
  const session = token === null ? null : await sessions.byToken(token);
  if (!session) {
    // the same word as `revoked` would have said, had there been contact
    const more = token === null ? {} : { details: { what: await sessions.fate(token) } };
    throw new HttpProblem(401, 'signed_out', more);
  }
  const actor = sessions.actor(session.id);
  if (typeof actor === 'string') throw new HttpProblem(401, actor);
  if (!isByItself) sessions.touch(session.id);
  return { session, actor };
}

/** How the wall's page says that it asks as a wall: somebody may be logged in as well, in the same browser. */
export function asksAsWall({ headers }: FastifyRequest): boolean {
  return headers['x-wall'] !== undefined;
}

/** Throws 401, or 403 without the permission. */
export async function permitted(
  request: FastifyRequest,
  services: Services,
  permission: Permission,
): Promise<SignedIn> {
  const who = await signedIn(request, services);
  if (!who.actor.permissions.has(permission)) throw new HttpProblem(403, 'forbidden');
  return who;
}

/** Throws 401, or 403 where the reading is not theirs. */
export async function reader(
  request: FastifyRequest,
  services: Services,
  reading: Reading,
  isByItself = false,
): Promise<SignedIn> {
  const who = await signedIn(request, services, isByItself);
  if (!mayOpen(who.actor.permissions, reading)) throw new HttpProblem(403, 'forbidden');
  return who;
}

/** A stream's reader. Throws 401, 404 for what is no stream's name, 403. */
export async function streamReader(
  request: FastifyRequest,
  services: Services,
  stream: string,
): Promise<SignedIn & { address: StreamAddress }> {
  const who = await signedIn(request, services);
  const address = parseStream(stream);
  if (!address) throw new HttpProblem(404, 'not_found');
  if (!mayFollow(who.actor, address)) throw new HttpProblem(403, 'forbidden');
  return { ...who, address };
}
