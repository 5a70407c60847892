import type { Loss } from '@ledningsplats/shared/losses/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { lossSummary } from '../../i18n/loss-words.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { useDispatch, useServerNow, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './losses.module.css';

export interface SettleLossDialogProps {
  stream: string;
  plan: Plan;
  loss: Loss;
  /** It is back, or never was lost. */
  as: 'back' | 'withdrawn';
  onClose: () => void;
}

/** Ends the counting: it is back since a time, or was recorded by mistake. Both are undone [KO2]. */
export function SettleLossDialog({ stream, plan, loss, as, onClose }: SettleLossDialogProps) {
  const dispatch = useDispatch();
  const { serverNow } = useSync();
  const now = useServerNow(60_000);
  const [text, setText] = useState('');
  const [back, setBack] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const { id, number, facts } = loss;
  const isBack = as === 'back';
  const isWrong = () => back !== null && (back < facts.since || back > serverNow());

  function handleSubmit() {
    const said = text.trim();
    const { settled } = isBack
      ? dispatch('EndLoss', stream, { loss: id, back: back ?? serverNow() }, said === '' ? {} : { note: said })
      : dispatch('WithdrawLoss', stream, { loss: id }, said === '' ? {} : { reason: said });
    void settled.then(({ ok }) => {
      if (!ok) return;
      showToast({
        tone: 'ok',
        title: isBack ? texts.backDone(number) : texts.withdrawDone(number),
        text: loss.content?.where ?? texts.removed,
        action: {
          label: texts.undo,
          onPress: () => void dispatch('RestoreLoss', stream, { loss: id }, {}),
        },
      });
    });
    onClose();
  }

  return (
    <FormDialog
      title={isBack ? texts.backTitle(number) : texts.withdrawTitle(number)}
      isDirty={text.trim() !== '' || back !== null}
      size="narrow"
      check={() => {
        setTried(true);
        return !isBack || !isWrong();
      }}
      submit={
        <Button type="submit" variant="primary">
          {isBack ? texts.backSubmit : texts.withdrawSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className={styles.theirs}>{lossSummary(loss, plan, (at) => formatWhen(at, now)) ?? texts.removed}</p>
      <p>{isBack ? texts.backText : texts.withdrawText}</p>
      {isBack && (
        <TimeField
          label={texts.backField}
          description={texts.sinceHelp}
          value={back}
          onChange={setBack}
          getNow={serverNow}
          autoFocus
          {...(isTried && isWrong() && { errorMessage: texts.backWrong })}
        />
      )}
      <TextArea
        label={isBack ? texts.note : texts.reason}
        value={text}
        maxLength={2_000}
        onChange={setText}
        autoFocus={!isBack}
      />
    </FormDialog>
  );
}
