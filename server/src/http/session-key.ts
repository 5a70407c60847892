import type { FastifyRequest } from 'fastify';
import { tokenFrom } from '../accounts/session-cookie.ts';
import { addressKey } from '../accounts/try-limit.ts';

/** What a signed-in sender's limits go by: the token alone, since other cookies beside it are the sender's to vary. */
export function sessionKey(request: FastifyRequest): string {
  return tokenFrom(request.headers.cookie, request.protocol === 'https') ?? addressKey(request.ip);
}
