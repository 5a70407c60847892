import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './AlreadyCalled.module.css';
import type { WordsContext } from './call-out-words.ts';
import { TallyBar } from './TallyBar.tsx';

export interface AlreadyCalledProps {
  titleOf?: (number: number) => string;
  anew?: string;
  /** Where the answers to one are read. */
  answersOf: (number: number) => string;
  /** Under way, the latest first. */
  running: readonly CallOut[];
  context: WordsContext;
  onAnew: () => void;
}

/** Who comes back here has called already, or somebody else has: the answers come first, and another one is begun on purpose. */
export function AlreadyCalled({
  titleOf = callOutTexts.numbered,
  anew = sendTexts.anew,
  answersOf,
  running,
  context: { people, now },
  onAnew,
}: AlreadyCalledProps) {
  return (
    <div className={styles.already}>
      {running.map((callOut) => {
        const { id, number, by, sentAt, called } = callOut;
        const who = by === null ? callOutTexts.bySomebody : personName(people, by);
        return (
          <Note key={id} tone="info" title={sendTexts.alreadyTitle(titleOf(number), formatWhen(sentAt, now))}>
            <span>{sendTexts.alreadyText(who, called.length)}</span>
            <TallyBar number={number} tally={tallyOf(callOut)} />
            <span className={styles.way}>
              <Link href={answersOf(number)} variant="button">
                {sendTexts.showAnswers}
              </Link>
            </span>
          </Note>
        );
      })}
      <Button onPress={onAnew}>{anew}</Button>
    </div>
  );
}
