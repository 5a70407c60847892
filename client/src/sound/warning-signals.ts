/** The two signals of the outdoor warning that a VMA may go with [VM2], as MSB describes them: in seconds. */
export type WarningSignal = 'important' | 'over';

export interface Tone {
  /** Seconds from the start. */
  from: number;
  to: number;
}

/** 7 seconds of tone and 14 of silence, for at least two minutes: six rounds are 126 seconds. */
const ROUND = { tone: 7, pause: 14, rounds: 6 };
/** One tone of 30–40 seconds. */
const OVER_SECONDS = 35;

/** When the signal sounds, in order. */
export function tonesOf(signal: WarningSignal): Tone[] {
  if (signal === 'over') return [{ from: 0, to: OVER_SECONDS }];
  return Array.from({ length: ROUND.rounds }, (_, round) => {
    const from = round * (ROUND.tone + ROUND.pause);
    return { from, to: from + ROUND.tone };
  });
}

/** How long the signal is, its last silence counted in, in seconds. */
export function lengthOf(signal: WarningSignal): number {
  return signal === 'over' ? OVER_SECONDS : ROUND.rounds * (ROUND.tone + ROUND.pause);
}
