import { type Improvement, PROGRESS, type Progress } from '@ledningsplats/shared/improvements/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { formTexts } from '../../i18n/forms.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { useDraft } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { SaidMeanwhile } from './SaidMeanwhile.tsx';

export interface ReportDialogProps {
  /** As it is now: what somebody else says of it meanwhile is told. */
  improvement: Improvement;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

interface Draft {
  progress: Progress;
  note: string;
  /** The action's `seq` when it was begun. */
  from: number;
}

/** How far it has come, by its owner or by those who keep the list [OV4]. */
export function ReportDialog({ improvement, onClose, onCompare }: ReportDialogProps) {
  const give = useGiveCompared();
  const before = improvement.state === 'dropped' ? 'open' : improvement.state;
  const [empty] = useState<Draft>({ progress: before, note: '', from: improvement.seq });
  const draft = useDraft<Draft>(`improvements#report-${improvement.id}`, empty);
  const { progress, note, from } = draft.value;
  const isMovedOn = improvement.seq !== from;

  function handleClose() {
    draft.clear();
    onClose();
  }

  return (
    <FormDialog
      title={texts.reportTitle}
      isDirty={draft.value !== empty}
      submit={
        <Button type="submit" variant="primary">
          {isMovedOn ? formTexts.saveMine : texts.save}
        </Button>
      }
      onSubmit={() => {
        const data = { improvement: improvement.id, seen: improvement.seq, progress };
        const content = note.trim() === '' ? {} : { note: note.trim() };
        const isSaid = progress !== before || content.note !== undefined;
        const compared = { done: texts.reported, onDone: draft.sent(), onCompare };
        if (isSaid) give('ReportImprovement', 'improvements', data, content, compared);
        else draft.clear();
        onClose();
      }}
      onClose={handleClose}
    >
      {isMovedOn && (
        <SaidMeanwhile improvement={improvement} mine={{ state: progress, note: note.trim() }} onKeep={handleClose} />
      )}
      <RadioCards
        label={texts.progress}
        value={progress}
        onChange={(next) => draft.write({ ...draft.value, progress: next })}
        options={PROGRESS.map((value) => ({ value, title: texts.states[value] }))}
      />
      <TextArea
        label={texts.noteLabel}
        value={note}
        onChange={(next) => draft.write({ ...draft.value, note: next })}
        maxLength={2_000}
        minRows={2}
      />
    </FormDialog>
  );
}
