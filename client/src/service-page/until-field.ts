const pad = (value: number) => String(value).padStart(2, '0');

/** `2026-11-20T18:00`, by the phone's own clock: what a field for day and time shows. */
export function fieldTime(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T${pad(day.getHours())}:${pad(day.getMinutes())}`;
}

/**
 * The instant that such a field shows; null: it is empty. A time that the clock jumps over in spring is the one an hour later,
 * and of the two in autumn the first: what runs out is never thought to last longer.
 */
export function readFieldTime(text: string): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
