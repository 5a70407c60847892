import type { WarningsRules } from '../plan/plan.ts';
import type { WarningReading } from './events.ts';
import type { WarningSource } from './warning.ts';

/** What was wrong with the last attempt to read a source. `old`: an older answer than the one before it. */
export const FEED_FAULTS = [
  'unreachable',
  'too_slow',
  'certificate',
  'refused',
  'trouble',
  'not_json',
  'not_theirs',
  'too_large',
  'moved',
  'busy',
  'old',
  'not_stored',
] as const;
export type FeedFault = (typeof FEED_FAULTS)[number];

/** How the reading of one source goes. In memory alone: after a restart it is read again at once. */
export interface FeedStatus {
  source: WarningSource;
  /** When it last came whole, and when it was last tried; null: not yet. UTC milliseconds. */
  succeededAt: number | null;
  triedAt: number | null;
  fault: FeedFault | null;
  /** HTTP's number, where it says more. */
  httpStatus: number | null;
  /** Of the last that came whole: how many could not be read, and whether there were more than are read. */
  unreadable: number;
  isCut: boolean;
}

/** `GET /api/warnings/feeds`: those that are read at all. */
export interface FeedsReading {
  feeds: FeedStatus[];
  /** Since when the server has been reading, so that "never" has an age too. */
  since: number;
}

/** `GET /api/warnings/ended`: those that are open no more, newest first. `before` leads to the next page; null: there is none. */
export interface EndedWarnings {
  warnings: WarningReading[];
  before: number | null;
}

/**
 * Whether nothing has come whole for longer than the plan allows: then "no warnings" is not known [WA2]. A time as far ahead
 * is of a clock that has been set right since: how old it is nobody knows either.
 */
export function isFeedStale(status: FeedStatus, since: number, loudAfterMinutes: number, now: number): boolean {
  return Math.abs(now - (status.succeededAt ?? since)) > loudAfterMinutes * 60_000;
}

/**
 * Whether no warning means that there is none: every source that the plan names is read, and each has come whole, lately, and
 * with nothing in it that could not be read [WA2]. The test address says nothing of what holds.
 */
export function isSilenceKnown(
  { feeds, since }: FeedsReading,
  { sources, loudAfterMinutes }: Pick<WarningsRules, 'sources' | 'loudAfterMinutes'>,
  now: number,
): boolean {
  const isRead = (source: WarningSource) => source === 'vma_test' || feeds.some((feed) => feed.source === source);
  return (
    feeds.length > 0 &&
    sources.every(isRead) &&
    feeds.every(
      (feed) =>
        feed.succeededAt !== null &&
        feed.unreadable === 0 &&
        !feed.isCut &&
        !isFeedStale(feed, since, loudAfterMinutes, now),
    )
  );
}
