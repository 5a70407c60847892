import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { lastReport, reportDue } from '@ledningsplats/shared/reports/due.ts';
import type { SentReport } from '@ledningsplats/shared/reports/events.ts';

export interface ReportStanding {
  /** Null where the level has no rhythm, or the incident is closed. */
  next: { to: string; everyHours: number; due: number; isLate: boolean } | null;
  last: SentReport | null;
  /** The version that has been published since the last report went; null: none. */
  newer: number | null;
}

/** Where the reporting stands: what is due, what went last, and whether there is something newer to tell [ST7]. */
export function reportStanding({ incident, reports, pictures }: IncidentState, now: number): ReportStanding {
  const last = lastReport(reports);
  const { report, lifecycle } = incident;
  const due = report && lifecycle === 'open' ? reportDue(report, lastReport(reports, 'duty')?.at ?? null) : null;
  const published = pictures.published?.version ?? null;
  return {
    next: report && due !== null ? { to: report.to, everyHours: report.everyHours, due, isLate: due < now } : null,
    last,
    newer: last !== null && published !== null && published > last.version ? published : null,
  };
}
