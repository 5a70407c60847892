import { calendarDaysFrom, LOCAL_TIME_ZONE } from './local-time.ts';
import { uiStrings } from './strings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14:12`, or `14:12:37` with seconds. */
export function formatClock(time: number, options: { withSeconds?: boolean; timeZone?: string } = {}): string {
  return intl(options.timeZone ?? LOCAL_TIME_ZONE, {
    hour: '2-digit',
    minute: '2-digit',
    ...(options.withSeconds === true && { second: '2-digit' }),
  }).format(time);
}

/** `fredag 20 nov`, and `fredag 20 nov 2025` when the year is not now's. */
export function formatDate(time: number, now: number, timeZone: string = LOCAL_TIME_ZONE): string {
  return dateText(time, now, timeZone, 'long');
}

/** `20 november 2026`: for what lies in a drawer for years. */
export function formatFullDate(time: number, timeZone: string = LOCAL_TIME_ZONE): string {
  return intl(timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}

/** `fre 20 nov 14:12`, with the year when it is not now's. */
export function formatDateClock(time: number, now: number, timeZone: string = LOCAL_TIME_ZONE): string {
  return `${dateText(time, now, timeZone, 'short')} ${formatClock(time, { timeZone })}`;
}

/** As short as it can be without doubt: `14:12` today, `igår 23:50`, `imorgon 08:00`, else `tors 19 nov 14:12`. */
export function formatWhen(time: number, now: number, timeZone: string = LOCAL_TIME_ZONE): string {
  const clock = formatClock(time, { timeZone });
  switch (calendarDaysFrom(now, time, timeZone)) {
    case 0:
      return clock;
    case -1:
      return `${uiStrings.yesterday} ${clock}`;
    case 1:
      return `${uiStrings.tomorrow} ${clock}`;
    default:
      return formatDateClock(time, now, timeZone);
  }
}

/** What a TimeField shows; parseClock reads every such text back: `14:12`, `igår 23:50`, `2026-11-18 14:12`. */
export function formatForTyping(time: number, now: number, timeZone: string = LOCAL_TIME_ZONE): string {
  if (Math.abs(calendarDaysFrom(now, time, timeZone)) <= 1) return formatWhen(time, now, timeZone);
  const date = intl(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);
  return `${date} ${formatClock(time, { timeZone })}`;
}

/** `nyss` under a minute, `för 5 min sedan`, `för 2 h sedan`, `för 3 dygn sedan`. A clock slightly ahead reads `nyss`. */
export function formatAgo(time: number, now: number): string {
  const passed = now - time;
  return passed < MINUTE ? uiStrings.justNow : uiStrings.ago(coarse(passed));
}

/** `om 18 min`; `nu` from the last half minute until it has passed. Rounds up, so that it never promises too much time. */
export function formatUntil(time: number, now: number): string {
  const left = time - now;
  return left <= MINUTE / 2 ? uiStrings.now : uiStrings.until(formatDuration(Math.ceil(left / MINUTE) * MINUTE));
}

/** Whole minutes: `12 min`, `2 h 5 min`, `3 dygn 4 h`. For «försenad 12 min» and the like. */
export function formatDuration(duration: number): string {
  const minutes = Math.max(0, Math.floor(duration / MINUTE));
  const days = Math.floor(minutes / (24 * 60));
  const hours = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  if (days > 0) return joined(uiStrings.days(days), hours > 0 && uiStrings.hours(hours));
  if (hours > 0) return joined(uiStrings.hours(hours), rest > 0 && uiStrings.minutes(rest));
  return uiStrings.minutes(rest);
}

/** Since the incident began: `T+08:30`, with days after the first: `T+3 d 04:10`. Before it began: `T−00:20`. */
export function formatElapsed(start: number, now: number): string {
  const minutes = Math.floor(Math.abs(now - start) / MINUTE);
  const days = Math.floor(minutes / (24 * 60));
  const clock = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  return `T${now < start ? '−' : '+'}${days > 0 ? `${days} d ` : ''}${clock}`;
}

function dateText(time: number, now: number, timeZone: string, weekday: 'long' | 'short'): string {
  const year = { year: 'numeric' } as const;
  const isOtherYear = intl(timeZone, year).format(time) !== intl(timeZone, year).format(now);
  const format = intl(timeZone, {
    weekday,
    day: 'numeric',
    month: 'short',
    ...(isOtherYear && year),
  });
  // «nov.» carries a full stop that only clutters a header.
  return format.format(time).replaceAll('.', '').replace(',', '');
}

function coarse(duration: number): string {
  if (duration >= 2 * DAY) return uiStrings.days(Math.floor(duration / DAY));
  if (duration >= HOUR) return uiStrings.hours(Math.floor(duration / HOUR));
  return uiStrings.minutes(Math.floor(duration / MINUTE));
}

function joined(first: string, second: string | false): string {
  return second === false ? first : `${first} ${second}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building an Intl format costs far more than using it, and a log shows thousands of times. */
function intl(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
}
