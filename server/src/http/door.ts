import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { isLoopback, proxyTrust } from './proxies.ts';

/** Why a request is turned away before it is looked at. */
export type DoorRefusal =
  /** Over the network without TLS: passwords and what is secret would be read on the way. */
  | 'plain_http'
  /** Addressed to a name that is not ours: somebody else's page has had its name resolve to this machine (DNS rebinding). */
  | 'host'
  /** Another site's page wants something changed. */
  | 'origin';

/** What holds for every request, by HTTP and on its way to a socket. */
export interface Door {
  isSecure: (request: IncomingMessage) => boolean;
  /** Null: come in. `isChanging`: it is more than reading, or opens a connection. */
  refusal: (request: IncomingMessage, isChanging: boolean) => DoorRefusal | null;
}

export function openDoor({
  tls,
  trustProxy,
  publicAddress,
}: Pick<Config, 'tls' | 'trustProxy' | 'publicAddress'>): Door {
  const trusts = proxyTrust(trustProxy);
  const isFromProxy = ({ socket }: IncomingMessage) => trusts(socket.remoteAddress, 0);
  const isSecure = (request: IncomingMessage) =>
    tls !== null || (isFromProxy(request) && lastOf(request.headers['x-forwarded-proto']) === 'https');
  /** Without TLS and proxy we are reached by the names of this machine alone. */
  const isLocalOnly = tls === null && trustProxy === false;
  const publicHost = publicAddress === null ? null : new URL(publicAddress).host;

  return {
    isSecure,
    refusal: (request, isChanging) => {
      const { headers, socket } = request;
      if (!isSecure(request) && !isLoopback(clientAddress(request, isFromProxy(request)))) {
        // a monitor on the network may ask for our health
        if (!isHealth(request) || !isFromProxy(request)) return 'plain_http';
      }
      if (isLocalOnly && isLoopback(socket.remoteAddress) && !isOurName(headers.host, publicHost)) return 'host';
      return isChanging && !isOwnOrigin(headers, publicAddress, isSecure(request)) ? 'origin' : null;
    },
  };
}

/**
 * Whether a request may change something: it comes from our own pages, or from something that is no browser (which then
 * has no cookie of somebody else's to misuse). Beside SameSite=Strict and JSON alone.
 */
function isOwnOrigin(headers: IncomingMessage['headers'], publicAddress: string | null, isSecure: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined || origin === publicAddress) return true;
  const from = urlOf(origin);
  // a page that came without TLS may be anybody's
  return from !== null && from.host === headers.host && (from.protocol === 'https:' || !isSecure);
}

function isOurName(host: string | undefined, publicHost: string | null): boolean {
  // HTTP/1.0: no browser
  if (host === undefined || host === publicHost) return true;
  const name = urlOf(`http://${host}`)?.hostname;
  if (name === undefined) return false;
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name.replace(/^\[|\]$/g, ''));
}

/** Whoever the nearest proxy says that it speaks for. */
function clientAddress({ headers, socket }: IncomingMessage, isFromProxy: boolean): string | undefined {
  return (isFromProxy && lastOf(headers['x-forwarded-for'])) || socket.remoteAddress;
}

function isHealth({ url }: IncomingMessage): boolean {
  return url === '/api/health';
}

/** Every proxy adds its own word last. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return header?.toString().split(',').at(-1)?.trim();
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
