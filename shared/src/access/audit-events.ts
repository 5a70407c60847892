import type { Recorded } from '../core/recorded-event.ts';

/**
 * Heads of streams that had moved since the last sealing, made by the system once a day. A history that is cut or
 * rewritten afterwards no longer has them [LG9].
 */
export type HeadsSealed = Recorded<
  'HeadsSealed',
  {
    /** The municipality's own date, as `2026-11-20`. */
    day: string;
    heads: { stream: string; seq: number; hash: string }[];
  }
>;

/**
 * An exercise was erased by decision [OV1]. What is left of its streams is where each ended: a paper or an export of it can
 * still be told from one that never was.
 */
export type StreamErased = Recorded<
  'StreamErased',
  {
    incident: string;
    number: string;
    /** Names of its streams beside the incident's own, whether there were any or not. */
    also: string[];
    at: number;
    /** People id; null where a restore erased it again. */
    decidedBy: string | null;
    isRepeated: boolean;
    streams: { stream: string; seq: number; hash: string }[];
  },
  { ground: string }
>;

export type AuditEvent = HeadsSealed | StreamErased;

export const AUDIT_EVENT_VERSIONS = { HeadsSealed: 1, StreamErased: 1 } as const;
