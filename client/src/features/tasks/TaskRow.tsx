import type { DragEvent } from 'react';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { taskTexts } from '../../i18n/tasks.ts';
import { useServerNow } from '../../sync/react.ts';
import type { ShownTask } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconCheck, IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { dueWords } from './due-words.ts';
import { RefusedTask } from './RefusedTask.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import styles from './TaskRow.module.css';
import { columnOf } from './task-column.ts';
import { TASK_DRAGGED } from './task-drag.ts';

export interface TaskDeeds {
  onStart: (shown: ShownTask) => void;
  onPutBack: (shown: ShownTask) => void;
  onFinish: (shown: ShownTask, as: 'done' | 'cancelled') => void;
  onChange: (shown: ShownTask) => void;
  onCompare: (shown: ShownTask, item: OutboxItem) => void;
}

export interface TaskRowProps {
  incident: string;
  shown: ShownTask;
  /** The line that it was made of has been corrected, and nobody has seen to it [LG11]. */
  isGroundCorrected: boolean;
  mayWrite: boolean;
  deeds: TaskDeeds;
  /** A card of its own that can be dragged to another column; its menu does the same. */
  isCard?: boolean;
}

/** One open task: what, who, until when; late in words and with a mark of its own [ST4]. */
export function TaskRow({ incident, shown, isGroundCorrected, mayWrite, deeds, isCard = false }: TaskRowProps) {
  const { task, pending, changes } = shown;
  const now = useServerNow(30_000);
  const title = task.title ?? taskTexts.removed;
  const { tone } = dueWords(task.due, now);
  const own = [...changes, ...(pending ? [pending] : [])];
  const onItsWay = own.findLast(({ state }) => state !== 'refused') ?? null;
  const refused = own.filter(({ state }) => state === 'refused');
  const isLeaving = changes.some((item) => item.state !== 'refused' && FINISHING.has(item.type));
  const isMoved = mayWrite && pending === null && !isLeaving;

  return (
    <li
      className={styles.row}
      data-due={tone}
      data-high={task.priority === 'high' || undefined}
      data-card={isCard || undefined}
      data-pending={onItsWay !== null || undefined}
      draggable={isCard && isMoved}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData(TASK_DRAGGED, task.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {mayWrite && (
        <button
          type="button"
          className={styles.check}
          aria-label={taskTexts.markDone(title)}
          disabled={pending !== null || isLeaving}
          onClick={() => deeds.onFinish(shown, 'done')}
        >
          <span className={styles.box} data-checked={isLeaving || undefined}>
            <IconCheck aria-hidden className={styles.tick} />
          </span>
        </button>
      )}
      <div className={styles.body}>
        <p className={styles.title}>
          {task.number > 0 && <span className={styles.number}>{taskTexts.number(task.number)}</span>} {title}
        </p>
        {task.title === null && <RemovedNote note={task.removal} />}
        <TaskFacts incident={incident} task={task} onItsWay={onItsWay} isGroundCorrected={isGroundCorrected} />
        {refused.map((item) => (
          <RefusedTask key={item.id} item={item} onCompare={(one) => deeds.onCompare(shown, one)} />
        ))}
      </div>
      {mayWrite && pending === null && (
        <Menu
          label={taskTexts.actions(title)}
          items={[
            ...(columnOf(shown) === 'started'
              ? [{ id: 'put_back', label: taskTexts.putBack }]
              : [{ id: 'start', label: taskTexts.start }]),
            { id: 'done', label: taskTexts.markDoneMenu },
            { id: 'change', label: taskTexts.change },
            { id: 'cancel', label: taskTexts.cancel },
          ]}
          onAction={(id) => act(id, shown, deeds)}
          placement="bottom end"
          trigger={<IconButton label={taskTexts.actions(title)} icon={<IconMore aria-hidden />} hasTooltip={false} />}
        />
      )}
    </li>
  );
}

const FINISHING = new Set(['CompleteTask', 'CancelTask']);

function act(id: string, shown: ShownTask, deeds: TaskDeeds) {
  if (id === 'start') deeds.onStart(shown);
  else if (id === 'put_back') deeds.onPutBack(shown);
  else if (id === 'change') deeds.onChange(shown);
  else deeds.onFinish(shown, id === 'done' ? 'done' : 'cancelled');
}
