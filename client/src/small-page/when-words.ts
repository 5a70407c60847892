const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });

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
  // the calendar's: a day with a clock change is no twenty-four hours
  const dayFrom = (time: number, days: number) => {
    const date = new Date(time);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).toDateString();
  };
  const its = dayFrom(at, 0);
  if (its === dayFrom(now, 0)) return 'idag';
  if (its === dayFrom(now, 1)) return 'imorgon';
  return its === dayFrom(now, -1) ? 'igår' : day.format(at);
}
