import type { Recorded } from '../core/recorded-event.ts';
import type { QuoteRef } from '../pictures/events.ts';
import type { QuoteSince } from '../pictures/published.ts';

/**
 * A lägesrapport has been sent to whom the level says, by whatever means [ST7]: the tool makes it and does not send it.
 * `meta.occurredAt` is when.
 */
export type ReportSent = Recorded<
  'ReportSent',
  {
    /** The command's id. */
    report: string;
    /** 1, 2, 3 … within the incident. */
    number: number;
    /** Of the lägesbild that it was made of. */
    version: number;
    /** Plan id, of `plan.reports.channels`. */
    channel: string;
    /** To whom the level says: it is the one that was due [LA10]. */
    isDuty: boolean;
  },
  {
    /** The authority or the organisation. */
    to: string;
    /** Who there has it. */
    receiver?: string;
  }
>;
/** It was recorded by mistake: it was never sent. */
export type ReportWithdrawn = Recorded<'ReportWithdrawn', { report: string; number: number }, { reason?: string }>;

export type ReportEvent = ReportSent | ReportWithdrawn;

export const REPORT_EVENT_VERSIONS: Readonly<Record<ReportEvent['type'], number>> = {
  ReportSent: 1,
  ReportWithdrawn: 1,
};

export interface SentReport {
  id: string;
  number: number;
  version: number;
  channel: string;
  isDuty: boolean;
  /** When it was sent, UTC milliseconds. */
  at: number;
  /** People id and staff function of who recorded it. */
  by: string | null;
  function: string | null;
  /** Null: removed by decision [LG10]. */
  to: string | null;
  receiver: string | null;
  seq: number;
  /** The first thing it quotes that turned out to be wrong or holds no longer [LG11]; null: nothing. */
  since: QuoteSince | null;
  withdrawn: { seq: number; at: number; by: string | null; reason: string | null } | null;
}

/** What a version of the lägesbild quotes, for as long as somebody may say that it was sent. */
export interface ReportableVersion {
  version: number;
  /** When it was published. */
  at: number;
  quotes: readonly QuoteRef[];
}

/** The latest reports and what can be reported; older ones are lines in the log. */
export interface ReportsSlice {
  count: number;
  /** Newest first. */
  sent: readonly (SentReport & Pick<ReportableVersion, 'quotes'>)[];
  /** Newest first. */
  versions: readonly ReportableVersion[];
  /** By heading of the picture: what its draft quotes now. */
  written: Readonly<Record<string, { seq: number; quotes: readonly QuoteRef[] }>>;
}
