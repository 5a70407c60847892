import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may change something: it comes from our own pages, or from something that is no browser (which then
 * has no cookie of somebody else's to misuse). Beside SameSite=Strict and JSON alone.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicAddress: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.origin;
  if (origin === undefined) return true;
  if (publicAddress !== null && origin === publicAddress) return true;
  return hostOf(origin) !== null && hostOf(origin) === headers.host;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
