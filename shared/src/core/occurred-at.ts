/** A clock this far off is corrected; less is the network's own delay. */
const CLOCK_TOLERANCE = 2_000;

/** A typed time may lie this far ahead: clocks differ, and people round up. */
const FUTURE_TOLERANCE = 10 * 60_000;

export interface ClaimedTimes {
  /** Typed by a person. */
  occurredAt?: number | undefined;
  /** The device's clock when the button was pressed. */
  madeAt: number;
  /** The device's clock when this attempt was sent. */
  sentAt: number;
  /** The server's clock when it arrived. */
  now: number;
}

/**
 * When it happened, UTC milliseconds (architecture §3, Time). A typed time stands as written. A stamped one is corrected
 * by what the device's clock was wrong, `now − sentAt`, and what the device claimed is kept; it is never in the future.
 * A command that waited in the outbox keeps its own moment, because only the clock's error is added.
 */
export function stampOccurredAt(times: ClaimedTimes): { occurredAt: number; claimedAt?: number } {
  if (times.occurredAt !== undefined) return { occurredAt: times.occurredAt };
  const error = times.now - times.sentAt;
  const corrected = Math.abs(error) > CLOCK_TOLERANCE ? times.madeAt + error : times.madeAt;
  const occurredAt = Math.max(0, Math.min(times.now, corrected));
  const isCorrected = Math.abs(occurredAt - times.madeAt) > CLOCK_TOLERANCE;
  return isCorrected ? { occurredAt, claimedAt: times.madeAt } : { occurredAt };
}

/** Whether a time that somebody typed lies so far ahead that it must be a mistake. Null: none was typed. */
export function isInFuture(at: number | null, now: number): boolean {
  return at !== null && at > now + FUTURE_TOLERANCE;
}
