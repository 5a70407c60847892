import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { SirenEvent } from '@ledningsplats/shared/sirens/events.ts';
import { listenerNumberOf } from '@ledningsplats/shared/sirens/listener-link.ts';
import { useReading } from '../../forms/use-reading.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { uiStrings } from '../../ui/strings.ts';
import { reporterWords } from './siren-words.ts';
import styles from './sirens.module.css';

/** What one siren has been through, the newest first [PL8]. */
export function SirenHistory({ siren, onClose }: { siren: Place; onClose: () => void }) {
  const { value } = useReading<{ events: SirenEvent[] }>(`/api/sirens/${siren.id}`);
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const events = value?.events ?? null;
  return (
    <Dialog
      isOpen
      title={texts.historyTitle(siren.texts?.name ?? texts.textRemoved)}
      onClose={onClose}
      footer={<Button onPress={onClose}>{uiStrings.close}</Button>}
    >
      {events === null && <Skeleton lines={4} />}
      {events?.length === 0 && <p>{texts.noHistory}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {events?.map((event) => (
          <li key={event.seq} className={styles.row}>
            <strong>{wordsOf(event)}</strong>
            <span className={styles.muted}>
              {formatDateClock(event.meta.occurredAt, now)},{' '}
              {reporterWords(byId, { by: event.meta.person, link: listenerNumberOf(event.meta.by) })}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function wordsOf(event: SirenEvent): string {
  switch (event.type) {
    case 'SirenReported':
      return [`${event.data.test}: ${texts.results[event.data.result]}`, event.content?.comment]
        .filter(Boolean)
        .join(', ');
    case 'SirenFaultReported':
      return [texts.historyFault, event.content?.to].filter(Boolean).join(': ');
    case 'SirenFaultChanged':
      return texts.historyChanged;
    case 'SirenRepaired':
      return [texts.historyRepaired, event.content?.note].filter(Boolean).join(': ');
    case 'SirenFaultWithdrawn':
      return texts.historyWithdrawn;
    default:
      throw new Error(event satisfies never);
  }
}
