import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

/** `__Host-` binds the cookie to this host over TLS alone; plain http serves loopback only and may not set it. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-ledningsplats' : 'ledningsplats';
}

/**
 * A shared computer's cookie goes when the browser closes; any other when no session lasts longer (`longestMs`). When a
 * session ends is the server's to say, and mostly it is much sooner.
 */
export function setSessionCookie(
  reply: FastifyReply,
  token: string,
  how: { isSecure: boolean; isShared: boolean; longestMs: number },
): void {
  reply.setCookie(cookieName(how.isSecure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: how.isSecure,
    ...(how.isShared ? {} : { maxAge: Math.floor(how.longestMs / 1_000) }),
  });
}

export function clearSessionCookie(reply: FastifyReply, isSecure: boolean): void {
  reply.clearCookie(cookieName(isSecure), { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure });
}

/** The token in a `Cookie` header, or null. Our tokens need no decoding. */
export function tokenFrom(header: string | undefined, isSecure: boolean): string | null {
  const name = `${cookieName(isSecure)}=`;
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(name));
  return pair?.trim().slice(name.length) || null;
}
