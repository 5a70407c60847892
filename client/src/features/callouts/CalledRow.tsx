import type { Called, CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { standingOf } from '@ledningsplats/shared/callouts/tally.ts';
import { memo } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useMay } from '../../forms/use-self.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconAlarm, IconNeutral, IconOk, IconPlanned } from '../../ui/icons.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import styles from './CalledRow.module.css';
import {
  answerWords,
  calledTitle,
  deliveryLines,
  standingTone,
  standingWords,
  type WordsContext,
} from './call-out-words.ts';
import { HeldBackLink } from './HeldBackLink.tsx';
import { commandsIn } from './part-of.ts';
import { RingLink } from './RingLink.tsx';

export interface CalledRowProps {
  stream: string;
  callOut: CallOut;
  called: Called;
  context: WordsContext;
  /** Their answer has been entered here. */
  onGiven: (person: string) => void;
}

/** One called: as what, who, how it stands; open, all that is known of the messages, the number, and the answer entered by hand. */
export const CalledRow = memo(function CalledRow({ stream, callOut, called, context, onGiven }: CalledRowProps) {
  const may = useMay();
  const { people, now } = context;
  const name = personName(people, called.person);
  const standing = standingOf(called);
  const tone = standingTone(standing);
  const Icon = standing === 'waiting' ? IconPlanned : ICONS[tone];
  const words = standingWords(called, callOut, context);
  const lines = deliveryLines(called, now);
  const answer = answerWords(called, context);
  const isOpen = callOut.ended === null && now < callOut.endsAt;
  return (
    <div className={styles.row} data-tone={tone} data-person={called.person}>
      <Disclosure
        level={4}
        title={calledTitle(called, context)}
        note={called.as.length > 0 ? name : undefined}
        aside={
          <span className={styles.standing} data-tone={tone}>
            <Icon aria-hidden className={styles.icon} />
            <span>{words}</span>
          </span>
        }
      >
        <div className={styles.content}>
          <ul className={styles.lines}>
            {answer !== null && <li>{answer}</li>}
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {lines.length === 0 && answer === null && called.step !== null && <li>{callOutTexts.notTold}</li>}
          </ul>
          <RingLink person={people[called.person]} />
          {isOpen && standing === 'closed' && may(commandsIn(stream).send) && (
            <HeldBackLink stream={stream} callOut={callOut.id} person={called.person} name={name} />
          )}
          {isOpen && may(commandsIn(stream).answer) && (
            <AnswerButtons
              stream={stream}
              callOut={callOut.id}
              person={called.person}
              name={name}
              onGiven={() => onGiven(called.person)}
            />
          )}
        </div>
      </Disclosure>
    </div>
  );
});

const ICONS = { ok: IconOk, alarm: IconAlarm, none: IconNeutral } as const;
