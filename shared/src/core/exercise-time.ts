import type { EventMeta } from './recorded-event.ts';

/**
 * An exercise's own clock [OV3]: at `real` it showed `shown`, and goes `pace` times as fast as the world's since then, or
 * stands still. Instants are UTC milliseconds.
 */
export interface ExerciseClock {
  real: number;
  shown: number;
  pace: number;
  isRunning: boolean;
}

/** What the clock shows at a real instant; without one the real instant itself. Before it was set it shows what it was set to. */
export function shownTime(clock: ExerciseClock | null, real: number): number {
  if (clock === null) return real;
  const passed = clock.isRunning ? Math.max(0, real - clock.real) : 0;
  return Math.round(clock.shown + passed * clock.pace);
}

/** When, for real, the clock will show an instant; null while it stands still. What it has shown already is answered with now. */
export function realTime(clock: ExerciseClock | null, shown: number, now: number): number | null {
  if (clock === null) return shown;
  if (shown <= shownTime(clock, now)) return now;
  return clock.isRunning ? clock.real + (shown - clock.shown) / clock.pace : null;
}

/**
 * An event as everything that folds it sees it: in an exercise it was recorded when the exercise's clock said so, and
 * `realAt` keeps what the world's said. The stored event is never changed.
 */
export function inShownTime<Event extends { meta: EventMeta }>(event: Event): Event {
  if (event.meta.shownAt === undefined) return event;
  const { shownAt, ...meta } = event.meta;
  return { ...event, meta: { ...meta, recordedAt: shownAt, realAt: meta.recordedAt } };
}

/** When the server stored it by the world's clock, UTC milliseconds, also of an event that is seen in shown time. */
export function reallyRecordedAt({ recordedAt, realAt }: EventMeta): number {
  return realAt ?? recordedAt;
}
