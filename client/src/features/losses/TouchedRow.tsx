import { SERVICE_ANSWERS, type ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import type { LimitState, TouchedService } from '@ledningsplats/shared/losses/touched-services.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { inSentence, nameIn } from '../../i18n/plan-words.ts';
import { serviceTexts, countdownTexts as texts } from '../../i18n/services.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './touched.module.css';

const TONES: Readonly<Record<LimitState, ChipTone>> = {
  passed: 'alarm',
  near: 'warn',
  far: 'info',
  unknown: 'neutral',
};
const ANSWER_TONES: Readonly<Record<ServiceAnswer, ChipTone>> = { manages: 'ok', fallback: 'info', support: 'alarm' };

export interface TouchedRowProps {
  row: TouchedService;
  plan: Plan;
  now: number;
  mayAnswer: boolean;
  onAnswer: (answer: ServiceAnswer | null) => void;
  /** Left out where no task can be made. */
  onMakeTask?: (() => void) | undefined;
}

/** One service: how long it has left first, what it lacks, and what it has said [KO2]. */
export function TouchedRow({ row, plan, now, mayAnswer, onAnswer, onMakeTask }: TouchedRowProps) {
  const { service, hits, limit, state, answer } = row;
  const name = service.texts?.name ?? serviceTexts.removed;
  const needsSupport = answer?.answer === 'support';
  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.body}>
        <p className={styles.limit}>
          <Chip tone={TONES[state]}>{texts.states[state]}</Chip> {limit !== null && <b>{limitWords(limit, now)}</b>}
        </p>
        <p>
          <span className={styles.quiet}>{serviceTexts.number(service.number)}</span> <b>{name}</b>
          {service.texts?.owner !== undefined && `, ${service.texts.owner}`}
        </p>
        <p className={styles.quiet}>
          {hits
            .map(({ need, since, lossNumber }) =>
              texts.without(inSentence(nameIn(plan.continuity.needs, need)), formatWhen(since, now), lossNumber),
            )
            .join(', ')}
        </p>
        {service.texts?.fallback !== undefined && (
          <p className={styles.quiet}>
            {texts.fallback}: {service.texts.fallback}
          </p>
        )}
        <p>
          {answer === null ? (
            <span className={styles.quiet}>{texts.noAnswer}</span>
          ) : (
            <>
              <Chip tone={ANSWER_TONES[answer.answer]}>{texts.answers[answer.answer]}</Chip>{' '}
              <FactAge at={answer.at} person={answer.by} />
              {answer.isOlder && `, ${texts.older}`}
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        {mayAnswer && (
          <Menu
            label={texts.answerOf(name)}
            placement="bottom end"
            items={[
              ...SERVICE_ANSWERS.map((id) => ({ id, label: texts.answers[id] })),
              ...(answer === null ? [] : [{ id: 'none', label: texts.takeBack }]),
            ]}
            onAction={(id) => onAnswer(id === 'none' ? null : (id as ServiceAnswer))}
            trigger={
              <Button size="small" aria-label={texts.answerOf(name)}>
                {texts.answer}
              </Button>
            }
          />
        )}
        {needsSupport && onMakeTask !== undefined && (
          <Button size="small" onPress={onMakeTask}>
            {texts.makeTask}
          </Button>
        )}
      </div>
    </li>
  );
}

function limitWords(limit: number, now: number): string {
  const when = formatWhen(limit, now);
  return limit <= now
    ? texts.passedSince(formatDuration(now - limit), when)
    : texts.left(formatUntil(limit, now), when);
}
