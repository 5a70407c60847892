import { Temporal } from 'temporal-polyfill';

/** Every clock in the product shows Swedish local time; the store keeps UTC. */
export const LOCAL_TIME_ZONE = 'Europe/Stockholm';

/** How many calendar days `time` lies from `now` in the zone: 0 today, −1 yesterday, 1 tomorrow. */
export function calendarDaysFrom(now: number, time: number, timeZone: string): number {
  const today = zonedDate(now, timeZone);
  return today.until(zonedDate(time, timeZone), { largestUnit: 'day' }).days;
}

/** The calendar date of an instant in the zone. */
export function zonedDate(time: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate();
}
