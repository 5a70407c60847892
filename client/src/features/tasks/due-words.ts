import { taskTexts } from '../../i18n/tasks.ts';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';

export interface DueWords {
  tone: 'overdue' | 'soon' | 'later' | 'none';
  text: string;
}

/** So near that the time left says more than the clock time. */
const SOON = 60 * 60_000;

/** When a task is due, in words: what is late says by how much [ST4]. */
export function dueWords(due: number | null, now: number): DueWords {
  if (due === null) return { tone: 'none', text: taskTexts.noDue };
  if (due < now)
    return { tone: 'overdue', text: `${formatWhen(due, now)} · ${taskTexts.overdue(formatDuration(now - due))}` };
  if (due - now <= SOON) return { tone: 'soon', text: `${formatWhen(due, now)} · ${formatUntil(due, now)}` };
  return { tone: 'later', text: formatWhen(due, now) };
}

/** Late first, then by time, those without a time last; as made among equals. */
export function byDue(
  one: { due: number | null; number: number },
  other: { due: number | null; number: number },
): number {
  const difference = (one.due ?? Number.POSITIVE_INFINITY) - (other.due ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(difference) || difference === 0 ? one.number - other.number : difference;
}
