import type { Delivery } from './boards.ts';

/** What the bench asks of the load generator's process. */
export type LoadRequest =
  | { do: 'open'; port: number; cookies: string[]; stream: string; boards: number }
  /** `perSecond` null: closed loop. The first `writers` boards write. */
  | { do: 'run'; perSecond: number | null; seconds: number; writers: number }
  | { do: 'close' };

export type LoadAnswer = { done: true } | { result: LoadSlice } | { error: string };

/** A stretch of load without a pause, in milliseconds unless said otherwise. */
export interface LoadSlice {
  sent: number;
  refused: number;
  /** From each command's sending to its ack, refused ones too, and to the last board's having it. */
  acks: number[];
  seen: number[];
  /** How late the worst of the commands was sent, against the open loop's plan. */
  lateMs: number;
  /** From the first sent to the last seen by all. */
  wallMs: number;
  /** From the first sent until nothing was underway, and the generator's own processor time meanwhile. */
  elapsedMs: number;
  generatorMs: number;
  delivery: Delivery;
}
