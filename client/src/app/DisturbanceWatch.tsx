import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { senderName } from '../features/disturbances/sender-name.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { paths } from '../paths.ts';
import { useDisturbances, usePeople } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { announce } from '../ui/announcements.ts';
import { showToast } from '../ui/toasts.ts';
import { useMarked } from './use-marked.ts';

/** As much of it as is read at a glance; the rest stands in the list. */
const GLANCE = 160;

/**
 * On every page of those who receive them: what departments send in is kept current, and a new one is told of at once
 * [LA11]. On the first page the list itself shows it.
 */
export function DisturbanceWatch() {
  const { state, status } = useDisturbances();
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const marked = useMarked(null);
  const [path, navigate] = useLocation();
  const isAtList = path === paths.home;
  const told = useRef<number | null>(null);

  useEffect(() => {
    if (state === null && status !== 'live') return;
    const before = told.current;
    told.current = state?.count ?? 0;
    // what waited when the page was opened stands in the list
    if (before === null) return;
    for (const disturbance of (state?.open ?? []).filter(({ number }) => number > before)) {
      const title = marked(disturbanceTexts.arrived(senderName(disturbance, plan, byId)));
      if (isAtList) announce(title, 'assertive');
      else {
        const action = { label: disturbanceTexts.show, onPress: () => navigate(paths.home) };
        showToast({
          tone: 'warn',
          title,
          action,
          ...(disturbance.content && { text: glance(disturbance.content.what) }),
        });
      }
    }
  }, [state, status, plan, byId, isAtList, marked, navigate]);
  return null;
}

function glance(text: string): string {
  return text.length <= GLANCE ? text : `${text.slice(0, GLANCE).trimEnd()}…`;
}
