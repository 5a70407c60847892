import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import type { TaskDraft } from './task-draft.ts';

export type TaskFaults = Partial<Record<'title' | 'owner' | 'due' | 'reason', string>>;

/** A task's title, as its own limit. */
const TITLE_LIMIT = 200;

/** What the server would refuse, said beside the field before it is asked. */
export function taskFaults(
  { title, owner, due, dueText, reason, everyMinutes }: TaskDraft,
  task: Pick<OpenTask, 'due'> | undefined,
  now: number,
): TaskFaults {
  const said = title.trim();
  const isOverdue = task !== undefined && task.due !== null && task.due < now;
  return {
    ...(said === '' && { title: taskTexts.whatMissing }),
    ...(said.length > TITLE_LIMIT && { title: taskTexts.whatTooLong }),
    ...(owner === null && { owner: taskTexts.ownerMissing }),
    ...(everyMinutes !== null && due === null && { due: taskTexts.repeatNeedsDue }),
    ...(due === null && dueText.trim() !== '' && { due: taskTexts.dueUnreadable }),
    ...(isOverdue && due !== task.due && reason.trim() === '' && { reason: taskTexts.reasonMissing }),
  };
}
