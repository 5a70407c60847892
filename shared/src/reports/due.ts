import { atWholeInterval } from '../incident/next-report.ts';
import type { ReportsSlice, SentReport } from './events.ts';

const HOUR = 3_600_000;
/** A report that goes a little early is the one that was due: up to a quarter of the rhythm before its time. */
const EARLY = 0.25;

/**
 * When the next report is due by the level's rhythm [LA10] [ST7], UTC milliseconds: the first whole interval from when the
 * level was reached that no report has been sent for. In the past where it is late; it stays there until one is sent.
 */
export function reportDue({ since, everyHours }: { since: number; everyHours: number }, sent: number | null): number {
  const interval = everyHours * HOUR;
  // at the very moment of an interval it is that one's report that was sent
  return atWholeInterval(since, interval, sent === null ? since : sent + interval * EARLY + 1);
}

/** The last report that was sent, by when it was; null: none. */
export function lastReport({ sent }: Pick<ReportsSlice, 'sent'>): SentReport | null {
  const standing = sent.filter(({ withdrawn }) => withdrawn === null);
  return standing.reduce<SentReport | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
}
