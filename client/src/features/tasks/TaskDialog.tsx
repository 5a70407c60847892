import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { useDispatch, useDraft, useSession, useSync } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './TaskDialog.module.css';

export interface TaskDialogProps {
  incident: string;
  /** Changed when given, else a new one. */
  task?: OpenTask;
  /** Made of a log line: its seq and its words [LG6]. */
  fromLine?: { seq: number; text: string };
  onClose: () => void;
}

/** A task's title, as its own limit. */
const TITLE_LIMIT = 200;

interface TaskDraft {
  title: string;
  owner: string | null;
  due: number | null;
  dueText: string;
  reason: string;
}

/** What, who and until when; nothing else is asked [ST4]. */
export function TaskDialog({ incident, task, fromLine, onClose }: TaskDialogProps) {
  const dispatch = useDispatch();
  const { serverNow } = useSync();
  const session = useSession();
  const plan = usePlan().state?.plan ?? null;
  const stream = incidentStream(incident);
  const seat = session.status === 'signed_in' ? session.reading.function : null;
  // A seat of a newer plan is none that this incident's tasks can have.
  const own = plan?.functions.some(({ id }) => id === seat) ? seat : null;
  const empty: TaskDraft = {
    title: task?.title ?? fromLine?.text ?? '',
    owner: task?.function ?? own,
    due: task?.due ?? null,
    dueText: '',
    reason: '',
  };
  const draft = useDraft<TaskDraft>(`${stream}#task-${keyOf(task, fromLine)}`, empty);
  const [errors, setErrors] = useState<Partial<Record<'title' | 'owner' | 'due', string>>>({});
  const { title, owner, due, dueText, reason } = draft.value;

  function change(part: Partial<TaskDraft>) {
    draft.write({ ...draft.value, ...part });
    setErrors({});
  }

  function handleSubmit() {
    const said = title.trim();
    const found = {
      ...(said === '' && { title: taskTexts.whatMissing }),
      ...(said.length > TITLE_LIMIT && { title: taskTexts.whatTooLong }),
      ...(owner === null && { owner: taskTexts.ownerMissing }),
      ...(due === null && dueText.trim() !== '' && { due: taskTexts.dueUnreadable }),
    };
    setErrors(found);
    if (owner === null || Object.keys(found).length > 0) return;
    const why = reason.trim();
    if (task === undefined)
      dispatch('CreateTask', stream, { function: owner, due, fromLine: fromLine?.seq ?? null }, { title: said });
    else
      dispatch(
        'ChangeTask',
        stream,
        { task: task.id, function: owner, due },
        { title: said, ...(why !== '' && { reason: why }) },
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
            {task === undefined ? taskTexts.create : taskTexts.save}
          </Button>
        </>
      }
    >
      {fromLine !== undefined && <p className={styles.explanation}>{taskTexts.fromLineText}</p>}
      <TextArea
        label={taskTexts.what}
        value={title}
        onChange={(next) => change({ title: next.replaceAll('\n', ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          handleSubmit();
        }}
        errorMessage={errors.title}
        minRows={2}
        autoFocus
        isRequired
      />
      <Select
        label={taskTexts.owner}
        value={owner}
        placeholder={taskTexts.ownerPlaceholder}
        options={(plan?.functions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => change({ owner: next })}
        {...(errors.owner !== undefined && { errorMessage: errors.owner })}
        isRequired
      />
      <TimeField
        label={taskTexts.dueLabel}
        description={taskTexts.dueHelp}
        placeholder={taskTexts.duePlaceholder}
        value={due}
        getNow={serverNow}
        direction="future"
        onChange={(value, text) => change({ due: value, dueText: text })}
        {...(errors.due !== undefined && { errorMessage: errors.due })}
      />
      {task !== undefined && (
        <TextField
          label={taskTexts.reason}
          value={reason}
          maxLength={500}
          onChange={(next) => change({ reason: next })}
        />
      )}
    </Dialog>
  );
}

function keyOf(task: OpenTask | undefined, fromLine: { seq: number } | undefined): string {
  if (task !== undefined) return `change-${task.id}`;
  return fromLine === undefined ? 'new' : `line-${fromLine.seq}`;
}
