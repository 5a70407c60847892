import type { ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import type { ShownLine } from '../../sync/shown.ts';

/** How far the reader had looked when this visit began [LG8]. */
export interface LastLook extends ReaderMark {
  /** The reader's own person id: what one has written oneself is never new to oneself. */
  reader: string | null;
}

/** Whether a line has come since, from somebody else. */
export function isUnread(
  { line, pending }: ShownLine,
  { seenAt, reader }: Pick<LastLook, 'seenAt' | 'reader'>,
): boolean {
  return pending === null && line.recordedAt > seenAt && !isOwn(line.person, reader);
}

/** How many have come since, in a log of `total` lines; those that are not fetched yet are taken to be of others. */
export function unreadCount(
  lines: readonly ShownLine[],
  total: number,
  { lines: seen, seenAt, reader }: LastLook,
): number {
  const own = lines.filter(
    ({ line, pending }) => pending === null && line.recordedAt > seenAt && isOwn(line.person, reader),
  );
  return Math.max(0, total - seen - own.length);
}

/**
 * Where the divider stands, newest first: before the first line that had been seen, when new ones stand above it. -1: at
 * the top there is nothing new, or nothing old is among these lines.
 */
export function dividerAt(lines: readonly ShownLine[], look: Pick<LastLook, 'seenAt' | 'reader'>): number {
  const firstOld = lines.findIndex(({ line, pending }) => pending === null && line.recordedAt <= look.seenAt);
  return lines.slice(0, Math.max(firstOld, 0)).some((shown) => isUnread(shown, look)) ? firstOld : -1;
}

/** The unread line that was there longest, which is where reading goes on; -1 when there is none. */
export function firstUnreadAt(lines: readonly ShownLine[], look: Pick<LastLook, 'seenAt' | 'reader'>): number {
  return lines.findLastIndex((shown) => isUnread(shown, look));
}

function isOwn(person: string | null, reader: string | null): boolean {
  return person !== null && person === reader;
}
