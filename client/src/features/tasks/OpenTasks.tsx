import { taskTexts } from '../../i18n/tasks.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconTasks } from '../../ui/icons.ts';
import { correctedGround } from './corrected-ground.ts';
import styles from './OpenTasks.module.css';
import { TaskRow } from './TaskRow.tsx';
import { inOrder } from './task-column.ts';
import { useTaskDeeds } from './use-task-deeds.tsx';

/** The open tasks, the most urgent first, with what can be done to each. */
export function OpenTasks({ incident }: { incident: IncidentShown }) {
  const mayWrite = usePermissions().has('task.write');
  const { deeds, dialog } = useTaskDeeds(incident);
  const corrected = correctedGround(incident);
  if (incident.tasks.length === 0)
    return (
      <EmptyState title={taskTexts.none} icon={<IconTasks aria-hidden />}>
        {mayWrite && taskTexts.noneText}
      </EmptyState>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {[...incident.tasks].sort(inOrder).map((shown) => (
          <TaskRow
            key={shown.key}
            incident={incident.id}
            shown={shown}
            isGroundCorrected={corrected.has(shown.task.id)}
            mayWrite={mayWrite}
            deeds={deeds}
          />
        ))}
      </ul>
      {dialog}
    </>
  );
}
