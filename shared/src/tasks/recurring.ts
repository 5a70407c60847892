import { atWholeInterval } from '../incident/next-report.ts';
import type { OpenTask, TasksSlice } from './events.ts';

const MINUTE = 60_000;

/** A quarter of an hour is as often as anybody reports; a week as seldom as an incident knows of. */
export const EVERY_MINUTES = { least: 15, most: 10_080 } as const;

/**
 * When the next of a recurring task is due: whole intervals from this one's time, the first that is still to come, UTC
 * milliseconds. Elapsed hours, so that the change to or from summer time makes none longer or shorter; times that nobody
 * was there for are not made up afterwards.
 */
export function nextDue({ due, everyMinutes }: { due: number; everyMinutes: number }, now: number): number {
  const interval = everyMinutes * MINUTE;
  return atWholeInterval(due, interval, Math.max(now + 1, due));
}

/** A task whose next one waits for its time, or for the one before it to be done. */
interface Recurring extends OpenTask {
  due: number;
  everyMinutes: number;
}

/**
 * The recurring tasks whose next one arises when their time comes: those whose earlier one is done. While that is open and
 * late nothing is added, so that what nobody has seen to is two tasks and not twenty [ST4].
 */
export function repeating({ open }: TasksSlice): Recurring[] {
  return Object.values(open).filter(
    (task): task is Recurring =>
      task.due !== null &&
      task.everyMinutes !== null &&
      (task.previous === null || !Object.hasOwn(open, task.previous)),
  );
}
