import type { Reach } from '@ledningsplats/shared/warnings/areas.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import type { Loudness } from '@ledningsplats/shared/warnings/loudness.ts';
import type { ReactNode } from 'react';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { AgeText } from '../../ui/AgeText.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { mainText } from './quote-warning.ts';
import styles from './WarningRow.module.css';

export interface WarningRowProps {
  warning: WarningReading;
  /** Null where it has ended: then it holds nowhere. */
  reach: Reach | null;
  loudness: Loudness;
  now: number;
  /** Its heading's; the card's or the page's is one above. */
  level: 2 | 3;
  /** Shown while an exercise is on: this one is real all the same [OV8]. */
  isInExercise?: boolean;
  actions?: ReactNode;
}

/** One warning: what it is, where it holds, from whom and how old, and its words, always as text [WA4]. */
export function WarningRow({ warning, reach, loudness, now, level, isInExercise = false, actions }: WarningRowProps) {
  const { source, kind, senderName, sentAt, startsAt, expiresAt, receivedAt, web, end } = warning;
  const main = mainText(warning);
  const english = warning.texts?.find((text) => text.language === 'en' && text !== main);
  const Heading = `h${level}` as const;
  const owner =
    senderName && senderName !== 'Sveriges Radio' ? `${texts.sources[source]}, ${senderName}` : texts.sources[source];
  return (
    <article className={styles.row} data-loudness={loudness}>
      <div className={styles.chips}>
        {isInExercise && kind === 'actual' && <Chip tone="alarm">{texts.live}</Chip>}
        {kind !== 'actual' && <Chip tone="exercise">{texts.kinds[kind]}</Chip>}
        {warning.level !== null && <Chip tone={toneOfLevel(warning.level)}>{texts.levels[warning.level]}</Chip>}
        {reach !== null && <Chip tone={loudness === 'loud' ? 'alarm' : 'neutral'}>{texts.reaches[reach]}</Chip>}
        {end !== null && <Chip tone="neutral">{texts.ends[end.how]}</Chip>}
      </div>
      <Heading className={styles.headline}>{main?.headline ?? texts.removed}</Heading>
      <p className={styles.area}>{main?.area || texts.areaNotSaid}</p>
      <p className={styles.meta}>
        <AgeText at={end?.at ?? sentOf(sentAt, receivedAt, now)} now={now} owner={owner} />
        {(startsAt !== null || expiresAt !== null) && <> · {spanOf(startsAt, expiresAt, now)}</>}
      </p>
      {main !== null && main.description !== '' && (
        <Disclosure title={texts.more} level={level === 2 ? 3 : 4} defaultExpanded={loudness === 'loud'}>
          <div className={styles.texts}>
            <p className={styles.text}>
              {[main.description, main.instruction].filter((part) => part !== '').join('\n\n')}
            </p>
            {english && (
              <p className={styles.text} lang="en">
                <b>{texts.english}:</b>{' '}
                {[english.description, english.instruction].filter((part) => part !== '').join('\n\n')}
              </p>
            )}
            {web !== null && (
              <p>
                <Link href={web}>{texts.web}</Link>
              </p>
            )}
          </div>
        </Disclosure>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}

/** What says that it was sent after now says nothing: then when it came. */
function sentOf(sentAt: number | null, receivedAt: number, now: number): number {
  return sentAt === null || sentAt > now ? receivedAt : sentAt;
}

function spanOf(startsAt: number | null, expiresAt: number | null, now: number): string {
  const from = startsAt !== null && startsAt > now ? `${texts.from} ${formatWhen(startsAt, now)}, ` : '';
  const until = expiresAt === null ? texts.untilNotSaid : `${texts.until} ${formatWhen(expiresAt, now)}`;
  return `${from}${from === '' ? until : until.toLocaleLowerCase('sv')}`;
}

function toneOfLevel(level: NonNullable<WarningReading['level']>): ChipTone {
  if (level === 'red') return 'alarm';
  return level === 'orange' ? 'warn' : 'info';
}
