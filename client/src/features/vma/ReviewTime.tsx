import { reviewState } from '@ledningsplats/shared/vma/vma-reading.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';
import styles from './vma.module.css';

/** When it is looked over, counted down; said when that is near, and late it stays so until somebody has [VM3]. */
export function ReviewTime({ review, now }: { review: number; now: number }) {
  const state = reviewState({ review }, now);
  return (
    <p className={styles.due} data-late={state === 'late' || undefined}>
      {state === 'late' ? (
        <>
          <Chip tone="alarm">{texts.lateChip}</Chip> {texts.reviewLate(formatDuration(now - review))}
        </>
      ) : (
        <>
          {state === 'near' && <Chip tone="warn">{texts.nearChip}</Chip>} {texts.reviewAt}{' '}
          {texts.reviewIn(formatWhen(review, now), formatUntil(review, now))}
        </>
      )}
    </p>
  );
}
