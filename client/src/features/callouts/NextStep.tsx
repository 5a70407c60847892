import { comingOf } from '@ledningsplats/shared/callouts/coming.ts';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { Tally } from '@ledningsplats/shared/callouts/tally.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { restWords } from './call-out-words.ts';
import styles from './NextStep.module.css';

/** What happens by itself and when: «De utan svar påminns 08:27.» */
export function NextStep({ callOut, tally, now }: { callOut: CallOut; tally: Tally; now: number }) {
  if (callOut.ended !== null) return null;
  const coming = comingOf(callOut);
  const until = callOutTexts.answersUntil(formatWhen(callOut.endsAt, now));
  return (
    <p className={styles.next}>
      {coming === null && restWords(tally)}
      {coming?.what === 'remind' && callOutTexts.remind(formatWhen(coming.at, now))}
      {coming?.what === 'give_up' && callOutTexts.giveUp(formatWhen(coming.at, now))}
      {coming !== null && tally.waiting > 0 && ` ${callOutTexts.thenNext}`}{' '}
      <span className={styles.until}>{until}</span>
    </p>
  );
}
