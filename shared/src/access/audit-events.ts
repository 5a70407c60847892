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

export type AuditEvent = HeadsSealed;

export const AUDIT_EVENT_VERSIONS = { HeadsSealed: 1 } as const;
