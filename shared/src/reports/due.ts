import type { ReportDuty } from '../incident/events.ts';
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

/** Whether who has it is to whom the level says, however it is cased and spaced: a copy to somebody else settles no duty. */
export function isDutyTo(to: string, duty: ReportDuty | null): boolean {
  const bare = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');
  return duty !== null && bare(to) === bare(duty.to);
}

/** The last report that was sent, by when it was, of all or of those that were due; null: none. */
export function lastReport({ sent }: Pick<ReportsSlice, 'sent'>, which: 'all' | 'duty' = 'all'): SentReport | null {
  const standing = sent.filter(({ withdrawn, isDuty }) => withdrawn === null && (which === 'all' || isDuty));
  return standing.reduce<SentReport | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
}
