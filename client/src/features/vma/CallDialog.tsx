import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { CallFields, isCallTyped, isUnread, NO_CALL, type SaidCall, saidCall } from './CallFields.tsx';

export interface CallDialogProps {
  plan: Plan;
  onSay: (call: SaidCall & { review: number }) => void;
  onClose: () => void;
}

const MINUTE = 60_000;

/** When one rang, with whom, what they call the matter, and when it is looked over [VM1] [VM3]. */
export function CallDialog({ plan, onSay, onClose }: CallDialogProps) {
  const { serverNow } = useSync();
  const [call, setCall] = useState(NO_CALL);
  const [review, setReview] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);

  return (
    <FormDialog
      title={texts.callTitle}
      size="narrow"
      isDirty={isCallTyped(call)}
      check={() => {
        setTried(true);
        return !isUnread(call.at) && !isUnread(review);
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.record}
        </Button>
      }
      onSubmit={() => {
        onSay({ ...saidCall(call), review: review.value ?? serverNow() + plan.vma.reviewMinutes * MINUTE });
        onClose();
      }}
      onClose={onClose}
    >
      <CallFields draft={call} isTried={isTried} onChange={setCall} />
      <TimeField
        label={texts.review}
        value={review.value}
        onChange={(value, text) => setReview({ value, text })}
        getNow={serverNow}
        direction="future"
        placeholder={texts.reviewPlaceholder(plan.vma.reviewMinutes)}
        errorMessage={isTried && isUnread(review) ? texts.timeUnreadable : undefined}
      />
    </FormDialog>
  );
}
