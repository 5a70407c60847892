import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { holidaysBetween } from '@ledningsplats/shared/roster/holidays.ts';
import { type Duty, dutiesBetween, type RosterReading } from '@ledningsplats/shared/roster/on-duty.ts';
import { addDays, instantOf, type LocalDate, wallOf, weekdayOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { rosterTexts } from '../../i18n/roster.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconAlarm, IconChevronLeft, IconChevronRight } from '../../ui/icons.ts';
import styles from './MonthView.module.css';
import { primaryTurns } from './primary-turns.ts';
import { holderName } from './roster-words.ts';

const WEEKDAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
const TITLE = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface MonthViewProps {
  reading: RosterReading;
  people: Readonly<Record<string, PersonReading>>;
  now: number;
}

/** A month of days with who begins on each of them, and the public holidays. The list says the same in words. */
export function MonthView({ reading, people, now }: MonthViewProps) {
  const today = wallOf(now, reading.timeZone).slice(0, 10);
  const [month, setMonth] = useState(`${today.slice(0, 7)}-01`);
  const first = addDays(month, 1 - weekdayOf(month));
  const next = monthAfter(month, 1);
  const weeks = weeksBetween(first, next);
  const holidays = new Map(holidaysBetween(first, addDays(next, 7)).map(({ date, name }) => [date, name]));
  const { timeZone } = reading;
  const duties = dutiesBetween(reading, midnight(first, timeZone), midnight(addDays(next, 7), timeZone));
  const title = TITLE.format(new Date(`${month}T00:00Z`));
  return (
    <div className={styles.month}>
      <div className={styles.head}>
        <IconButton
          label={rosterTexts.previousMonth}
          icon={<IconChevronLeft aria-hidden />}
          onPress={() => setMonth(monthAfter(month, -1))}
        />
        <h2 className={styles.title} aria-live="polite">
          {title}
        </h2>
        <IconButton
          label={rosterTexts.nextMonth}
          icon={<IconChevronRight aria-hidden />}
          onPress={() => setMonth(next)}
        />
      </div>
      <table className={styles.grid} aria-label={title}>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td
                  key={date}
                  data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined}
                  data-today={date === today || undefined}
                >
                  <span className={styles.day} data-red={weekdayOf(date) === 7 || holidays.has(date) || undefined}>
                    {Number(date.slice(8))}
                  </span>
                  {holidays.has(date) && <span className={styles.holiday}>{holidays.get(date)}</span>}
                  {holdersOn(date, duties, timeZone).map(({ key, clock, holder }) => (
                    <span key={key} className={styles.holder} data-gap={holder.gap !== null || undefined}>
                      {holder.gap !== null && <IconAlarm aria-hidden className={styles.icon} />}
                      {clock !== '' && `${clock} `}
                      <span className={styles.whole}>{holderName(people, holder)}</span>
                      <span className={styles.short}>{holderName(people, holder).split(' ')[0]}</span>
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who has the day, each from when; without a clock time from its beginning. */
function holdersOn(date: LocalDate, duties: readonly Duty[], timeZone: string) {
  const [from, until] = [midnight(date, timeZone), midnight(addDays(date, 1), timeZone)];
  return primaryTurns(duties, from, until).map((duty) => ({
    key: duty.from,
    clock: duty.from === from ? '' : wallOf(duty.from, timeZone).slice(11),
    holder: duty.primary,
  }));
}

function midnight(date: LocalDate, timeZone: string): number {
  return instantOf(`${date}T00:00`, timeZone);
}

function weeksBetween(first: LocalDate, until: LocalDate): LocalDate[][] {
  const weeks: LocalDate[][] = [];
  for (let monday = first; monday < until; monday = addDays(monday, 7)) {
    weeks.push(WEEKDAYS.map((_, index) => addDays(monday, index)));
  }
  return weeks;
}

function monthAfter(month: LocalDate, by: 1 | -1): LocalDate {
  return `${addDays(month, by === 1 ? 31 : -1).slice(0, 7)}-01`;
}
