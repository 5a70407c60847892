import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

/** The browser forgets the cookie after this; when the session ends is the server's to say, and it is much sooner. */
export const COOKIE_SECONDS = 7 * 86_400;

/** `__Host-` binds the cookie to this host over TLS alone; plain http serves loopback only and may not set it. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-ledningsplats' : 'ledningsplats';
}

/** A shared computer's cookie goes when the browser closes. */
export function setSessionCookie(
  reply: FastifyReply,
  token: string,
  how: { isSecure: boolean; isShared: boolean },
): void {
  reply.setCookie(cookieName(how.isSecure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: how.isSecure,
    ...(how.isShared ? {} : { maxAge: COOKIE_SECONDS }),
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
