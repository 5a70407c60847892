import type { Handover } from '@ledningsplats/shared/duty/events.ts';
import { useState } from 'react';
import { CheckedForm } from '../../../forms/CheckedForm.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { useDraft } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { ExpectedRows } from './ExpectedRows.tsx';
import styles from './Handover.module.css';
import { draftOf, type HandoverDraft, isHalf, readDraft } from './handover-draft.ts';

/** Written by who has the duty, a little at a time through the week; kept on the device until it is saved [LG4]. */
export function NoteForm({ handover }: { handover: Handover | null }) {
  const give = useGive();
  const draft = useDraft<HandoverDraft>('duty#handover', draftOf(handover?.words ?? null));
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const words = readDraft(value);
  const edit = (patch: Partial<HandoverDraft>) => draft.write({ ...value, ...patch });

  function handleSave() {
    if (words === null) return;
    give('WriteHandover', 'duty', {}, words, { done: handoverTexts.saved });
    setTried(false);
    draft.clear();
  }

  return (
    <Card title={handoverTexts.note} accent="action">
      <CheckedForm
        className={styles.form}
        check={() => {
          setTried(true);
          return words !== null;
        }}
        onSubmit={handleSave}
      >
        <TextArea
          label={handoverTexts.note}
          isLabelHidden
          description={handoverTexts.noteHelp}
          value={value.note}
          onChange={(note) => edit({ note })}
          maxLength={6000}
          minRows={4}
          errorMessage={isTried && value.note.trim() === '' ? handoverTexts.noteMissing : undefined}
        />
        <ExpectedRows
          rows={value.expected}
          isFaulty={(row) => isTried && isHalf(row)}
          onChange={(expected) => edit({ expected })}
        />
        <TextArea
          label={handoverTexts.weather}
          value={value.weather}
          onChange={(weather) => edit({ weather })}
          maxLength={2000}
          minRows={1}
        />
        <div>
          <Button type="submit" variant="primary">
            {handover === null ? handoverTexts.save : handoverTexts.saveAgain}
          </Button>
        </div>
      </CheckedForm>
    </Card>
  );
}
