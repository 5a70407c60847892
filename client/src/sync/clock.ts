export interface Clock {
  /** The server's time as this device knows it, UTC milliseconds. */
  serverNow: () => number;
  toServer: (deviceTime: number) => number;
  /** One answer to "what time is it", asked and answered at the device's times. */
  sample: (server: number, askedAt: number, answeredAt: number) => void;
}

/** Enough for a steady median, few enough to follow a clock that is being set. */
const SAMPLES = 9;
/** Beyond network and rounding: the device's clock was changed, so what was measured before no longer holds. */
const JUMP = 2_000;

export function createClock(now: () => number): Clock {
  let samples: number[] = [];
  let offset = 0;
  return {
    serverNow: () => now() + offset,
    toServer: (deviceTime) => deviceTime + offset,
    sample: (server, askedAt, answeredAt) => {
      const roundTrip = answeredAt - askedAt;
      const measured = server - (askedAt + answeredAt) / 2;
      if (Math.abs(measured - offset) > JUMP + Math.abs(roundTrip)) samples = [];
      samples = [...samples, measured].slice(-SAMPLES);
      offset = Math.round(median(samples));
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
