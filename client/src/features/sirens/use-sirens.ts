import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { SirenReport, SirensState } from '@ledningsplats/shared/sirens/events.ts';
import { isLater } from '@ledningsplats/shared/sirens/evolve.ts';
import { sirensOf, testOn } from '@ledningsplats/shared/sirens/siren-places.ts';
import { useMemo } from 'react';
import { usePlaces, useStream, useStreamItems } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';

/** A report as it is shown: one's own stands there before the server has answered. */
export interface ShownReport extends SirenReport {
  isUnsent: boolean;
}

export interface SirensShown {
  state: SirensState | null;
  sirens: readonly Place[];
  reports: Readonly<Record<string, ShownReport>>;
  isRead: boolean;
  isForbidden: boolean;
}

/** The sirens, and what is known of each at a test. */
export function useSirens(plan: Plan | null, date: string): SirensShown {
  const { state, status } = useStream<SirensState>('sirens');
  const register = usePlaces();
  const items = useStreamItems('sirens');
  const sirens = useMemo(() => sirensOf(register.state, plan), [register.state, plan]);
  const reports = useMemo(() => shownReports(testOn(state, date), items, date), [state, items, date]);
  const isRead = register.state !== null || register.status === 'live';
  return { state, sirens, reports, isRead, isForbidden: status === 'forbidden' || register.status === 'forbidden' };
}

/** Confirmed reports with one's own that wait, the latest hearing of each siren; what was refused is not among them. */
export function shownReports(
  confirmed: Readonly<Record<string, SirenReport>>,
  items: readonly OutboxItem[],
  date: string,
): Record<string, ShownReport> {
  const shown: Record<string, ShownReport> = {};
  for (const [siren, report] of Object.entries(confirmed)) shown[siren] = { ...report, isUnsent: false };
  for (const item of items) {
    if (item.type !== 'ReportSiren' || item.state === 'refused') continue;
    const { siren, test, result } = item.data as DataOf<'ReportSiren'>;
    if (test !== date) continue;
    const comment = (item.content as ContentOf<'ReportSiren'>).comment ?? null;
    const report = {
      result,
      comment,
      by: null,
      link: null,
      at: item.occurredAt ?? item.shownAt,
      seq: 0,
      isUnsent: true,
    };
    if (isLater(report, shown[siren])) shown[siren] = report;
  }
  return shown;
}
