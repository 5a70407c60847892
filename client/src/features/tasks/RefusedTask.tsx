import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TaskRow.module.css';

export interface RefusedTaskProps {
  item: OutboxItem;
  /** Somebody else changed it first: one's own words beside theirs. */
  onCompare: (item: OutboxItem) => void;
}

/** What did not go through, kept until the person has chosen. */
export function RefusedTask({ item, onCompare }: RefusedTaskProps) {
  const { outbox } = useSync();
  const { what, next } = refusalText(item.refusal?.code ?? 'malformed');
  const isStale = item.type === 'ChangeTask' && item.refusal?.code === 'stale';
  return (
    <div className={styles.refused} role="status">
      <p>
        <b>
          {taskTexts.refused}: {what}
        </b>{' '}
        {isStale ? formTexts.staleBeside : next}
      </p>
      <div className={styles.actions}>
        {isStale ? (
          <Button size="small" onPress={() => onCompare(item)}>
            {taskTexts.compare}
          </Button>
        ) : (
          <Button size="small" onPress={() => outbox.resend(item.id)}>
            {taskTexts.resend}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
          {taskTexts.discard}
        </Button>
      </div>
    </div>
  );
}
