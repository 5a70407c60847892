import { type DragEvent, type ReactNode, useId, useState } from 'react';
import type { ShownTask } from '../../sync/shown.ts';
import styles from './TaskBoard.module.css';
import { type TaskDeeds, TaskRow } from './TaskRow.tsx';
import { TASK_DRAGGED } from './task-drag.ts';

export interface TaskColumnProps {
  incident: string;
  title: string;
  tasks: readonly ShownTask[];
  /** What stands there while there is none. */
  none: string;
  corrected: ReadonlySet<string>;
  mayWrite: boolean;
  deeds: TaskDeeds;
  /** A task by its id has been dragged here; its menu does the same. */
  onDrop: (task: string) => void;
  /** Instead of the tasks. */
  children?: ReactNode;
}

/** One column: a list with a heading, and where a task may be dropped. */
export function TaskColumn(props: TaskColumnProps) {
  const { incident, title, tasks, none, corrected, mayWrite, deeds, onDrop, children } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const accepts = (event: DragEvent) => mayWrite && event.dataTransfer.types.includes(TASK_DRAGGED);

  return (
    <section
      className={styles.column}
      aria-labelledby={id}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!accepts(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(TASK_DRAGGED));
      }}
    >
      <h3 className={styles.heading}>
        <span id={id}>{title}</span>
        {children === undefined && <span className={styles.count}>{tasks.length}</span>}
      </h3>
      {children !== undefined && <div className={styles.over}>{children}</div>}
      {children === undefined && tasks.length === 0 && <p className={styles.none}>{none}</p>}
      {tasks.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.list}>
          {tasks.map((shown) => (
            <TaskRow
              key={shown.key}
              incident={incident}
              shown={shown}
              isGroundCorrected={corrected.has(shown.task.id)}
              mayWrite={mayWrite}
              deeds={deeds}
              isCard
            />
          ))}
        </ul>
      )}
    </section>
  );
}
