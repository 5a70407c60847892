import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { Observation, Outcome } from '@ledningsplats/shared/evaluations/events.ts';
import { personName } from '../../forms/person-words.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './evaluations.module.css';
import type { Subject } from './subject.ts';

const TONES: Readonly<Record<Outcome, ChipTone>> = { good: 'ok', partly: 'warn', lacking: 'alarm', noted: 'neutral' };

export interface ObservationRowProps {
  subject: Subject;
  observation: Observation;
  isUnsent?: boolean;
  isOwn?: boolean;
  mayRemove?: boolean;
  /** Left out where it is only read. */
  onOpen?: (what: 'change' | 'withdraw' | 'remove') => void;
}

/** One thing that was seen: how it went, when, and by whom; and what its maker can do with it. */
export function ObservationRow(props: ObservationRowProps) {
  const { subject, observation, isUnsent = false, isOwn = false, mayRemove = false, onOpen } = props;
  const { byId } = usePeople();
  const now = shownTime(subject.clock, useWorldNow(60_000));
  const { text, at, by, outcome, inject, line, isCorrected } = observation;
  const about = subject.injects.find(({ id }) => id === inject);
  // a run that is played again is an incident of its own, and its lines have the same numbers
  const ofHere = line !== null && line.incident === subject.incident?.id ? line.seq : null;
  const quoted = subject.incident?.lines.find(({ seq }) => seq === ofHere);
  const words = text ?? texts.removed;
  return (
    <>
      <p className={styles.meta}>
        <Chip tone={TONES[outcome]}>{texts.outcomes[outcome]}</Chip>
        <span>{formatWhen(at, now)}</span>
        <span>{personName(byId, by)}</span>
        {isCorrected && <span>{texts.corrected}</span>}
        {isUnsent && <Chip tone="warn">{texts.unsent}</Chip>}
      </p>
      <p className={text === null ? styles.muted : styles.text}>{words}</p>
      {about && <p className={styles.muted}>{`${texts.inject}: ${about.text}`}</p>}
      {quoted?.content && <p className={styles.muted}>{`${texts.line}: ${quoted.content.text}`}</p>}
      {onOpen !== undefined && !isUnsent && (isOwn || mayRemove) && (
        <div className={styles.actions}>
          {isOwn && (
            <>
              <Button size="small" aria-label={texts.editOf(words)} onPress={() => onOpen('change')}>
                {texts.edit}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={texts.withdrawOf(words)}
                onPress={() => onOpen('withdraw')}
              >
                {texts.withdraw}
              </Button>
            </>
          )}
          {mayRemove && text !== null && (
            <Button size="small" variant="quiet" aria-label={texts.removeOf(words)} onPress={() => onOpen('remove')}>
              {texts.remove}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
