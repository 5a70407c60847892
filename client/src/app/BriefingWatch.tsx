import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { lateBriefing } from '../features/briefings/countdown.ts';
import { keepTold, toldOverdue, untold } from '../features/tasks/told-overdue.ts';
import { kindName } from '../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../i18n/briefings.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { useSelected, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { formatClock } from '../ui/format-time.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/**
 * On every page of an open incident: a briefing that should have begun is told once on each device, to those who may begin
 * or move it [ST5]; its own pages say so themselves.
 */
export function BriefingWatch({ incident }: { incident: string }) {
  const state = useSelected((all) => (all.streams[incidentStream(incident)]?.state ?? null) as IncidentState | null);
  const plan = usePlan().state?.plan ?? null;
  const mayStart = usePermissions().has('task.write');
  const now = useServerNow(10_000);
  const marked = useMarked(incident);
  const [path, navigate] = useLocation();
  const isThere = path.startsWith(paths.briefings(incident));

  useEffect(() => {
    if (state === null || !mayStart || state.incident.lifecycle !== 'open') return;
    const late = lateBriefing(state.briefings, now);
    if (late === null) return;
    const { id, kind, at } = late;
    // a new time is told anew
    const told = [{ id: `briefing ${id}`, due: at }];
    if (untold(told, toldOverdue()).length === 0) return;
    keepTold(told);
    if (isThere) return;
    const action = { label: texts.title, onPress: () => navigate(paths.briefings(incident)) };
    const title = marked(texts.lateTitle(kindName(plan, kind), formatClock(at)));
    showToast({ tone: 'warn', title, text: texts.lateText, action });
  }, [state, plan, mayStart, now, incident, isThere, marked, navigate]);
  return null;
}
