import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { useState } from 'react';
import { guardOf } from '../../forms/identity-fault.ts';
import { formTexts } from '../../i18n/forms.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { useDispatch, useDraft, useSession, useSync } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TaskConflict } from './TaskConflict.tsx';
import styles from './TaskDialog.module.css';
import { TaskFields } from './TaskFields.tsx';
import { draftKey, draftOf, type TaskDraft } from './task-draft.ts';
import { type TaskFaults, taskFaults } from './task-faults.ts';

export interface TaskDialogProps {
  incident: string;
  /** Changed when given, else a new one. As it is now: what somebody else does to it meanwhile is told. */
  task?: OpenTask;
  /** Made of a log line: its seq and its words [LG6]. */
  fromLine?: { seq: number; text: string; ofKrisstod: boolean };
  /** The briefing that it is made in, by its id [ST5]. */
  briefing?: string;
  onClose: () => void;
}

/** What, who and until when; how urgent, and whether it comes back [ST4]. */
export function TaskDialog({ incident, task, fromLine, briefing, onClose }: TaskDialogProps) {
  const dispatch = useDispatch();
  const { serverNow } = useSync();
  const session = useSession();
  const plan = usePlan().state?.plan ?? null;
  const stream = incidentStream(incident);
  const seat = session.status === 'signed_in' ? session.reading.function : null;
  // A seat of a newer plan is none that this incident's tasks can have.
  const own = plan?.functions.some(({ id }) => id === seat) ? seat : null;
  const [empty] = useState<TaskDraft>(() =>
    task === undefined
      ? { ...draftOf({ title: fromLine?.text ?? '', function: '', due: null, titleSeq: 0 }), owner: own }
      : draftOf(task),
  );
  const draft = useDraft<TaskDraft>(draftKey(stream, task, fromLine), empty);
  const [errors, setErrors] = useState<TaskFaults>({});
  // a draft from before there was more to say of a task
  const value = { ...empty, ...draft.value };
  const guard = guardOf(task?.ofKrisstod ?? fromLine?.ofKrisstod ?? false);
  const isMovedOn = task !== undefined && task.titleSeq !== value.from;

  function change(part: Partial<TaskDraft>) {
    draft.write({ ...value, ...part });
    setErrors({});
  }

  function handleSubmit() {
    const found = taskFaults(value, task, serverNow());
    setErrors(found);
    const { owner, due, everyMinutes } = value;
    const isGuarded = guard(value.title) !== undefined || guard(value.reason) !== undefined;
    if (owner === null || isGuarded || Object.keys(found).length > 0) return;
    const title = value.title.trim();
    const why = value.reason.trim();
    const data = { function: owner, due, priority: value.isUrgent ? 'high' : 'normal', everyMinutes } as const;
    if (task === undefined) {
      const from = { fromLine: fromLine?.seq ?? null, briefing: briefing ?? null };
      dispatch('CreateTask', stream, { ...data, ...from }, { title });
    } else
      dispatch(
        'ChangeTask',
        stream,
        { task: task.id, from: task.titleSeq, ...data },
        { title, ...(why !== '' && { reason: why }) },
      );
    draft.clear();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={task === undefined ? taskTexts.newTitle : taskTexts.changeTitle(task.number)}
      size="narrow"
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {submitWords(task, isMovedOn)}
          </Button>
        </>
      }
    >
      {fromLine !== undefined && <p className={styles.explanation}>{taskTexts.fromLineText}</p>}
      {isMovedOn && (
        <TaskConflict
          task={task}
          draft={value}
          onKeep={() => {
            draft.clear();
            onClose();
          }}
        />
      )}
      <TaskFields
        value={value}
        errors={errors}
        guard={guard}
        plan={plan}
        isChange={task !== undefined}
        isOverdue={task !== undefined && task.due !== null && task.due < serverNow()}
        getNow={serverNow}
        onChange={change}
        onSubmit={handleSubmit}
      />
    </Dialog>
  );
}

function submitWords(task: OpenTask | undefined, isMovedOn: boolean): string {
  if (task === undefined) return taskTexts.create;
  return isMovedOn ? taskTexts.saveMine : taskTexts.save;
}
