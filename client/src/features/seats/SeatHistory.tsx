import type { SeatEntry } from '@ledningsplats/shared/seats/seat-entry.ts';
import { RegisterFoot } from '../../forms/RegisterFoot.tsx';
import { useStreamRegister } from '../../forms/use-register-pages.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NoteWords } from './NoteWords.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import styles from './seats.module.css';

/** A fortnight of one function with two shifts a day. */
const PAGE = 30;

/** Who has sat and does no more, newest first, with what they left to whoever took over [ST1]. */
export function SeatHistory({ stream, plan }: SeatsProps) {
  const { entries: seats, state, load } = useStreamRegister<SeatEntry>(stream, { at: 'seats', limit: PAGE }, null);
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const earlier = seats.flatMap((entry) => (entry.until === null ? [] : [{ ...entry, until: entry.until }]));
  return (
    <>
      {state === 'loading' && seats.length === 0 && <Skeleton lines={3} />}
      {state === 'whole' && earlier.length === 0 && <p className={styles.muted}>{texts.noHistory}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.rows}>
        {earlier.map((entry) => (
          <li key={entry.seat} className={styles.past}>
            <p>
              <b>{functionName(plan, entry.function)}</b> {occupantName(entry, byId)}{' '}
              <span className={styles.muted}>
                {texts.sat2(formatWhen(entry.since, now), formatWhen(entry.until, now))}
              </span>{' '}
              {entry.isMistake && <Chip tone="neutral">{texts.mistake}</Chip>}
            </p>
            {entry.left !== null && <NoteWords note={entry.left} />}
          </li>
        ))}
      </ul>
      <RegisterFoot state={state} failed={texts.historyFailed} onLoad={load} />
    </>
  );
}
