import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { type Duty, dutiesBetween, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { addDays, instantOf, type LocalDate, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { IconAlarm } from '../../ui/icons.ts';
import { primaryTurns } from './primary-turns.ts';
import { holderName } from './roster-words.ts';
import styles from './YearView.module.css';

const MONTHS = 12;
const TITLE = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface YearViewProps {
  reading: RosterReading;
  people: Readonly<Record<string, PersonReading>>;
  now: number;
}

/** A year at a glance: for each month who has it when it begins, and who takes over on which day. */
export function YearView({ reading, people, now }: YearViewProps) {
  const first = `${wallOf(now, reading.timeZone).slice(0, 7)}-01`;
  const months: LocalDate[] = [first];
  while (months.length <= MONTHS) months.push(monthAfter(months.at(-1) ?? first));
  const at = (date: LocalDate) => instantOf(`${date}T00:00`, reading.timeZone);
  const duties = dutiesBetween(reading, at(first), at(months.at(-1) ?? first));
  return (
    <div className={styles.year}>
      {months.slice(0, MONTHS).map((month, index) => (
        <section key={month} className={styles.month} aria-labelledby={`year-${month}`}>
          <h2 id={`year-${month}`} className={styles.title}>
            {TITLE.format(new Date(`${month}T00:00Z`))}
          </h2>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.turns}>
            {turnsOf(duties, at(month), at(months[index + 1] ?? month), reading.timeZone).map(({ from, primary }) => (
              <li key={from} className={styles.turn} data-gap={primary.gap !== null || undefined}>
                <span className={styles.day}>{Number(wallOf(from, reading.timeZone).slice(8, 10))}</span>
                <span>
                  {primary.gap !== null && <IconAlarm aria-hidden className={styles.icon} />}
                  {holderName(people, primary)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A month of turns; on a day when it changes, whoever has it in the evening. */
function turnsOf(duties: readonly Duty[], from: number, until: number, timeZone: string): Duty[] {
  const day = (turn: Duty | undefined) => turn && wallOf(turn.from, timeZone).slice(0, 10);
  return primaryTurns(duties, from, until).filter((turn, index, all) => day(turn) !== day(all[index + 1]));
}

function monthAfter(month: LocalDate): LocalDate {
  return `${addDays(month, 31).slice(0, 7)}-01`;
}
