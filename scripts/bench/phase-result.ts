import type { Delivery } from './boards.ts';
import type { LoadSlice } from './load-protocol.ts';
import { percentile } from './statistics.ts';

/** One phase of load, in milliseconds unless said otherwise. */
export interface PhaseResult {
  sent: number;
  acked: number;
  refused: number;
  /** Commands whose event every board has. */
  seenByAll: number;
  /** How late the worst of the commands was sent, against the open loop's plan. */
  lateMs: number;
  /** Commands a second, from the first sent to the last seen by all, so that nobody gains by putting off the sending. */
  perSecond: number;
  ackP50: number;
  ackP99: number;
  seenP50: number;
  seenP99: number;
  /** The generator's own processor time, as a share of one core. Near 1 it is the generator that is measured. */
  generatorShare: number;
  delivery: Delivery;
}

/** What the slices say together: one distribution of all their samples, not a mean of each one's percentile. */
export function phaseResult(slices: readonly LoadSlice[]): PhaseResult {
  const sum = (of: (slice: LoadSlice) => number) => slices.reduce((total, slice) => total + of(slice), 0);
  const acks = slices.flatMap((slice) => slice.acks);
  const seen = slices.flatMap((slice) => slice.seen);
  const refused = sum((slice) => slice.refused);
  return {
    sent: sum((slice) => slice.sent),
    acked: acks.length - refused,
    refused,
    seenByAll: seen.length,
    lateMs: Math.max(...slices.map((slice) => slice.lateMs)),
    perSecond: (seen.length * 1000) / sum((slice) => slice.wallMs),
    ackP50: percentile(acks, 0.5),
    ackP99: percentile(acks, 0.99),
    seenP50: percentile(seen, 0.5),
    seenP99: percentile(seen, 0.99),
    generatorShare: sum((slice) => slice.generatorMs) / sum((slice) => slice.elapsedMs),
    delivery: {
      lost: sum(({ delivery }) => delivery.lost),
      duplicated: sum(({ delivery }) => delivery.duplicated),
      differing: sum(({ delivery }) => delivery.differing),
      dropped: sum(({ delivery }) => delivery.dropped),
      eventBytes: sum(({ delivery }) => delivery.eventBytes),
      otherBytes: sum(({ delivery }) => delivery.otherBytes),
    },
  };
}
