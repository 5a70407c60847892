import { logTexts } from '../../i18n/log.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatClock } from '../../ui/format-time.ts';
import { IconAlarm, IconPending } from '../../ui/icons.ts';
import styles from './LogRow.module.css';

export interface PendingLineProps {
  shown: ShownLine;
  isConnected: boolean;
  onEdit: (shown: ShownLine) => void;
}

/** Where one's own unsent line stands, and what to do when it was refused: nothing is dropped in silence [LG13]. */
export function PendingLine({ shown, isConnected, onEdit }: PendingLineProps) {
  const { outbox } = useSync();
  const { pending } = shown;
  if (pending === null) return null;
  if (pending.refusal === null) {
    return (
      <p className={styles.unsent}>
        <IconPending aria-hidden className={styles.markIcon} />
        {waitWords(pending, isConnected)}
      </p>
    );
  }
  const { what, next } = refusalText(pending.refusal.code);
  return (
    <>
      <p className={styles.refusal}>
        <IconAlarm aria-hidden className={styles.markIcon} />
        <span>
          <b>
            {logTexts.refused}: {what}
          </b>{' '}
          {next}
        </span>
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={() => outbox.resend(pending.id)}>
          {logTexts.resend}
        </Button>
        <Button size="small" onPress={() => onEdit(shown)}>
          {logTexts.edit}
        </Button>
        <Button size="small" variant="quiet" onPress={() => outbox.discard(pending.id)}>
          {logTexts.discard}
        </Button>
      </div>
    </>
  );
}

function waitWords(item: OutboxItem, isConnected: boolean): string {
  if (item.state === 'accepted' || (isConnected && item.state === 'sending' && item.attempts <= 1))
    return logTexts.sending;
  const since = logTexts.unsentSince(formatClock(item.shownAt));
  const why = item.trouble === null ? null : refusalText(item.trouble).what;
  const next = isConnected ? null : logTexts.unsentNext;
  return [since, why ?? next, item.kept === 'memory' ? logTexts.inMemory : null]
    .filter((part) => part !== null)
    .join(', ');
}
