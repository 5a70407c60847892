import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { keepTold, toldOverdue, untold } from '../features/tasks/told-overdue.ts';
import { taskTexts } from '../i18n/tasks.ts';
import { vmaTexts } from '../i18n/vma.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { formatWhen } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/** On every page of an open incident: that a VMA should have been looked over is told once on each device; then it stands in the header and on the board [VM3]. */
export function VmaWatch({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const mayWrite = usePermissions().has('task.write');
  const now = useServerNow(15_000);
  const marked = useMarked(incident);
  const [path, navigate] = useLocation();
  const isThere = path === paths.vma(incident);

  useEffect(() => {
    if (state === null || !mayWrite || state.incident.lifecycle !== 'open') return;
    const [late] = openVmas(state.vma).filter(({ review }) => review < now);
    if (late === undefined) return;
    const news = [{ id: `vma ${late.id}`, due: late.review }];
    if (untold(news, toldOverdue()).length === 0) return;
    keepTold(news);
    const action = { label: taskTexts.show, onPress: () => navigate(paths.vma(incident)) };
    const text = vmaTexts.lateToastText(late.number, formatWhen(late.review, now));
    showToast({ tone: 'warn', title: marked(vmaTexts.lateToast), text, ...(!isThere && { action }) });
  }, [state, mayWrite, now, incident, isThere, marked, navigate]);
  return null;
}
