import type { Delivery } from './boards.ts';

/** What the bench asks of the load generator's process. */
export type LoadRequest =
  | { do: 'open'; port: number; cookies: string[]; stream: string; boards: number }
  /** `perSecond` null: closed loop. The first `writers` boards write. */
  | { do: 'run'; perSecond: number | null; seconds: number; writers: number }
  | { do: 'close' };

export type LoadAnswer = { done: true } | { result: PhaseResult } | { error: string };

/** One phase of load, in milliseconds unless said otherwise. */
export interface PhaseResult {
  sent: number;
  acked: number;
  refused: number;
  /** Commands whose event every board has. */
  seenByAll: number;
  /** How late the worst of the commands was sent, against the open loop's plan. */
  lateMs: number;
  /** Commands a second, from the first sent to the last seen by all. */
  perSecond: number;
  ackP50: number;
  ackP99: number;
  seenP50: number;
  seenP99: number;
  /** The generator's own processor time, as a share of one core. Near 1 it is the generator that is measured. */
  generatorShare: number;
  delivery: Delivery;
}
