import { presenceTexts } from '../../i18n/presence.ts';
import { usePresence } from '../../sync/react.ts';
import { gathered } from './gathered.ts';
import styles from './PresenceCount.module.css';

/** `23 inloggade`; nothing until it is known. */
export function PresenceCount({ stream }: { stream: string }) {
  const count = gathered(usePresence(stream)).length;
  if (count === 0) return null;
  return <span className={styles.count}>{presenceTexts.count(count)} ·</span>;
}
