const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
const DAY_MS = 24 * 3_600_000;

/** `14:02`; with the day where it is another than today. */
export function whenWords(at: number, now: number): string {
  const words = dayWords(at, now);
  return words === 'idag' ? clock.format(at) : `${words} ${clock.format(at)}`;
}

/** `idag 14:00–22:00`, `imorgon 22:00–tisdag 24 november 06:00`. */
export function spanWords(from: number, until: number, now: number): string {
  const [begins, ends] = [dayWords(from, now), dayWords(until, now)];
  return `${begins} ${clock.format(from)}–${begins === ends ? '' : `${ends} `}${clock.format(until)}`;
}

function dayWords(at: number, now: number): string {
  const dayOf = (time: number) => new Date(time).toDateString();
  if (dayOf(at) === dayOf(now)) return 'idag';
  if (dayOf(at) === dayOf(now + DAY_MS)) return 'imorgon';
  return dayOf(at) === dayOf(now - DAY_MS) ? 'igår' : day.format(at);
}
