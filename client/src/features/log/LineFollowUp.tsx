import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import { logTexts } from '../../i18n/log.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { trayTexts } from '../../i18n/trays.ts';
import { verificationTexts } from '../../i18n/verification.ts';
import { useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconInbox } from '../../ui/icons.ts';
import styles from './LogRow.module.css';
import type { LineReading } from './line-reading.ts';

/** What has been said of a line since it was written, and who sees to it [LG11] [LG12]. */
export function LineFollowUp({ shown: { line, marks }, reading }: { shown: ShownLine; reading: LineReading }) {
  const { assessments, addressedTo, taken } = line;
  const when = (at: number) => formatWhen(at, line.recordedAt);
  return (
    <>
      {assessments.length > 0 && (
        <p className={styles.meta}>
          {assessments
            .map(({ verification, recordedAt, person }) =>
              verificationTexts.change(when(recordedAt), wordOf(verification), reading.names.person(person)),
            )
            .join(' · ')}
        </p>
      )}
      {addressedTo !== null && (
        <p className={styles.tray} data-waiting={taken === null || undefined}>
          <IconInbox aria-hidden className={styles.markIcon} />
          {taken === null
            ? trayTexts.waitsAt(functionName(reading.names.plan, addressedTo))
            : trayTexts.takenBy(
                reading.names.person(taken.person),
                when(taken.recordedAt),
                functionName(reading.names.plan, addressedTo),
              )}
        </p>
      )}
      {marks.map((item) => (
        <OwnMark key={item.id} item={item} />
      ))}
    </>
  );
}

/** One's own doing on its way, or why it did not get through. */
function OwnMark({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const isTaking = item.type === 'TakeLine';
  if (item.refusal === null) {
    const words = isTaking
      ? trayTexts.sending
      : verificationTexts.pending(wordOf((item.data as DataOf<'AssessLine'>).verification));
    return <p className={styles.ownCorrection}>{words}</p>;
  }
  return (
    <div className={styles.ownCorrection} data-refused>
      <p className={styles.text}>
        <b>{isTaking ? trayTexts.refused : verificationTexts.refused}</b> {refusalText(item.refusal.code).what}
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={() => outbox.resend(item.id)}>
          {logTexts.resend}
        </Button>
        <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
          {logTexts.discard}
        </Button>
      </div>
    </div>
  );
}

function wordOf(verification: DataOf<'AssessLine'>['verification']): string {
  return verification === null ? verificationTexts.none : verificationTexts.words[verification];
}
