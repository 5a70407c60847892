import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { RosterFault } from '@ledningsplats/shared/roster/faults.ts';
import { Note } from '../../forms/Note.tsx';
import { rosterTexts } from '../../i18n/roster.ts';
import styles from './Roster.module.css';
import { faultWords, spanWords } from './roster-words.ts';

export interface FaultListProps {
  faults: readonly RosterFault[];
  people: Readonly<Record<string, PersonReading>>;
  now: number;
  timeZone: string;
  /** Said where nothing is wrong. */
  none: string;
}

/** More at once nobody goes through; the rest come when these are right. */
const MOST = 12;

/** Gaps, double bookings and broken rest, each with its time [TB2]. */
export function FaultList({ faults, people, now, timeZone, none }: FaultListProps) {
  if (faults.length === 0) return <p className={styles.muted}>{none}</p>;
  return (
    <Note tone="warn" title={`${rosterTexts.faults} (${faults.length})`}>
      <ul className={styles.faults}>
        {faults.slice(0, MOST).map((fault) => (
          <li key={`${fault.kind} ${fault.from} ${faultWords(fault, people)}`}>
            <b>{faultWords(fault, people)}</b> {spanWords(fault.from, fault.until, now, timeZone)}
          </li>
        ))}
        {faults.length > MOST && <li>{rosterTexts.moreFaults(faults.length - MOST)}</li>}
      </ul>
    </Note>
  );
}
