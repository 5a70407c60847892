import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

export interface SaidCall {
  calledWith?: string;
  reference?: string;
  /** UTC milliseconds; undefined: now. */
  at: number | undefined;
  review: number;
}

export interface CallDialogProps {
  plan: Plan;
  onSay: (call: SaidCall) => void;
  onClose: () => void;
}

const MINUTE = 60_000;

/** When one rang, with whom, what they call the matter, and when it is looked over [VM1] [VM3]. */
export function CallDialog({ plan, onSay, onClose }: CallDialogProps) {
  const { serverNow } = useSync();
  const [calledWith, setCalledWith] = useState('');
  const [reference, setReference] = useState('');
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [review, setReview] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const isUnread = ({ value, text }: typeof at) => value === null && text.trim() !== '';
  const faultOf = (time: typeof at) => (isTried && isUnread(time) ? texts.timeUnreadable : undefined);

  function handleSubmit() {
    const named = { calledWith: calledWith.trim(), reference: reference.trim() };
    onSay({
      ...(named.calledWith !== '' && { calledWith: named.calledWith }),
      ...(named.reference !== '' && { reference: named.reference }),
      at: at.value ?? undefined,
      review: review.value ?? serverNow() + plan.vma.reviewMinutes * MINUTE,
    });
    onClose();
  }

  return (
    <FormDialog
      title={texts.callTitle}
      size="narrow"
      isDirty={calledWith !== '' || reference !== ''}
      check={() => {
        setTried(true);
        return !isUnread(at) && !isUnread(review);
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.record}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={texts.calledWith}
        value={calledWith}
        onChange={setCalledWith}
        maxLength={200}
        autoComplete="off"
      />
      <TextField label={texts.reference} value={reference} onChange={setReference} maxLength={200} autoComplete="off" />
      <TimeField
        label={texts.at}
        value={at.value}
        onChange={(value, text) => setAt({ value, text })}
        getNow={serverNow}
        placeholder={texts.now}
        errorMessage={faultOf(at)}
      />
      <TimeField
        label={texts.review}
        value={review.value}
        onChange={(value, text) => setReview({ value, text })}
        getNow={serverNow}
        direction="future"
        placeholder={texts.reviewPlaceholder(plan.vma.reviewMinutes)}
        errorMessage={faultOf(review)}
      />
    </FormDialog>
  );
}
