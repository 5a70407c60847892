import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { keepTold, toldOverdue, untold } from '../features/tasks/told-overdue.ts';
import { taskTexts } from '../i18n/tasks.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/**
 * On every page of an open incident: a task that becomes late is told once on each device, to those who may do something
 * about it; then it stands in the lists until it is done or has a new time [ST4].
 */
export function OverdueWatch({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const mayWrite = usePermissions().has('task.write');
  const now = useServerNow(15_000);
  const marked = useMarked(incident);
  const [path, navigate] = useLocation();
  const isThere = path === paths.tasks(incident);

  useEffect(() => {
    if (state === null || !mayWrite || state.incident.lifecycle !== 'open') return;
    const late = Object.values(state.tasks.open).filter(({ due }) => due !== null && due < now);
    const news = untold(late, toldOverdue());
    const [first] = news;
    if (first === undefined) return;
    keepTold(news);
    const action = { label: taskTexts.show, onPress: () => navigate(paths.tasks(incident)) };
    const one = { title: marked(taskTexts.overdueTitle(first.number)), text: first.title ?? taskTexts.removed };
    const many = { title: marked(taskTexts.overdueMany(news.length)), text: taskTexts.overdueMore };
    showToast({ tone: 'warn', ...(news.length === 1 ? one : many), ...(!isThere && { action }) });
  }, [state, mayWrite, now, incident, isThere, marked, navigate]);
  return null;
}
