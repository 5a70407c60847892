import {
  DEBRIEF_ANSWERS,
  type DebriefAnswer,
  type KrisstodAfter,
} from '@ledningsplats/shared/krisstod/after/events.ts';
import { useGive } from '../../../forms/use-give.ts';
import { afterTexts as texts } from '../../../i18n/krisstod-after.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip, type ChipTone } from '../../../ui/Chip.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Menu } from '../../../ui/Menu.tsx';
import styles from '../krisstod.module.css';

const TONES: Readonly<Record<DebriefAnswer, ChipTone>> = { yes: 'warn', ring: 'warn', no: 'neutral' };

export interface PartRowProps {
  stream: string;
  after: KrisstodAfter;
  helper: string;
  name: string;
  mayAct: boolean;
}

/** One who took part: whether they have been thanked, and what they want afterwards. */
export function PartRow({ stream, after, helper, name, mayAct }: PartRowProps) {
  const give = useGive();
  const now = useServerNow(60_000);
  const thanked = after.thanked[helper];
  const debrief = after.debriefs[helper];
  const isOpen = debrief !== undefined && debrief.answer !== 'no';
  const handle = (isHandled: boolean) =>
    give('HandleKrisstodDebrief', stream, { helper, isHandled }, {}, { done: texts.handleDone(name) });
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        <b>{name}</b>{' '}
        <span className={styles.muted}>
          {thanked === undefined ? texts.notThanked : texts.thanked(formatWhen(thanked, now))}
        </span>
      </span>
      {debrief === undefined ? (
        <span className={styles.muted}>{texts.unanswered}</span>
      ) : (
        <Chip tone={debrief.isHandled ? 'ok' : TONES[debrief.answer]}>{texts.answers[debrief.answer]}</Chip>
      )}
      {debrief?.isHandled && <span className={styles.muted}>{texts.handled}</span>}
      {mayAct && (
        <span className={styles.actions}>
          {thanked === undefined && (
            <Button
              size="small"
              aria-label={texts.thankOf(name)}
              onPress={() =>
                give('ThankKrisstodHelpers', stream, { helpers: [helper] }, {}, { done: texts.thankDone(name) })
              }
            >
              {texts.thank}
            </Button>
          )}
          {isOpen && !debrief.isHandled && (
            <Button size="small" aria-label={texts.handleOf(name)} onPress={() => handle(true)}>
              {texts.handle}
            </Button>
          )}
          {isOpen && debrief.isHandled && (
            <Button size="small" variant="quiet" aria-label={texts.unhandleOf(name)} onPress={() => handle(false)}>
              {texts.unhandle}
            </Button>
          )}
          <Menu
            label={texts.answerOf(name)}
            trigger={
              <Button size="small" variant="quiet" aria-label={texts.answerOf(name)}>
                {texts.answer}
              </Button>
            }
            items={DEBRIEF_ANSWERS.map((id) => ({ id, label: texts.answers[id] }))}
            onAction={(answer) =>
              give(
                'AnswerKrisstodDebrief',
                stream,
                { helper, answer: answer as DebriefAnswer },
                {},
                { done: texts.answered(name) },
              )
            }
          />
        </span>
      )}
    </li>
  );
}
