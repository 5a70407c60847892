import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The push services of the browsers: Chrome and Edge on Android, Chromium that is no Chrome, Firefox, Safari, Edge on Windows. */
const KNOWN = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'push.services.mozilla.com',
  'push.apple.com',
  'notify.windows.com',
];

/** What no push service in the world has: this machine, its networks, and what is kept for other ends (RFC 6890). */
const OURS = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  OURS.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  OURS.addSubnet(network, prefix, 'ipv6');
}

/**
 * Whether a browser's push address is one that we send to: https, at a push service that is known or named by the
 * administrator (`named`, as `push.example` or `push.example:8443`). Otherwise anybody who signs in could have the server
 * call any address that it reaches.
 */
export function isPushEndpoint(endpoint: string, named: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  if (named.includes(url.host)) return true;
  return url.port === '' && KNOWN.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Looks a push service's name up; one that answers with an address of ours is not called. Those named may be. */
export function publicLookup(endpoint: string, named: readonly string[]): LookupFunction | undefined {
  if (named.includes(new URL(endpoint).host)) return undefined;
  return (hostname, options, callback) =>
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => isPrivateAddress(address))) {
        return callback(Object.assign(new Error('not a public address'), { code: 'ENOTFOUND' }), '', 0);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
}

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || OURS.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
