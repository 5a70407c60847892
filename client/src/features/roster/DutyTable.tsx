import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Duty, Holder } from '@ledningsplats/shared/roster/on-duty.ts';
import { rosterTexts } from '../../i18n/roster.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconAlarm } from '../../ui/icons.ts';
import rows from '../../ui/rows.module.css';
import styles from './Roster.module.css';
import { holderName, holidayWords, spanWords } from './roster-words.ts';

export interface DutyTableProps {
  duties: readonly Duty[];
  people: Readonly<Record<string, PersonReading>>;
  now: number;
  timeZone: string;
  needsDeputy: boolean;
  onChange?: ((duty: Duty) => void) | undefined;
  /** Whose turns may be offered for a swap. */
  self?: string | null;
  onSwap?: ((duty: Duty) => void) | undefined;
  /** How many stand on the screen; on paper stand all. */
  shown?: number | undefined;
}

/** Turn by turn who has the duty: the whole truth of the roster, for a screen reader and on paper too. */
export function DutyTable({
  duties,
  people,
  now,
  timeZone,
  needsDeputy,
  onChange,
  self,
  onSwap,
  shown,
}: DutyTableProps) {
  const { columns } = rosterTexts;
  const hasDeeds = onChange !== undefined || onSwap !== undefined;
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.primary}</th>
          <th scope="col">{columns.deputy}</th>
          <th scope="col">{columns.note}</th>
          {hasDeeds && (
            <th scope="col" className={styles.screenOnly}>
              {columns.do}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {duties.map((duty, index) => {
          const when = spanWords(duty.from, duty.until, now, timeZone);
          const isNow = duty.from <= now && now < duty.until;
          const isOwn = self !== undefined && self !== null && ownRole(duty, self) !== null;
          return (
            <tr
              key={duty.from}
              data-now={isNow || undefined}
              data-later={(shown !== undefined && index >= shown) || undefined}
            >
              <th scope="row">
                {when} {isNow && <Chip tone="info">{rosterTexts.ongoing}</Chip>}
              </th>
              <td data-label={columns.primary}>
                <Name people={people} holder={duty.primary} isLoud />
              </td>
              <td data-label={columns.deputy}>
                <Name people={people} holder={duty.deputy} isLoud={needsDeputy || duty.deputy.gap === 'absent'} />
              </td>
              <td>{holidayWords(duty.from, duty.until, timeZone)}</td>
              {hasDeeds && (
                <td className={styles.screenOnly}>
                  <span className={styles.actions}>
                    {onChange !== undefined && (
                      <Button size="small" onPress={() => onChange(duty)} aria-label={rosterTexts.changeOf(when)}>
                        {rosterTexts.change}
                      </Button>
                    )}
                    {onSwap !== undefined && isOwn && (
                      <Button size="small" onPress={() => onSwap(duty)} aria-label={rosterTexts.swapOf(when)}>
                        {rosterTexts.swap}
                      </Button>
                    )}
                  </span>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** In which role somebody has a turn; null in none. */
export function ownRole({ primary, deputy }: Duty, person: string): 'primary' | 'deputy' | null {
  if (primary.person === person) return 'primary';
  return deputy.person === person ? 'deputy' : null;
}

function Name({ people, holder, isLoud }: { people: DutyTableProps['people']; holder: Holder; isLoud: boolean }) {
  const name = holderName(people, holder);
  if (holder.gap === null) return name;
  if (!isLoud) return <span className={styles.muted}>{name}</span>;
  return (
    <span className={styles.gap}>
      <IconAlarm aria-hidden className={styles.icon} />
      {name}
    </span>
  );
}
