import { FactAge } from '../../forms/FactAge.tsx';
import { MadeInLink } from '../../forms/MadeInLink.tsx';
import { correctedTexts } from '../../i18n/corrected.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { ShownTask } from '../../sync/shown.ts';
import { usePlan } from '../../sync/use-plan.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm, IconClock, IconPending, IconRefresh, IconWarn } from '../../ui/icons.ts';
import { dueWords } from './due-words.ts';
import styles from './TaskRow.module.css';

export interface TaskFactsProps {
  incident: string;
  task: ShownTask['task'];
  /** One's own newest command about it that the server has not answered. */
  onItsWay: OutboxItem | null;
  isGroundCorrected: boolean;
}

/** Whose it is, until when, who is at it, and how old what stands there is [ST4] [ST8]. */
export function TaskFacts({ incident, task, onItsWay, isGroundCorrected }: TaskFactsProps) {
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const now = useServerNow(30_000);
  const due = dueWords(task.due, now);
  const name = (person: string | null) => (person === null ? undefined : byId[person]?.name);
  const handedTo = name(task.owner?.person ?? null);
  const taker = name(task.taken?.by ?? null);
  return (
    <p className={styles.meta}>
      {task.priority === 'high' && (
        <span className={styles.due} data-tone="high">
          <IconWarn aria-hidden className={styles.icon} />
          {taskTexts.high}
        </span>
      )}
      <span>{functionName(plan, task.function)}</span>
      {handedTo !== undefined && <span>{taskTexts.handedTo(handedTo)}</span>}
      <DueMark tone={due.tone} text={due.text} />
      {task.everyMinutes !== null && (
        <span className={styles.due}>
          <IconRefresh aria-hidden className={styles.icon} />
          {taskTexts.every(task.everyMinutes)}
        </span>
      )}
      {task.taken !== null && (
        <span>
          {taskTexts.takenBy(
            taker ?? functionName(plan, task.taken.function ?? task.function),
            formatWhen(task.taken.at, now),
          )}
        </span>
      )}
      {task.decision !== null && <span>{taskTexts.fromDecision(task.decision)}</span>}
      {task.madeIn !== null && (
        <span>
          {taskTexts.madeIn} <MadeInLink incident={incident} madeIn={task.madeIn} />
        </span>
      )}
      <span>
        {task.changed === null ? taskTexts.made : taskTexts.changed}{' '}
        <FactAge
          at={task.changed?.at ?? task.createdAt}
          person={task.changed === null ? task.createdBy : task.changed.by}
        />
      </span>
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
  );
}

function DueMark({ tone, text }: ReturnType<typeof dueWords>) {
  const Icon = tone === 'overdue' ? IconAlarm : IconClock;
  return (
    <span className={styles.due} data-tone={tone}>
      {tone !== 'none' && <Icon aria-hidden className={styles.icon} />}
      {text}
    </span>
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
    case 'StartTask':
      return taskTexts.startUnsent;
    case 'PutBackTask':
      return taskTexts.putBackUnsent;
    default:
      return taskTexts.unsent;
  }
}
