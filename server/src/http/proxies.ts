import { BlockList, isIP } from 'node:net';

/** Whether an address is a proxy's, whose X-Forwarded-* headers are believed. `hop` 0 is whoever is connected to us. */
export type TrustsProxy = (address: string | undefined, hop: number) => boolean;

const LOOPBACK = networks(['127.0.0.0/8', '::1']);
const NAMED: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * `true` is the one proxy that stands before us, whatever its address: what it says of the address is believed, and
 * nothing that the client itself wrote in front of that.
 */
export function proxyTrust(proxies: boolean | readonly string[]): TrustsProxy {
  if (proxies === false) return () => false;
  if (proxies === true) return (_address, hop) => hop === 0;
  const list = networks(proxies.flatMap((proxy) => NAMED[proxy] ?? [proxy]));
  return (address) => address !== undefined && isIn(list, address);
}

/** An address, a network or one of the names above. */
export function isProxyName(text: string): boolean {
  if (Object.hasOwn(NAMED, text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && isIn(LOOPBACK, address);
}

function networks(names: readonly string[]): BlockList {
  const list = new BlockList();
  for (const name of names) {
    const [address = '', prefix] = name.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** A system that listens on both families writes IPv4 as `::ffff:10.0.0.1`, which Node's list knows to be the same. */
function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
