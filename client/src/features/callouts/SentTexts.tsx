import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './SentTexts.module.css';

/** What they were told: the text that it was sent with, and each after it. */
export function SentTexts({ callOut: { text, texts, sentAt }, now }: { callOut: CallOut; now: number }) {
  return (
    <Disclosure title={callOutTexts.sentText}>
      <div className={styles.text}>
        <p className={styles.when}>{formatWhen(sentAt, now)}</p>
        <p>{text ?? callOutTexts.textRemoved}</p>
      </div>
      {texts.map((later) => (
        <div key={later.nth} className={styles.text}>
          <p className={styles.when}>{callOutTexts.laterText(formatWhen(later.at, now), later.people.length)}</p>
          <p>{later.text ?? callOutTexts.textRemoved}</p>
        </div>
      ))}
    </Disclosure>
  );
}
