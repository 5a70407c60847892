import { type ReactNode, useState } from 'react';
import { functionName } from '../../i18n/plan-words.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import type { IncidentShown, ShownTask } from '../../sync/shown.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { correctedGround } from './corrected-ground.ts';
import styles from './TaskBoard.module.css';
import { TaskColumn } from './TaskColumn.tsx';
import { columnOf, inOrder, OPEN_COLUMNS } from './task-column.ts';
import { useTaskDeeds } from './use-task-deeds.tsx';
import { useTaskMoves } from './use-task-moves.ts';

export interface TaskBoardProps {
  incident: IncidentShown;
  /** What is over, in its own column. */
  finished: ReactNode;
}

/** Every open task by how far it has come, or by whose it is [ST4]. On a phone the columns are lists under one another. */
export function TaskBoard({ incident, finished }: TaskBoardProps) {
  const [way, setWay] = useState<'state' | 'function'>('state');
  const mayWrite = usePermissions().has('task.write');
  const plan = usePlan().state?.plan ?? null;
  const { deeds, dialog } = useTaskDeeds(incident);
  const moves = useTaskMoves(incident.id);
  const corrected = correctedGround(incident);
  const tasks = [...incident.tasks].sort(inOrder);
  const byId = (id: string) => tasks.find(({ task }) => task.id === id);
  const column = (key: string, title: string, shown: ShownTask[], none: string, onDrop: (one: ShownTask) => void) => (
    <TaskColumn
      key={key}
      incident={incident.id}
      title={title}
      tasks={shown}
      none={none}
      corrected={corrected}
      mayWrite={mayWrite}
      deeds={deeds}
      onDrop={(id) => {
        const one = byId(id);
        if (one) onDrop(one);
      }}
    />
  );

  const byState = OPEN_COLUMNS.map((id) =>
    column(
      id,
      taskTexts.columns[id],
      tasks.filter((shown) => columnOf(shown) === id),
      taskTexts.columnNone[id],
      (one) => {
        if (columnOf(one) === id) return;
        if (id === 'started') moves.start(one.task);
        else moves.putBack(one.task);
      },
    ),
  );
  const owners = [...new Set(tasks.map(({ task }) => task.function))];
  const inPlan = (plan?.functions ?? []).filter(({ id }) => owners.includes(id)).map(({ id }) => id);
  const unknown = owners.filter((id) => !inPlan.includes(id));
  const byFunction = [...inPlan, ...unknown].map((id) =>
    column(
      id,
      functionName(plan, id),
      tasks.filter(({ task }) => task.function === id),
      '',
      (one) => moves.giveTo(one.task, id),
    ),
  );
  return (
    <>
      <Tabs
        label={taskTexts.ways}
        selected={way}
        onChange={setWay}
        tabs={[
          {
            id: 'state',
            title: taskTexts.byState,
            content: (
              <div className={styles.board}>
                {byState}
                <TaskColumn
                  incident={incident.id}
                  title={taskTexts.columns.finished}
                  tasks={[]}
                  none=""
                  corrected={corrected}
                  mayWrite={mayWrite}
                  deeds={deeds}
                  onDrop={(id) => {
                    const one = byId(id);
                    if (one) deeds.onFinish(one, 'done');
                  }}
                >
                  {finished}
                </TaskColumn>
              </div>
            ),
          },
          {
            id: 'function',
            title: taskTexts.byFunction,
            content:
              byFunction.length === 0 ? (
                <p className={styles.none}>{taskTexts.none}</p>
              ) : (
                <div className={styles.board}>{byFunction}</div>
              ),
          },
        ]}
      />
      {mayWrite && tasks.length > 0 && <p className={styles.help}>{taskTexts.dragHelp}</p>}
      {dialog}
    </>
  );
}
