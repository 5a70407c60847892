/** A part of a file, both ends included; `whole` where none is asked for, null where it lies outside. */
export type ByteRange = { start: number; end: number } | 'whole' | null;

const ONE_RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/** RFC 9110 §14: several ranges at once, and what cannot be read, are answered with the whole. */
export function readRange(header: string | undefined, size: number): ByteRange {
  const [, from, to, last] = ONE_RANGE.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (last !== undefined) {
    const length = Math.min(Number(last), size);
    return length === 0 ? null : { start: size - length, end: size - 1 };
  }
  if (from === undefined) return 'whole';
  const start = Number(from);
  const end = to === undefined || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return null;
  // an end before its start makes the header unreadable
  return end < start ? 'whole' : { start, end };
}
