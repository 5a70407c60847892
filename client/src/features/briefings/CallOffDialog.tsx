import type { Briefing } from '@ledningsplats/shared/briefings/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface CallOffDialogProps {
  stream: string;
  briefing: Briefing;
  onClose: () => void;
}

/** It was started by mistake. */
export function CallOffDialog({ stream, briefing, onClose }: CallOffDialogProps) {
  const give = useGive();
  const [why, setWhy] = useState('');

  function handleSubmit() {
    const reason = why.trim();
    const content = reason === '' ? {} : { reason };
    give('CallOffBriefing', stream, { briefing: briefing.id }, content, { done: texts.callOffDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.callOffTitle}
      size="narrow"
      isDirty={why.trim() !== ''}
      submit={
        <Button type="submit" variant="alarm">
          {texts.callOffSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.callOffText}</p>
      <TextArea label={texts.callOffWhy} value={why} maxLength={2_000} onChange={setWhy} autoFocus />
    </FormDialog>
  );
}
