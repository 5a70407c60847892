import type { LineContent, LineKind, SecrecyMark } from './events.ts';

/**
 * A line as it is read: the fold of the event that made it and of those that touched it. The server makes it for
 * pages and snapshots, the client folds the same function over what arrives.
 */
export interface LogLine {
  /** Of the event that made it; the line's identity in its stream. */
  seq: number;
  stream: string;
  kind: LineKind;
  important: boolean;
  occurredAt: number;
  recordedAt: number;
  by: string;
  person: string | null;
  function: string | null;
  command: string;
  /** Null: removed by decision, or kept in the secret stream. */
  content: LineContent | null;
  corrections: LineCorrection[];
  secrecy: LineSecrecy;
  /** A line written by the machine: the type and data of its event, put in words on screen [LG5]. */
  machine: { type: string; data: unknown; content: unknown } | null;
  /** What the line became, or was made of [LG6]. */
  tasks: { task: string; number: number }[];
  decisions: number[];
  /** The device claimed another time; corrected by the server. */
  claimedAt: number | null;
  viaLink: boolean;
}

export interface LineCorrection {
  seq: number;
  text: string | null;
  why: string | null;
  recordedAt: number;
  person: string | null;
  function: string | null;
}

export type LineSecrecy =
  | { state: 'open' }
  /** Seen by one who is not cleared: that it exists, its kind and time. */
  | { state: 'elsewhere'; secretSeq: number }
  /** In the secret stream itself. */
  | { state: 'secret'; mark: SecrecyMark; openLine: number | null }
  | { state: 'removed'; why: 'gallring' | 'gdpr' };
