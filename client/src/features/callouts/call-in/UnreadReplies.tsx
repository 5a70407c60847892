import type { UnreadReply } from '@ledningsplats/shared/krisstod/call-in/events.ts';
import { personName } from '../../../forms/person-words.ts';
import { callOutTexts } from '../../../i18n/call-outs.ts';
import { callInTexts as texts } from '../../../i18n/krisstod-call-in.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './call-in.module.css';

/** What was answered in words that no rule can read: for the one who leads to read, and enter [LM2] [KR8]. */
export function UnreadReplies({ replies }: { replies: readonly UnreadReply[] }) {
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  if (replies.length === 0) return null;
  return (
    <section aria-labelledby="unread-replies" className={styles.card}>
      <h3 id="unread-replies">{texts.replies(replies.length)}</h3>
      <p className={styles.muted}>{texts.repliesHelp}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.replies}>
        {replies.toReversed().map(({ seq, person, channel, at, isLate, text }) => (
          <li key={seq} className={styles.reply}>
            <span>
              <b>{person === null ? texts.unknown : personName(people, person)}</b>{' '}
              <span className={styles.muted}>
                {[callOutTexts.channels[channel], formatWhen(at, now), isLate && texts.late]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className={styles.said}>{text ?? texts.notKept}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
