import type { Contingency } from '@ledningsplats/shared/contingencies/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import { useDispatch } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './ContingenciesCard.module.css';
import { ContingencyWords } from './ContingencyWords.tsx';

export interface SettleDialogProps {
  stream: string;
  contingency: Contingency;
  /** It has happened, or is no longer to be reckoned with. */
  as: 'triggered' | 'withdrawn';
  onClose: () => void;
}

/** Ends the waiting: it has happened and its action may be tasks at once, or it is struck out. Both are undone [ST11]. */
export function SettleDialog({ stream, contingency, as, onClose }: SettleDialogProps) {
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const actions = contingency.content?.actions ?? [];
  const [makesTasks, setMakesTasks] = useState(actions.length > 0);
  const { id, number } = contingency;
  const hasHappened = as === 'triggered';

  function handleSubmit() {
    const said = text.trim();
    const { settled } = hasHappened
      ? dispatch(
          'TriggerContingency',
          stream,
          { contingency: id, makeTasks: makesTasks },
          said === '' ? {} : { note: said },
        )
      : dispatch('WithdrawContingency', stream, { contingency: id }, said === '' ? {} : { reason: said });
    void settled.then(({ ok }) => {
      if (!ok) return;
      showToast({
        tone: 'ok',
        title: hasHappened ? contingencyTexts.happenedDone(number) : contingencyTexts.withdrawDone(number),
        text: contingency.content?.title ?? contingencyTexts.removed,
        action: {
          label: contingencyTexts.undo,
          onPress: () => void dispatch('RestoreContingency', stream, { contingency: id }, {}),
        },
      });
    });
    onClose();
  }

  return (
    <FormDialog
      title={hasHappened ? contingencyTexts.happenedTitle(number) : contingencyTexts.withdrawTitle(number)}
      isDirty={text.trim() !== ''}
      size="narrow"
      submit={
        <Button type="submit" variant="primary">
          {hasHappened ? contingencyTexts.happenedSubmit : contingencyTexts.withdrawSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className={styles.theirs}>
        <b>{contingency.content?.title ?? contingencyTexts.removed}</b>
        <ContingencyWords content={contingency.content} />
      </div>
      {hasHappened && <p>{contingencyTexts.happenedText}</p>}
      <TextArea
        label={hasHappened ? contingencyTexts.note : contingencyTexts.reason}
        value={text}
        maxLength={2_000}
        onChange={setText}
        autoFocus
      />
      {hasHappened && actions.length > 0 && (
        <Checkbox isSelected={makesTasks} onChange={setMakesTasks}>
          {contingencyTexts.makeTasks}
        </Checkbox>
      )}
    </FormDialog>
  );
}
