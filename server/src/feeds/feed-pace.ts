/** However long a source is in trouble it is asked again within this; a source that asks for longer than an hour is asked anyway. */
const CEILING_MS = 15 * 60_000;
const MOST_PATIENCE_MS = 3_600_000;
/** Of the time between two questions: a thousand municipalities do not all ask at the same second. */
const JITTER = 0.1;

/**
 * How long until a source is asked again: its own time, twice as long for each failure in a row up to the ceiling, never
 * sooner than it has asked for; give or take a tenth. `chance` is from 0 to 1.
 */
export function nextDelay(everyMs: number, failures: number, retryAfterMs: number | null, chance: number): number {
  const longest = Math.max(everyMs, CEILING_MS);
  const backedOff = Math.min(everyMs * 2 ** Math.min(failures, 20), longest);
  const asked = Math.min(retryAfterMs ?? 0, MOST_PATIENCE_MS);
  const shaken = backedOff * (1 - JITTER + 2 * JITTER * chance);
  return Math.round(Math.max(shaken, asked));
}
