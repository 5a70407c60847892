import { SERVICE_ANSWERS, type ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import type { LimitState, TouchedService } from '@ledningsplats/shared/losses/touched-services.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { inSentence, nameIn } from '../../i18n/plan-words.ts';
import { serviceLinkTexts, tellingTexts } from '../../i18n/service-links.ts';
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
  mayLink: boolean;
  mayRemove: boolean;
  /** Its form, its link, or the removal of what it wrote. */
  onOpen: (what: 'tell' | 'link' | 'remove') => void;
  onAnswer: (answer: ServiceAnswer | null) => void;
  /** Left out where no task can be made. */
  onMakeTask?: (() => void) | undefined;
}

/** One service: how long it has left first, what it lacks, and what it has said [KO2]. */
export function TouchedRow(props: TouchedRowProps) {
  const { row, plan, now, mayAnswer, mayLink, mayRemove, onOpen, onAnswer, onMakeTask } = props;
  const { service, hits, limit, isOwnLimit, state, answer, told } = row;
  const name = service.texts?.name ?? serviceTexts.removed;
  const needsSupport = answer?.answer === 'support' || (told !== null && told.supports.length > 0);
  const items = [
    ...(mayAnswer ? SERVICE_ANSWERS.map((id) => ({ id: id as string, label: texts.answers[id] })) : []),
    ...(mayAnswer ? [{ id: 'tell', label: tellingTexts.open }] : []),
    ...(mayLink ? [{ id: 'link', label: serviceLinkTexts.link }] : []),
    ...(mayAnswer && answer !== null ? [{ id: 'none', label: texts.takeBack }] : []),
    ...(mayRemove && told !== null && told.note !== null ? [{ id: 'remove', label: tellingTexts.remove }] : []),
  ];

  function handleAction(id: string) {
    if (id === 'tell' || id === 'link' || id === 'remove') onOpen(id);
    else onAnswer(id === 'none' ? null : (id as ServiceAnswer));
  }

  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.body}>
        <p className={styles.limit}>
          <Chip tone={TONES[state]}>{texts.states[state]}</Chip> {limit !== null && <b>{limitWords(limit, now)}</b>}
          {isOwnLimit && <span className={styles.quiet}> {tellingTexts.ownLimit}</span>}
        </p>
        <div className={styles.facts}>
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
                <FactAge at={answer.at} {...sayerOf(answer)} />
                {answer.isOlder && `, ${texts.older}`}
              </>
            )}
          </p>
          {answer !== null && told !== null && (
            <ToldLines told={told} plan={plan} isSaidApart={told.at !== answer.at} />
          )}
        </div>
      </div>
      <div className={styles.actions}>
        {items.length > 0 && (
          <Menu
            label={texts.answerOf(name)}
            placement="bottom end"
            items={items}
            onAction={handleAction}
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

interface ToldLinesProps {
  told: NonNullable<TouchedService['told']>;
  plan: Plan;
  isSaidApart: boolean;
}

/** What it has told beside its word, with an age of its own where somebody has noted another word since. */
function ToldLines({ told, plan, isSaidApart }: ToldLinesProps) {
  const { status, supports, note } = told;
  const names = supports.map((id) => inSentence(nameIn(plan.continuity.supports, id))).join(', ');
  const facts = [
    ...(status === null ? [] : [tellingTexts.statuses[status]]),
    ...(names === '' ? [] : [tellingTexts.needs(names)]),
  ];
  return (
    <>
      {facts.length > 0 && (
        <p>
          {facts.join('. ')}. {isSaidApart && <FactAge at={told.at} {...sayerOf(told)} />}
        </p>
      )}
      {note !== null && (
        <p className={styles.note}>
          {tellingTexts.theirWords}: «{note}»
        </p>
      )}
    </>
  );
}

/** Whose a word is: somebody's of the staff, or the service's own. */
function sayerOf({ isByLink, by }: { isByLink: boolean; by: string | null }) {
  return isByLink ? { person: null, name: tellingTexts.byLink } : { person: by };
}

function limitWords(limit: number, now: number): string {
  const when = formatWhen(limit, now);
  return limit <= now
    ? texts.passedSince(formatDuration(now - limit), when)
    : texts.left(formatUntil(limit, now), when);
}
