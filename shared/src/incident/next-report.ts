import type { ReportDuty } from './events.ts';

const HOUR = 3_600_000;

/**
 * When the next report is due by the level's rhythm [LA10]: whole intervals from when the level was reached, UTC
 * milliseconds. At the very moment that one is due it is still that one.
 */
export function nextReport(
  { since, everyHours }: Pick<ReportDuty, 'everyHours'> & { since: number },
  now: number,
): number {
  return atWholeInterval(since, everyHours * HOUR, now);
}

/** The first whole interval after `from` that is not before `least`; at that very moment it is still that one. */
export function atWholeInterval(from: number, interval: number, least: number): number {
  return from + Math.max(1, Math.ceil((least - from) / interval)) * interval;
}
