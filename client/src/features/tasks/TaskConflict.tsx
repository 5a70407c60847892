import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { BothVersions } from '../../forms/BothVersions.tsx';
import { personName } from '../../forms/person-words.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { differences, draftOf, type TaskDraft } from './task-draft.ts';

export interface TaskConflictProps {
  task: OpenTask;
  draft: TaskDraft;
  /** What stands there is right: one's own is thrown away. */
  onKeep: () => void;
}

/** Somebody changed the task while it was being changed: both, row by row, and neither is lost. */
export function TaskConflict({ task, draft, onKeep }: TaskConflictProps) {
  const { byId } = usePeople();
  const plan = usePlan().state?.plan ?? null;
  const now = useServerNow(60_000);
  const when = formatWhen(task.changed?.at ?? task.createdAt, now);
  const rows = differences(draft, task);
  const words = ({ title, owner, due, isUrgent, everyMinutes }: TaskDraft) => ({
    title: title.trim(),
    function: owner === null ? '' : functionName(plan, owner),
    due: due === null ? taskTexts.noDue : formatWhen(due, now),
    priority: isUrgent ? taskTexts.high : taskTexts.normal,
    repeat: everyMinutes === null ? taskTexts.repeatNot : taskTexts.repeatEvery(everyMinutes),
  });
  const [mine, theirs] = [words(draft), words(draftOf(task))];
  return (
    <BothVersions
      title={taskTexts.staleTitle(personName(byId, task.changed?.by ?? null), when)}
      rows={rows.map((row) => ({ term: taskTexts.rows[row], mine: mine[row], theirs: theirs[row] }))}
      onKeep={onKeep}
    />
  );
}
