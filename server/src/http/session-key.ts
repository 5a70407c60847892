import type { FastifyRequest } from 'fastify';
import { tokenFrom, wallTokenFrom } from '../accounts/session-cookie.ts';
import { addressKey } from '../accounts/try-limit.ts';
import { asksAsWall } from './guard.ts';

/** What a sender's limits go by: the token alone that lets it in, a wall's for a wall, since other cookies beside it are the sender's to vary. */
export function sessionKey(request: FastifyRequest): string {
  const tokenIn = asksAsWall(request) ? wallTokenFrom : tokenFrom;
  return tokenIn(request.headers.cookie, request.protocol === 'https') ?? addressKey(request.ip);
}
