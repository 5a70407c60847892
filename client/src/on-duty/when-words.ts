import { onDutyTexts } from '../i18n/on-duty.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// the app's own (ui/format-time.ts) bring a calendar along, which is ten times this page

/** `14:12:37`, by the municipality's clock. */
export function clockWords(at: number, timeZone: string): string {
  return format(at, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** `14:12`; with the day where it is another: `fre 27 nov. 08:00`. */
export function whenWords(at: number, now: number, timeZone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const clock = format(at, timeZone, { hour: '2-digit', minute: '2-digit' });
  const date = format(at, timeZone, day);
  return date === format(now, timeZone, day) ? clock : `${date} ${clock}`;
}

/** `nyss` under a minute, then `för 5 min sedan`, `för 2 h sedan`, `för 3 dygn sedan`. */
export function agoWords(passed: number): string {
  const { now, minutes, hours, days } = onDutyTexts.ago;
  if (passed < MINUTE_MS) return now;
  if (passed < HOUR_MS) return minutes(Math.floor(passed / MINUTE_MS));
  if (passed < 2 * DAY_MS) return hours(Math.floor(passed / HOUR_MS));
  return days(Math.floor(passed / DAY_MS));
}

function format(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone }).format(at);
}
