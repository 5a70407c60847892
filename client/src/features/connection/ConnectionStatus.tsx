import { useEffect, useRef, useState } from 'react';
import { connectionTexts } from '../../i18n/connection.ts';
import { useConnection, useOutbox, useWorldNow } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { IconAlarm, IconOffline, IconOnline, IconWeakNetwork } from '../../ui/icons.ts';
import styles from './ConnectionStatus.module.css';
import { connectionWords, isOnItsWay } from './connection-words.ts';
import { OutboxTray } from './OutboxTray.tsx';

const icons = { ok: IconOnline, weak: IconWeakNetwork, offline: IconOffline } as const;

/** The line to the server in words, and the way to all that has not gone through. */
export function ConnectionStatus({ isCompact = false }: { isCompact?: boolean }) {
  const connection = useConnection();
  const { items, others } = useOutbox();
  const now = useWorldNow(5_000);
  const [isTrayOpen, setTrayOpen] = useState(false);

  const { tone, state, age } = connectionWords(connection, items, now);
  const unsent = items.filter((item) => isOnItsWay(item.state)).length;
  const refused = items.filter((item) => item.state === 'refused').length;
  const Icon = icons[tone];
  useSaid(state);

  return (
    <>
      <button
        type="button"
        className={styles.status}
        data-tone={tone}
        data-compact={isCompact || undefined}
        aria-haspopup="dialog"
        onClick={() => setTrayOpen(true)}
      >
        <span className={styles.line}>
          <Icon aria-hidden className={styles.icon} />
          <span>{isCompact ? shortened(state) : state}</span>
        </span>
        {age !== null && !isCompact && <span className={styles.detail}>{age}</span>}
        {unsent > 0 && <b className={styles.unsent}>{connectionTexts.unsent(unsent)}</b>}
        {refused > 0 && (
          <b className={styles.refused}>
            <IconAlarm aria-hidden className={styles.icon} />
            {connectionTexts.refused(refused)}
          </b>
        )}
        {others > 0 && !isCompact && <span className={styles.detail}>{connectionTexts.othersUnsent(others)}</span>}
        <span className="visually-hidden">. {connectionTexts.openTray}</span>
      </button>
      <OutboxTray isOpen={isTrayOpen} onClose={() => setTrayOpen(false)} />
    </>
  );
}

/** `Inget nät sedan 14:02` → `Inget nät`: a phone's header has room for the state, the banner under it says the rest. */
function shortened(state: string): string {
  return state.startsWith(connectionTexts.offline) ? connectionTexts.offline : state;
}

/** Says a change aloud, not the state at the start. */
function useSaid(state: string): void {
  const said = useRef(state);
  useEffect(() => {
    if (said.current === state) return;
    said.current = state;
    announce(state);
  }, [state]);
}
