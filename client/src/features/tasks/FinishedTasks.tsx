import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { TaskReading } from '@ledningsplats/shared/tasks/task-reading.ts';
import { MadeInLink } from '../../forms/MadeInLink.tsx';
import { RegisterFoot } from '../../forms/RegisterFoot.tsx';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { useStreamRegister } from '../../forms/use-register-pages.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useDispatch, usePeople, useServerNow } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './FinishedTasks.module.css';

/** Entries in one page of the register, open ones among them. */
const PAGE = 50;

export interface FinishedTasksProps {
  stream: string;
  /** How many have been made in all. */
  made: number;
  /** Those that are open, by id: one of them is not finished, whatever the register said last. */
  open: Readonly<Record<string, unknown>>;
}

/** What is done or struck out, by pages, newest made first. */
export function FinishedTasks({ stream, made, open }: FinishedTasksProps) {
  // one that is closed in the same moment as another is taken up again leaves as many open as before
  const version = `${made} ${Object.keys(open).join(' ')}`;
  const { entries: tasks, state, load } = useStreamRegister<TaskReading>(stream, { at: 'tasks', limit: PAGE }, version);

  const finished = tasks.filter(({ id, status }) => status !== 'open' && open[id] === undefined);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {finished.map((task) => (
          <FinishedTask key={task.id} stream={stream} task={task} />
        ))}
      </ul>
      {state === 'loading' && tasks.length === 0 && <Skeleton lines={3} />}
      {state !== 'loading' && state !== 'failed' && finished.length === 0 && (
        <p className={styles.none}>{taskTexts.noneFinished}</p>
      )}
      <RegisterFoot state={state} failed={taskTexts.failed} onLoad={load} />
    </>
  );
}

function FinishedTask({ stream, task }: { stream: string; task: TaskReading }) {
  const dispatch = useDispatch();
  const mayWrite = usePermissions().has('task.write');
  const plan = usePlan().state?.plan ?? null;
  const people = usePeople();
  const now = useServerNow(60_000);
  const who = task.closed?.by ? people.byId[task.closed.by]?.name : undefined;

  const incident = parseStream(stream)?.incident ?? null;

  async function handleReopen() {
    const outcome = await dispatch('ReopenTask', stream, { task: task.id }, {}).settled;
    if (outcome.ok) showToast({ tone: 'ok', title: taskTexts.reopened(task.number) });
    else if (outcome.code !== 'discarded') {
      const { what, next } = refusalText(outcome.code);
      showToast({ tone: 'warn', title: what, text: next });
    }
  }

  return (
    <li className={styles.row}>
      <div className={styles.body}>
        <p className={styles.title}>
          <span className={styles.number}>{taskTexts.number(task.number)}</span> {task.title ?? taskTexts.removed}
        </p>
        {task.title === null && <RemovedNote note={task.removal} />}
        {task.closed?.text && <p className={styles.result}>{task.closed.text}</p>}
        <p className={styles.meta}>
          <Chip tone={task.status === 'done' ? 'ok' : 'neutral'}>{taskTexts.statuses[task.status]}</Chip>
          <span>
            {[
              ...(task.closed ? [formatWhen(task.closed.at, now)] : []),
              ...(who === undefined ? [] : [taskTexts.closedBy(who)]),
              functionName(plan, task.function),
            ].join(' · ')}
          </span>
          {incident !== null && task.madeIn !== null && (
            <span>
              {taskTexts.madeIn} <MadeInLink incident={incident} madeIn={task.madeIn} />
            </span>
          )}
        </p>
      </div>
      {mayWrite && (
        <Button size="small" variant="quiet" onPress={() => void handleReopen()}>
          {taskTexts.reopen}
        </Button>
      )}
    </li>
  );
}
