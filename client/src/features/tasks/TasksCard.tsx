import { taskTexts } from '../../i18n/tasks.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { NewTask } from './NewTask.tsx';
import { OpenTasks } from './OpenTasks.tsx';
import styles from './TasksCard.module.css';
import { useTasksNote } from './use-tasks-note.ts';

/** The open tasks on the board, and the way to all of them. */
export function TasksCard({ incident }: { incident: IncidentShown }) {
  const note = useTasksNote(incident);
  return (
    <Card title={taskTexts.title} note={note} aside={<NewTask incident={incident.id} />}>
      <OpenTasks incident={incident} />
      <p className={styles.all}>
        <Link href={paths.tasks(incident.id)} variant="alone">
          {taskTexts.all}
        </Link>
      </p>
    </Card>
  );
}
