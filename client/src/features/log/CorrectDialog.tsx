import { LINE_TEXT_LIMIT } from '@ledningsplats/shared/core/command-size.ts';
import { useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { logTexts } from '../../i18n/log.ts';
import { useDispatch, useDraft } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LineDialog.module.css';
import { latestWording } from './latest-wording.ts';

/** A wrong line gets a new wording beside the old one; nothing is changed in place [LG1]. */
export function CorrectDialog({ shown, onClose }: { shown: ShownLine; onClose: () => void }) {
  const { line } = shown;
  const dispatch = useDispatch();
  const before = latestWording(line);
  const draft = useDraft(`${line.stream}#correct-${line.seq}`, { text: before, why: '' });
  const [error, setError] = useState<string | undefined>();
  const { text, why } = draft.value;

  function handleSubmit() {
    const said = text.trim();
    if (said === '' || said === before) return setError(logTexts.unchanged);
    if (said.length > LINE_TEXT_LIMIT) return setError(logTexts.textTooLong(said.length - LINE_TEXT_LIMIT));
    const type = line.secrecy.state === 'secret' ? 'CorrectSecretLine' : 'CorrectLine';
    const reason = why.trim();
    dispatch(type, line.stream, { line: line.seq }, { text: said, ...(reason !== '' && { why: reason }) });
    draft.clear();
    announce(logTexts.correctSaved);
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={logTexts.correctTitle}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {logTexts.correctSave}
          </Button>
        </>
      }
    >
      <p className={styles.explanation}>{logTexts.correctText}</p>
      <figure className={styles.quote}>
        <figcaption>{logTexts.oldWording}</figcaption>
        <blockquote>{before}</blockquote>
      </figure>
      <TextArea
        label={logTexts.newWording}
        value={text}
        onChange={(next) => {
          draft.write({ text: next, why });
          setError(undefined);
        }}
        errorMessage={error}
        autoFocus
        isRequired
      />
      <TextField
        label={logTexts.why}
        value={why}
        maxLength={500}
        onChange={(next) => draft.write({ text, why: next })}
      />
    </Dialog>
  );
}
