import type { ReaderMark } from '@ledningsplats/shared/core/protocol.ts';
import type { ShownLine } from '../../sync/shown.ts';

type Seen = Pick<ReaderMark, 'seenAt'>;

/** Whether a line has come since the reader last looked [LG8]; one's own that is not confirmed is never new to oneself. */
export function isUnread({ line, pending }: ShownLine, { seenAt }: Seen): boolean {
  return pending === null && line.recordedAt > seenAt;
}

/**
 * Where the divider stands, newest first: before the first line that had been seen, when new ones stand above it. -1: at
 * the top there is nothing new, or nothing old is among these lines.
 */
export function dividerAt(lines: readonly ShownLine[], seen: Seen): number {
  const firstOld = lines.findIndex((shown) => shown.pending === null && !isUnread(shown, seen));
  return lines.slice(0, Math.max(firstOld, 0)).some((shown) => isUnread(shown, seen)) ? firstOld : -1;
}

/** The unread line that was there longest, which is where reading goes on; -1 when there is none. */
export function firstUnreadAt(lines: readonly ShownLine[], seen: Seen): number {
  return lines.findLastIndex((shown) => isUnread(shown, seen));
}
