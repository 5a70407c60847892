import type { Coming } from '@ledningsplats/shared/krisstod/call-in/events.ts';
import { callInTexts as texts } from '../../../i18n/krisstod-call-in.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './shifts.module.css';

/** What somebody who was called in has answered, and when they are there; nothing of those who were not. */
export function ComingChip({ coming }: { coming: Coming | null | undefined }) {
  const now = useServerNow(60_000);
  if (!coming) return null;
  const { answer, arrivesAt } = coming;
  const words = texts.coming[answer];
  return (
    <span className={styles.fault}>
      <Chip tone={answer === 'no' ? 'alarm' : 'ok'}>
        {arrivesAt === null ? words : `${words}, ${texts.there(formatWhen(arrivesAt, now))}`}
      </Chip>
    </span>
  );
}
