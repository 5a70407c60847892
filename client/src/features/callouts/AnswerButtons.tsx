import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';
import { useState } from 'react';
import { DueField } from '../../forms/DueField.tsx';
import { useGive } from '../../forms/use-give.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { IconCheck, IconClock, IconClose } from '../../ui/icons.ts';
import styles from './AnswerButtons.module.css';
import { commandsIn } from './part-of.ts';

export interface AnswerButtonsProps {
  stream: string;
  callOut: string;
  person: string;
  name: string;
  onGiven?: (() => void) | undefined;
}

/** What somebody said by telephone, Rakel or runner, entered for them [LM6]. */
export function AnswerButtons({ stream, callOut, person, name, onGiven }: AnswerButtonsProps) {
  const give = useGive();
  const [isOnWay, setOnWay] = useState(false);
  const [arrivesAt, setArrivesAt] = useState<number | null>(null);

  function handleAnswer(answer: CallOutAnswer, at: number | null = null) {
    const done = callOutTexts.entered(name, callOutTexts.answer[answer]);
    give(commandsIn(stream).answer, stream, { callOut, person, answer, arrivesAt: at, way: 'hand' }, {}, { done });
    setOnWay(false);
    onGiven?.();
  }

  return (
    <fieldset className={styles.answers} aria-label={callOutTexts.enter(name)}>
      {isOnWay ? (
        <>
          <div className={styles.time}>
            <DueField
              label={callOutTexts.arrivesAt}
              description={callOutTexts.arrivesHelp}
              value={arrivesAt}
              onChange={setArrivesAt}
              minutes={[15, 30, 60]}
              autoFocus
            />
          </div>
          <Button onPress={() => setOnWay(false)}>{callOutTexts.back}</Button>
          <Button variant="primary" onPress={() => handleAnswer('on_way', arrivesAt)}>
            {callOutTexts.saveOnWay}
          </Button>
        </>
      ) : (
        <>
          <Button
            icon={<IconCheck aria-hidden />}
            aria-label={callOutTexts.enterLabel(callOutTexts.enterYes, name)}
            onPress={() => handleAnswer('yes')}
          >
            {callOutTexts.enterYes}
          </Button>
          <Button
            icon={<IconClock aria-hidden />}
            aria-label={callOutTexts.enterLabel(callOutTexts.enterOnWay, name)}
            onPress={() => setOnWay(true)}
          >
            {callOutTexts.enterOnWay}
          </Button>
          <Button
            icon={<IconClose aria-hidden />}
            aria-label={callOutTexts.enterLabel(callOutTexts.enterNo, name)}
            onPress={() => handleAnswer('no')}
          >
            {callOutTexts.enterNo}
          </Button>
        </>
      )}
    </fieldset>
  );
}
