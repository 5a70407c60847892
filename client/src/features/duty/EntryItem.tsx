import { type DutyEntry, wordsOf } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { DutyWords } from '@ledningsplats/shared/duty/events.ts';
import { personName } from '../../forms/person-words.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { paths } from '../../paths.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './Duty.module.css';

export interface EntryItemProps {
  entry: DutyEntry;
  now: number;
  timeZone: string;
  /** Left out: it may not be done. */
  onRaise?: (() => void) | undefined;
  onCorrect?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
}

/** An entry of the duty log: what holds of it, how it was before, and what can be made of it. */
export function EntryItem({ entry, now, timeZone, onRaise, onCorrect, onRemove }: EntryItemProps) {
  const { byId } = usePeople();
  const words = wordsOf(entry);
  const when = (at: number) => formatWhen(at, now, timeZone);
  const earlier = entry.wordings.slice(0, -1).filter((one) => one.words !== null);
  const isLate = entry.recordedAt - entry.occurredAt >= 60_000;
  return (
    <article className={styles.entry} aria-label={dutyLogTexts.number(entry.number)}>
      <p className={styles.head}>
        <b>{when(entry.occurredAt)}</b>
        <span className={styles.muted}>
          {[
            dutyLogTexts.number(entry.number),
            personName(byId, entry.by),
            ...(isLate ? [dutyLogTexts.noted(when(entry.recordedAt))] : []),
          ].join(' · ')}
        </span>
      </p>
      {words === null ? (
        <p className={styles.muted}>{dutyLogTexts.removed(dutyLogTexts.why[entry.removal?.why ?? 'gallring'])}</p>
      ) : (
        <Words words={words} />
      )}
      {entry.incident !== null && (
        <Link href={paths.board(entry.incident.id)} variant="alone">
          {dutyLogTexts.raisedAs(entry.incident.number)}
        </Link>
      )}
      {earlier.length > 0 && (
        <Disclosure level={3} title={dutyLogTexts.wordings(earlier.length)}>
          {earlier.map(({ seq, words: before, at, by }) => (
            <div key={seq} className={styles.before}>
              <p className={styles.muted}>{dutyLogTexts.wording(personName(byId, by), when(at))}</p>
              {before && <Words words={before} />}
            </div>
          ))}
        </Disclosure>
      )}
      {words !== null && (
        <div className={styles.actions}>
          {onRaise && entry.incident === null && (
            <Button onPress={onRaise} aria-label={dutyLogTexts.raiseOf(entry.number)}>
              {dutyLogTexts.raise}
            </Button>
          )}
          {onCorrect && (
            <Button variant="quiet" onPress={onCorrect} aria-label={dutyLogTexts.correctOf(entry.number)}>
              {dutyLogTexts.correct}
            </Button>
          )}
          {onRemove && (
            <Button variant="quiet" onPress={onRemove} aria-label={dutyLogTexts.removeOf(entry.number)}>
              {dutyLogTexts.remove}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Words({ words }: { words: DutyWords }) {
  return (
    <>
      <p className={styles.words}>{words.what}</p>
      {words.caller !== undefined && <p className={styles.muted}>{dutyLogTexts.callerWas(words.caller)}</p>}
      {words.done !== undefined && (
        <p className={styles.words}>
          <b>{dutyLogTexts.doneWas}</b> {words.done}
        </p>
      )}
    </>
  );
}
