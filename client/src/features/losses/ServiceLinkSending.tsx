import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceLinkTexts as texts } from '../../i18n/service-links.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './touched.module.css';
import type { ServiceLinksView } from './use-service-links.ts';

/** Sends a link to those whom the register asks, and says what became of it; or why it cannot be sent from here. */
export function ServiceLinkSending({ service, links }: { service: EssentialService; links: ServiceLinksView }) {
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { value } = links.reading;
  if (value === null) return null;
  const { usedAt = null, sent = [] } = value.links.find((link) => link.service === service.id) ?? {};
  const noChannel = value.channels.length === 0 ? texts.noChannel : null;
  const why = service.contacts.length === 0 ? texts.noContacts : noChannel;

  async function handleSend() {
    setSending(true);
    setFailure(null);
    const answer = await links.send(service.id);
    setSending(false);
    if (answer.ok) announce(texts.sentTo(answer.value.ways));
    else setFailure(answer);
  }

  return (
    <div className={styles.panel}>
      {why === null ? (
        <div>
          <WorkingButton isWorking={isSending} workingText={texts.sending} onPress={() => void handleSend()}>
            {texts.send}
          </WorkingButton>
        </div>
      ) : (
        <p className={styles.quiet}>{why}</p>
      )}
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.notSent}>
          {failure.code === 'settled' ? texts.noWay : refusalText(failure.code).next}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list} aria-live="polite">
        {sent.map(({ person, channel, state, at }) => (
          <li key={`${person} ${channel} ${at}`}>
            {personName(byId, person)},{' '}
            {texts.sentWords(texts.channels[channel], formatWhen(at, now), texts.states[state])}
          </li>
        ))}
        <li>{usedAt === null ? texts.neverOpened : texts.opened(formatWhen(usedAt, now))}</li>
      </ul>
    </div>
  );
}
