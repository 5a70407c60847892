import { isIPv6 } from 'node:net';

/** Keys that are kept at most; the oldest go first. Far more than fail to sign in, or send in, within one window. */
const KEYS = 20_000;

/** Counts what is tried, by key, within a window from the first of it. What is given back is not counted. */
export class TryLimit {
  readonly #max: number;
  readonly #windowMs: number;
  readonly #counts = new Map<string, { tried: number; until: number }>();

  constructor({ max, windowMs }: { max: number; windowMs: number }) {
    this.#max = max;
    this.#windowMs = windowMs;
  }

  /** False: too many already. Otherwise this one counts until `giveBack` says otherwise, so that many at once do not slip through. */
  begin(key: string, now: number): boolean {
    const known = this.#counts.get(key);
    const count = known && known.until > now ? known : { tried: 0, until: now + this.#windowMs };
    if (count.tried >= this.#max) return false;
    count.tried += 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const oldest = this.#counts.keys().next().value;
    if (this.#counts.size > KEYS && oldest !== undefined) this.#counts.delete(oldest);
    return true;
  }

  /** It is not to be counted after all, as what was right. */
  giveBack(key: string): void {
    const count = this.#counts.get(key);
    if (count && count.tried > 0) count.tried -= 1;
  }
}

/** What limits go by: an IPv4 address, or the network of an IPv6 one, since whoever has one has 2⁶⁴. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = Array(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':').toLowerCase();
}
