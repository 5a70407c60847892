import { CorrectedCard } from '../features/log/CorrectedCard.tsx';
import { FinishedTasks } from '../features/tasks/FinishedTasks.tsx';
import { NewTask } from '../features/tasks/NewTask.tsx';
import { TaskBoard } from '../features/tasks/TaskBoard.tsx';
import { useTasksNote } from '../features/tasks/use-tasks-note.ts';
import { taskTexts } from '../i18n/tasks.ts';
import { useIncident } from '../sync/react.ts';
import { Card } from '../ui/Card.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './TasksPage.module.css';

/** Every task of the incident: what is open, and what came of the rest. */
export function TasksPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const note = useTasksNote(incident);
  const { open = {}, count = 0 } = incident.state?.tasks ?? {};
  // What was fetched before a removal may hold what it took, so nothing of it is kept.
  const removedAt = incident.state?.log.removedAt ?? 0;
  return (
    <IncidentGate id={id}>
      <div className={styles.page}>
        <div className={styles.first}>
          <CorrectedCard incident={incident} />
        </div>
        <Card title={taskTexts.title} note={note} aside={<NewTask incident={id} />}>
          <TaskBoard
            incident={incident}
            finished={<FinishedTasks key={removedAt} stream={incident.stream} made={count} open={open} />}
          />
        </Card>
      </div>
    </IncidentGate>
  );
}
