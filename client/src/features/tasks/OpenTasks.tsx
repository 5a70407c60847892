import { useState } from 'react';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import type { IncidentShown, ShownTask } from '../../sync/shown.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconTasks } from '../../ui/icons.ts';
import { byDue } from './due-words.ts';
import { FinishDialog } from './FinishDialog.tsx';
import styles from './OpenTasks.module.css';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskRow } from './TaskRow.tsx';

/** The open tasks, the most urgent first, with what can be done to each. */
export function OpenTasks({ incident }: { incident: IncidentShown }) {
  const mayWrite = usePermissions().has('task.write');
  const [finishing, setFinishing] = useState<{ shown: ShownTask; as: 'done' | 'cancelled' } | null>(null);
  const [changing, setChanging] = useState<ShownTask | null>(null);
  const tasks = [...incident.tasks].sort((one, other) => byDue(one.task, other.task));
  const corrected = new Set(
    incident.state?.log.corrected.flatMap(({ quote }) => (quote.kind === 'task' ? [quote.id] : [])),
  );
  if (tasks.length === 0)
    return (
      <EmptyState title={taskTexts.none} icon={<IconTasks aria-hidden />}>
        {mayWrite && taskTexts.noneText}
      </EmptyState>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {tasks.map((shown) => (
          <TaskRow
            key={shown.key}
            shown={shown}
            isGroundCorrected={corrected.has(shown.task.id)}
            mayWrite={mayWrite}
            onFinish={(one, as) => setFinishing({ shown: one, as })}
            onChange={setChanging}
          />
        ))}
      </ul>
      {finishing !== null && (
        <FinishDialog
          incident={incident.id}
          task={finishing.shown.task}
          as={finishing.as}
          onClose={() => setFinishing(null)}
        />
      )}
      {changing !== null && (
        <TaskDialog incident={incident.id} task={changing.task} onClose={() => setChanging(null)} />
      )}
    </>
  );
}
