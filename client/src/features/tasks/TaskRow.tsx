import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { correctedTexts } from '../../i18n/corrected.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePeople, useServerNow, useSync } from '../../sync/react.ts';
import type { ShownTask } from '../../sync/shown.ts';
import { usePlan } from '../../sync/use-plan.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconAlarm, IconCheck, IconClock, IconMore, IconPending, IconWarn } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { dueWords } from './due-words.ts';
import styles from './TaskRow.module.css';

export interface TaskRowProps {
  shown: ShownTask;
  /** The line that it was made of has been corrected, and nobody has seen to it [LG11]. */
  isGroundCorrected: boolean;
  mayWrite: boolean;
  onFinish: (shown: ShownTask, as: 'done' | 'cancelled') => void;
  onChange: (shown: ShownTask) => void;
}

/** One open task: what, who, until when; late in words and with a mark of its own [ST4]. */
export function TaskRow({ shown, isGroundCorrected, mayWrite, onFinish, onChange }: TaskRowProps) {
  const { task, pending, changes } = shown;
  const plan = usePlan().state?.plan ?? null;
  const people = usePeople();
  const now = useServerNow(30_000);
  const title = task.title ?? taskTexts.removed;
  const due = dueWords(task.due, now);
  const onItsWay = [...changes, ...(pending ? [pending] : [])].findLast(({ state }) => state !== 'refused') ?? null;
  const refused = [...changes, ...(pending ? [pending] : [])].filter(({ state }) => state === 'refused');
  const isLeaving = changes.some((item) => item.state !== 'refused' && FINISHING.has(item.type));
  const owner = task.owner?.person ? people.byId[task.owner.person]?.name : undefined;

  return (
    <li className={styles.row} data-due={due.tone} data-pending={onItsWay !== null || undefined}>
      {mayWrite && (
        <button
          type="button"
          className={styles.check}
          aria-label={taskTexts.markDone(title)}
          disabled={pending !== null || isLeaving}
          onClick={() => onFinish(shown, 'done')}
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
        <p className={styles.meta}>
          <span>{functionName(plan, task.function)}</span>
          {owner !== undefined && <span>{taskTexts.handedTo(owner)}</span>}
          <DueMark tone={due.tone} text={due.text} />
          {task.decision !== null && <span>{taskTexts.fromDecision(task.decision)}</span>}
          {isGroundCorrected && (
            <span className={styles.due} data-tone="soon">
              <IconWarn aria-hidden className={styles.icon} />
              {correctedTexts.mark}
            </span>
          )}
          {onItsWay !== null && (
            <span className={styles.unsent}>
              <IconPending aria-hidden className={styles.icon} />
              {waitWords(onItsWay)}
            </span>
          )}
        </p>
        {refused.map((item) => (
          <Refused key={item.id} item={item} />
        ))}
      </div>
      {mayWrite && pending === null && (
        <Menu
          label={taskTexts.actions(title)}
          items={[
            { id: 'change', label: taskTexts.change },
            { id: 'cancel', label: taskTexts.cancel },
          ]}
          onAction={(id) => (id === 'change' ? onChange(shown) : onFinish(shown, 'cancelled'))}
          placement="bottom end"
          trigger={<IconButton label={taskTexts.actions(title)} icon={<IconMore aria-hidden />} hasTooltip={false} />}
        />
      )}
    </li>
  );
}

const FINISHING = new Set(['CompleteTask', 'CancelTask']);

function DueMark({ tone, text }: ReturnType<typeof dueWords>) {
  const Icon = tone === 'overdue' ? IconAlarm : IconClock;
  return (
    <span className={styles.due} data-tone={tone}>
      {tone !== 'none' && <Icon aria-hidden className={styles.icon} />}
      {text}
    </span>
  );
}

function Refused({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { what, next } = refusalText(item.refusal?.code ?? 'malformed');
  return (
    <div className={styles.refused}>
      <p>
        <b>
          {taskTexts.refused}: {what}
        </b>{' '}
        {next}
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={() => outbox.resend(item.id)}>
          {taskTexts.resend}
        </Button>
        <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
          {taskTexts.discard}
        </Button>
      </div>
    </div>
  );
}

function waitWords(item: OutboxItem): string {
  switch (item.type) {
    case 'CompleteTask':
      return taskTexts.doneUnsent;
    case 'CancelTask':
      return taskTexts.cancelledUnsent;
    case 'ChangeTask':
      return taskTexts.changedUnsent;
    default:
      return taskTexts.unsent;
  }
}
