import { isDeepStrictEqual } from 'node:util';

/** As it is after a way over the wire. */
export function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** The first place where the two part. */
export function difference(seen: unknown, wanted: unknown, path = ''): string {
  const areObjects = typeof seen === 'object' && typeof wanted === 'object' && seen !== null && wanted !== null;
  if (!areObjects) return `${path || 'whole'}: ${JSON.stringify(seen)} and should be ${JSON.stringify(wanted)}`;
  const keys = [...new Set([...Object.keys(seen), ...Object.keys(wanted)])];
  const [one, other] = [seen as Record<string, unknown>, wanted as Record<string, unknown>];
  const key = keys.find((name) => !isDeepStrictEqual(one[name], other[name])) ?? '';
  return difference(one[key] ?? null, other[key] ?? null, `${path}.${key}`);
}
