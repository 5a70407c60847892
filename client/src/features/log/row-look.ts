import { unreadTexts } from '../../i18n/unread.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { dividerAt, firstUnreadAt, isUnread, type LastLook } from './unread.ts';

export interface MarkedLines {
  /** The line before which the divider stands; -1: nowhere. */
  divider: number;
  /** Where reading goes on; -1: all is read. */
  first: number;
}

const UNMARKED: MarkedLines = { divider: -1, first: -1 };

/** Where the reader's last look falls among the lines [LG8]. */
export function markLastLook(lines: readonly ShownLine[], lastLook: LastLook | null): MarkedLines {
  if (lastLook === null) return UNMARKED;
  return { divider: dividerAt(lines, lastLook), first: firstUnreadAt(lines, lastLook) };
}

/** What a row shows of it: the divider above, or that the line is new where it stands among what was there. */
export function rowLook(
  shown: ShownLine,
  index: number,
  { divider }: MarkedLines,
  lastLook: LastLook | null,
  now: number,
): { lastLook: string | null; isNewBelow: boolean } {
  if (lastLook === null) return { lastLook: null, isNewBelow: false };
  return {
    lastLook: index === divider ? unreadTexts.divider(formatWhen(lastLook.lookedAt, now)) : null,
    isNewBelow: index > divider && isUnread(shown, lastLook),
  };
}
