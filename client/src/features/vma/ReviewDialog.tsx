import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Vma } from '@ledningsplats/shared/vma/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

export interface ReviewDialogProps {
  stream: string;
  plan: Plan;
  vma: Vma;
  onClose: () => void;
}

const MINUTE = 60_000;

/** It has been looked over and holds: when is the next time [VM3]? */
export function ReviewDialog({ stream, plan, vma, onClose }: ReviewDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [review, setReview] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const isUnread = review.value === null && review.text.trim() !== '';

  return (
    <FormDialog
      title={texts.reviewTitle}
      size="narrow"
      isDirty={review.text !== ''}
      check={() => {
        setTried(true);
        return !isUnread;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.record}
        </Button>
      }
      onSubmit={() => {
        const at = review.value ?? serverNow() + plan.vma.reviewMinutes * MINUTE;
        give('ReviewVma', stream, { vma: vma.id, review: at }, {}, { done: texts.reviewDone });
        onClose();
      }}
      onClose={onClose}
    >
      <TimeField
        label={texts.review}
        value={review.value}
        onChange={(value, text) => setReview({ value, text })}
        getNow={serverNow}
        direction="future"
        autoFocus
        placeholder={texts.reviewPlaceholder(plan.vma.reviewMinutes)}
        errorMessage={isTried && isUnread ? texts.timeUnreadable : undefined}
      />
    </FormDialog>
  );
}
