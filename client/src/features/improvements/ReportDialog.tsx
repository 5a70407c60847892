import { type Improvement, PROGRESS, type Progress } from '@ledningsplats/shared/improvements/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

/** How far it has come, by its owner or by those who keep the list [OV4]. */
export function ReportDialog({ improvement, onClose }: { improvement: Improvement; onClose: () => void }) {
  const give = useGive();
  const before = improvement.state === 'dropped' ? 'open' : improvement.state;
  const [progress, setProgress] = useState<Progress>(before);
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={texts.reportTitle}
      isDirty={progress !== before || note !== ''}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={() => {
        const data = { improvement: improvement.id, seen: improvement.seq, progress };
        const content = note.trim() === '' ? {} : { note: note.trim() };
        if (progress !== before || content.note !== undefined) {
          give('ReportImprovement', 'improvements', data, content, { done: texts.reported });
        }
        onClose();
      }}
      onClose={onClose}
    >
      <RadioCards
        label={texts.progress}
        value={progress}
        onChange={setProgress}
        options={PROGRESS.map((value) => ({ value, title: texts.states[value] }))}
      />
      <TextArea label={texts.noteLabel} value={note} onChange={setNote} maxLength={2_000} minRows={2} />
    </FormDialog>
  );
}
