import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { useState } from 'react';
import { guardOf } from '../../forms/identity-fault.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { useDispatch } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './TaskDialog.module.css';

export interface FinishDialogProps {
  incident: string;
  task: OpenTask;
  /** Done with a result, or struck out with a reason. */
  as: 'done' | 'cancelled';
  onClose: () => void;
}

/** Ends a task. Enter is enough; a word about the result is kept with it, and it can be undone. */
export function FinishDialog({ incident, task, as, onClose }: FinishDialogProps) {
  const dispatch = useDispatch();
  const stream = incidentStream(incident);
  const [text, setText] = useState('');
  const isDone = as === 'done';
  const fault = guardOf(task.ofKrisstod)(text);

  function handleSubmit() {
    if (fault !== undefined) return;
    const said = text.trim();
    const { settled } = isDone
      ? dispatch('CompleteTask', stream, { task: task.id }, said === '' ? {} : { result: said })
      : dispatch('CancelTask', stream, { task: task.id }, said === '' ? {} : { reason: said });
    void settled.then(({ ok }) => {
      if (!ok) return;
      showToast({
        tone: 'ok',
        title: isDone ? taskTexts.doneToast(task.number) : taskTexts.cancelledToast(task.number),
        text: task.title ?? taskTexts.removed,
        action: { label: taskTexts.undo, onPress: () => void dispatch('ReopenTask', stream, { task: task.id }, {}) },
      });
    });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isDone ? taskTexts.doneTitle(task.number) : taskTexts.cancelTitle(task.number)}
      size="narrow"
      onSubmit={handleSubmit}
      isDirty={text.trim() !== ''}
      footer={
        <Button type="submit" variant="primary">
          {isDone ? taskTexts.done : taskTexts.cancelIt}
        </Button>
      }
    >
      <p className={styles.task}>{task.title ?? taskTexts.removed}</p>
      <TextArea
        label={isDone ? taskTexts.result : taskTexts.cancelReason}
        {...(isDone && { placeholder: taskTexts.resultPlaceholder })}
        value={text}
        maxLength={2_000}
        onChange={setText}
        errorMessage={fault}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          handleSubmit();
        }}
        autoFocus
      />
    </Dialog>
  );
}
