import { hoursByOrganisation } from '@ledningsplats/shared/krisstod/shifts/hours.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { useServerNow } from '../../../sync/react.ts';
import { hourWords, organisationName, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** No plan id is empty. */
const UNKNOWN = '';

/** Hours planned and worked by organisation, also when the effort has ended [KR7]. */
export function HoursTable({ plan, work }: ShiftsProps) {
  const now = useServerNow(60_000);
  const shifts = Object.values(work.shifts);
  const sums = hoursByOrganisation(shifts, (helper) => work.helpers[helper]?.organisation ?? UNKNOWN, now);
  const rows = [...sums].map(([id, time]) => ({ name: organisationName(plan, id === UNKNOWN ? null : id), ...time }));
  return (
    <div>
      <table className={styles.hours}>
        <caption>{texts.hours}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.organisation}</th>
            <th scope="col">{texts.plannedHours}</th>
            <th scope="col">{texts.workedHours}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
            .map(({ name, planned, worked }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{hourWords(planned)}</td>
                <td>{hourWords(worked)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={styles.muted}>{texts.hoursHelp}</p>
    </div>
  );
}
