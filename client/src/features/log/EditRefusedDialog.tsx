import { LINE_TEXT_LIMIT } from '@ledningsplats/shared/core/command-size.ts';
import type { LineContent } from '@ledningsplats/shared/log/events.ts';
import { useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { logTexts } from '../../i18n/log.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './LineDialog.module.css';

/** A line that the server did not take, put right and sent again. */
export function EditRefusedDialog({ shown, onClose }: { shown: ShownLine; onClose: () => void }) {
  const { outbox, serverNow } = useSync();
  const item = shown.pending;
  const content = shown.line.content ?? { text: '' };
  const [text, setText] = useState(content.text);
  const [occurredAt, setOccurredAt] = useState(item?.occurredAt ?? null);
  const [error, setError] = useState<string | undefined>();
  if (item === null) return null;

  function handleSubmit() {
    const said = text.trim();
    if (said === '') return setError(logTexts.textMissing);
    if (said.length > LINE_TEXT_LIMIT) return setError(logTexts.textTooLong(said.length - LINE_TEXT_LIMIT));
    const changed: LineContent = { ...content, text: said };
    if (item) outbox.resend(item.id, { content: changed, occurredAt });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={logTexts.editTitle}
      onSubmit={handleSubmit}
      isDirty={text !== content.text}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {logTexts.resend}
          </Button>
        </>
      }
    >
      {item.refusal !== null && <p className={styles.explanation}>{refusalText(item.refusal.code).what}</p>}
      <TimeField
        label={logTexts.time}
        placeholder={logTexts.timePlaceholder}
        value={occurredAt}
        getNow={serverNow}
        onChange={setOccurredAt}
      />
      <TextArea label={logTexts.text} value={text} onChange={setText} errorMessage={error} autoFocus isRequired />
    </Dialog>
  );
}
