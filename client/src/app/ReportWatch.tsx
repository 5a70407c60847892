import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { reportStanding } from '../features/reports/report-standing.ts';
import { keepTold, toldOverdue, untold } from '../features/tasks/told-overdue.ts';
import { reportTexts } from '../i18n/situation-report.ts';
import { taskTexts } from '../i18n/tasks.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { formatWhen } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/**
 * On every page of an open incident: a lägesrapport that becomes late is told once on each device, to those who may say
 * that it is sent; then it stands on the board until it is [ST7] [LA10].
 */
export function ReportWatch({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const mayWrite = usePermissions().has('task.write');
  const now = useServerNow(15_000);
  const marked = useMarked(incident);
  const [path, navigate] = useLocation();
  const isThere = path === paths.situationReport(incident);

  useEffect(() => {
    if (state === null || !mayWrite) return;
    const { next } = reportStanding(state, now);
    if (!next?.isLate) return;
    const late = [{ id: `report ${incident}`, due: next.due }];
    if (untold(late, toldOverdue()).length === 0) return;
    keepTold(late);
    const action = { label: taskTexts.show, onPress: () => navigate(paths.situationReport(incident)) };
    const text = reportTexts.lateToastText(next.to, formatWhen(next.due, now));
    showToast({ tone: 'warn', title: marked(reportTexts.lateToast), text, ...(!isThere && { action }) });
  }, [state, mayWrite, now, incident, isThere, marked, navigate]);
  return null;
}
