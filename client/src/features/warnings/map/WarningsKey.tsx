import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import { warningTexts } from '../../../i18n/warnings.ts';
import { warningMapTexts as texts } from '../../../i18n/warnings-map.ts';
import { useWorldNow } from '../../../sync/react.ts';
import { formatDateClock, formatWhen } from '../../../ui/format-time.ts';
import { mainText } from '../quote-warning.ts';
import styles from './WarningsKey.module.css';

/** With its number on the map that it stands beside; null: it is not drawn there. */
export interface KeyedWarning extends Pick<WeighedWarning, 'warning'> {
  number: number | null;
}

export interface WarningsKeyProps {
  warnings: readonly KeyedWarning[];
  /** Shown in an exercise: they are real all the same [OV8]. */
  isInExercise: boolean;
  /** More than these are counted. */
  room?: number;
  /** Read another day too: its times bear their dates. */
  isOnPaper?: boolean;
}

/**
 * The words of the areas on a map without room for its legend: a line each, with the number on the map, the level in words,
 * what it warns of and until when [WA1]. Whole they stand on the warnings' own card and page.
 */
export function WarningsKey(props: WarningsKeyProps) {
  const { warnings, isInExercise, room = Number.POSITIVE_INFINITY, isOnPaper = false } = props;
  // the world's clock, also beside an exercise that has one of its own [OV3]
  const now = useWorldNow(60_000);
  if (warnings.length === 0) return null;
  const more = warnings.length - room;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.key} aria-label={texts.title(warnings.length)}>
      {warnings.slice(0, room).map(({ warning, number }) => (
        <li key={warning.warning} className={styles.row}>
          {number !== null && <span className={styles.number}>{number}</span>}
          <span className={styles.words}>
            <span>{wordsOf(warning, isInExercise)}</span>
            {warning.expiresAt !== null && ` · ${untilWords(warning.expiresAt, now, isOnPaper)}`}
          </span>
        </li>
      ))}
      {more > 0 && <li className={styles.more}>{texts.more(more)}</li>}
    </ul>
  );
}

/** What is read later than it holds, as off a paper or a wall that is old, says so by itself. */
function untilWords(until: number, now: number, isOnPaper: boolean): string {
  const when = isOnPaper ? formatDateClock(until, 0) : formatWhen(until, now);
  return until <= now ? texts.heldUntil(when) : texts.until(when);
}

/** «Orange varning: Vind», and before it whether it is in earnest where one may wonder. */
function wordsOf(warning: KeyedWarning['warning'], isInExercise: boolean): string {
  const { kind, level, source } = warning;
  const heading = level === null ? warningTexts.sources[source] : warningTexts.levels[level];
  const headline = mainText(warning)?.headline ?? warningTexts.removed;
  const said = headline.toLowerCase().startsWith(heading.toLowerCase()) ? headline : `${heading}: ${headline}`;
  if (kind !== 'actual') return `${warningTexts.kinds[kind].toUpperCase()}: ${said}`;
  return isInExercise ? `${warningTexts.live}: ${said}` : said;
}
