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

/** The token in a `Cookie` header, or null. */
export function tokenFrom(header: string | undefined, isSecure: boolean): string | null {
  return cookieIn(header, cookieName(isSecure));
}

/** As long as any browser keeps a cookie; a wall that is in use has it renewed. */
const WALL_COOKIE_S = 400 * 24 * 3_600;

/** A wall's own, beside whoever is logged in: neither lets the other in [ST9]. */
export function setWallCookie(reply: FastifyReply, token: string, isSecure: boolean): void {
  reply.setCookie(wallCookieName(isSecure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
    maxAge: WALL_COOKIE_S,
  });
}

export function wallTokenFrom(header: string | undefined, isSecure: boolean): string | null {
  return cookieIn(header, wallCookieName(isSecure));
}

function wallCookieName(isSecure: boolean): string {
  return `${cookieName(isSecure)}-vagg`;
}

/** Our tokens need no decoding. */
function cookieIn(header: string | undefined, cookie: string): string | null {
  const name = `${cookie}=`;
  const pair = header?.split(';').find((part) => part.trimStart().startsWith(name));
  return pair?.trim().slice(name.length) || null;
}
