import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import { useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { helperLinkTexts as texts } from '../../../i18n/krisstod-links.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useServerNow } from '../../../sync/react.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { announce } from '../../../ui/announcements.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './shifts.module.css';
import type { HelperLinksView } from './use-helper-links.ts';

/** Sends a link by the helper's own ways, and says what became of it; or why it cannot be sent from here. */
export function LinkSending({ helper, links }: { helper: Helper; links: HelperLinksView }) {
  const now = useServerNow(60_000);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { value } = links.reading;
  if (value === null) return null;
  const { usedAt = null, sent = [] } = value.links.find((link) => link.helper === helper.id) ?? {};
  const noWay = value.channels.length === 0 ? texts.noChannel : null;
  const why = helper.person === null ? texts.noPerson : noWay;

  async function handleSend() {
    setSending(true);
    setFailure(null);
    const answer = await links.send(helper.id);
    setSending(false);
    if (answer.ok) announce(texts.sentTo(answer.value.ways));
    else setFailure(answer);
  }

  return (
    <div className={styles.part}>
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
        {sent.map(({ channel, state, at }) => (
          <li key={`${channel} ${at}`}>
            {texts.sentWords(texts.channels[channel], formatWhen(at, now), texts.states[state])}
          </li>
        ))}
        <li>{usedAt === null ? texts.neverOpened : texts.opened(formatWhen(usedAt, now))}</li>
      </ul>
    </div>
  );
}
