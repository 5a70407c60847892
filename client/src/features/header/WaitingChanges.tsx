import { connectionTexts } from '../../i18n/connection.ts';
import { headerTexts } from '../../i18n/header.ts';
import { useServerNow } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { IconPending } from '../../ui/icons.ts';
import styles from './WaitingChanges.module.css';

/** Most answers come sooner; what would only flash past is not shown. */
const SHOWN_AFTER = 1_000;

/** One's own changes of the ladder's facts that the server has not answered: beside what holds, never in its place. */
export function WaitingChanges({ items }: { items: readonly OutboxItem[] }) {
  if (items.length === 0) return null;
  return <Waiting items={items} />;
}

function Waiting({ items }: { items: readonly OutboxItem[] }) {
  const now = useServerNow(1_000);
  const shown = items.filter(({ shownAt }) => now - shownAt >= SHOWN_AFTER);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.waiting} aria-label={headerTexts.waitingForServer}>
      {shown.map(({ id, type }) => (
        <li key={id} className={styles.item}>
          <IconPending aria-hidden className={styles.icon} />
          <b>{connectionTexts.types[type] ?? type}</b> {headerTexts.waitingForServer}
        </li>
      ))}
    </ul>
  );
}
