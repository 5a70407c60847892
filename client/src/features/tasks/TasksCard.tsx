import { useState } from 'react';
import { taskTexts } from '../../i18n/tasks.ts';
import { paths } from '../../paths.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { OpenTasks } from './OpenTasks.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import styles from './TasksCard.module.css';

/** The open tasks, on the board and on their own page. */
export function TasksCard({ incident, isWhole = false }: { incident: IncidentShown; isWhole?: boolean }) {
  const mayWrite = usePermissions().has('task.write');
  const now = useServerNow(30_000);
  const [isMaking, setMaking] = useState(false);
  const open = incident.tasks.length;
  const overdue = incident.tasks.filter(({ task }) => task.due !== null && task.due < now).length;
  const note = [taskTexts.openCount(open), ...(overdue > 0 ? [taskTexts.overdueCount(overdue)] : [])].join(' · ');
  return (
    <Card
      title={taskTexts.title}
      note={note}
      aside={
        mayWrite && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setMaking(true)}>
            {taskTexts.new}
          </Button>
        )
      }
    >
      <OpenTasks incident={incident} />
      {!isWhole && (
        <p className={styles.all}>
          <Link href={paths.tasks(incident.id)} variant="alone">
            {taskTexts.all}
          </Link>
        </p>
      )}
      {isMaking && <TaskDialog incident={incident.id} onClose={() => setMaking(false)} />}
    </Card>
  );
}
