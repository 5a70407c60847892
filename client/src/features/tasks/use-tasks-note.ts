import { taskTexts } from '../../i18n/tasks.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';

/** How many are open, and how many of them late: it stays as long as they are [ST4]. */
export function useTasksNote({ tasks }: IncidentShown): string {
  const now = useServerNow(30_000);
  const overdue = tasks.filter(({ task }) => task.due !== null && task.due < now).length;
  return [taskTexts.openCount(tasks.length), ...(overdue > 0 ? [taskTexts.overdueCount(overdue)] : [])].join(' · ');
}
