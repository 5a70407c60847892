import type { Channel, MessageState } from '@ledningsplats/shared/channels/message.ts';
import { useState } from 'react';
import { refusalText } from '../i18n/refusals.ts';
import { usePeople, useServerNow } from '../sync/react.ts';
import type { Answer, ReadFailure } from '../sync/sync.ts';
import { announce } from '../ui/announcements.ts';
import { formatWhen } from '../ui/format-time.ts';
import styles from './links.module.css';
import { Note } from './Note.tsx';
import { personName } from './person-words.ts';
import type { SentLink } from './use-sent-links.ts';
import { WorkingButton } from './WorkingButton.tsx';

export interface LinkSendingTexts {
  send: string;
  sending: string;
  sentTo: (ways: number) => string;
  notSent: string;
  /** Nobody it is for can be reached by the ways that there are. */
  noWay: string;
  channels: Readonly<Record<Channel, string>>;
  states: Readonly<Record<MessageState, string>>;
  sentWords: (channel: string, when: string, state: string) => string;
  opened: (when: string) => string;
  neverOpened: string;
}

export interface LinkSendingProps {
  texts: LinkSendingTexts;
  /** Undefined until it has been read that it was made. */
  link: SentLink | undefined;
  /** Why it cannot be sent from here; null where it can. */
  why: string | null;
  send: () => Promise<Answer<{ ways: number }>>;
}

/** Sends a link to those whom it is for, and says what became of it; or why it cannot be sent from here. */
export function LinkSending({ texts, link, why, send }: LinkSendingProps) {
  const now = useServerNow(60_000);
  const { byId } = usePeople();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { usedAt = null, sent = [] } = link ?? {};

  async function handleSend() {
    setSending(true);
    setFailure(null);
    const answer = await send();
    setSending(false);
    if (answer.ok) announce(texts.sentTo(answer.value.ways));
    else setFailure(answer);
  }

  return (
    <div className={styles.sending}>
      {why === null ? (
        <div>
          <WorkingButton isWorking={isSending} workingText={texts.sending} onPress={() => void handleSend()}>
            {texts.send}
          </WorkingButton>
        </div>
      ) : (
        <p className={styles.muted}>{why}</p>
      )}
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.notSent}>
          {failure.code === 'settled' ? texts.noWay : refusalText(failure.code).next}
        </Note>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.history} aria-live="polite">
        {sent.map(({ person, channel, state, at }) => (
          <li key={`${person} ${channel} ${at}`}>
            {person !== undefined && `${personName(byId, person)}, `}
            {texts.sentWords(texts.channels[channel], formatWhen(at, now), texts.states[state])}
          </li>
        ))}
        <li>{usedAt === null ? texts.neverOpened : texts.opened(formatWhen(usedAt, now))}</li>
      </ul>
    </div>
  );
}
