const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;
/** A night and the change of clocks within it. */
const MOST_HOURS = 8;

/**
 * How far a clock must be ahead of `now` for the hour before and the quarter after to lie on one day and be told by one
 * offset: a test that types a clock time is then the same test at midnight, and when clocks are changed.
 */
export function toAnEvenHour(now = Date.now()): number {
  for (let hours = 0; hours <= MOST_HOURS; hours += 1) {
    const at = now + hours * HOUR;
    const [before, after] = [at - 1.25 * HOUR, at + 0.5 * HOUR];
    const isEven = dayOf(before) === dayOf(after) && offsetOf(before) === offsetOf(after);
    if (isEven) return hours * HOUR;
  }
  throw new Error('every hour is odd');
}

/** As one types it, `1412`, and as it is shown. */
export function clockAt(at: number): { typed: string; shown: string } {
  const shown = new Date(at).toLocaleTimeString('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  return { typed: shown.replace(':', ''), shown };
}

function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: ZONE });
}

function offsetOf(at: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
