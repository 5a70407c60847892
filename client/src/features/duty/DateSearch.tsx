import { addDays, instantOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { useState } from 'react';
import { CheckedForm } from '../../forms/CheckedForm.tsx';
import { readDate } from '../../forms/typed-wall.ts';
import { dutyLogTexts } from '../../i18n/duty-log.ts';
import { Button } from '../../ui/Button.tsx';
import { IconSearch } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Duty.module.css';

/** UTC milliseconds: from the one, before the other. */
export interface Days {
  from: number;
  until: number;
}

/** Whole days by the municipality's clocks, the last among them. */
export function DateSearch({ timeZone, onSearch }: { timeZone: string; onSearch: (days: Days | null) => void }) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const days = { first: readDate(from), last: readDate(until === '' ? from : until) };
  const fault = (isRead: boolean) => (isTried && !isRead ? dutyLogTexts.dateFault : undefined);

  function handleSearch() {
    const { first, last } = days;
    if (first === null || last === null) return;
    setTried(false);
    onSearch({
      from: instantOf(`${first}T00:00`, timeZone),
      until: instantOf(`${addDays(last, 1)}T00:00`, timeZone),
    });
  }

  return (
    <CheckedForm
      aria-label={dutyLogTexts.dates}
      className={styles.search}
      check={() => {
        setTried(true);
        return days.first !== null && days.last !== null;
      }}
      onSubmit={handleSearch}
    >
      <p className={styles.wide}>{dutyLogTexts.dateHelp}</p>
      <TextField
        label={dutyLogTexts.from}
        value={from}
        onChange={setFrom}
        inputMode="numeric"
        autoComplete="off"
        errorMessage={fault(days.first !== null)}
      />
      <TextField
        label={dutyLogTexts.until}
        value={until}
        onChange={setUntil}
        inputMode="numeric"
        autoComplete="off"
        errorMessage={fault(until === '' || days.last !== null)}
      />
      <div className={`${styles.actions} ${styles.wide}`}>
        <Button type="submit" icon={<IconSearch aria-hidden />}>
          {dutyLogTexts.search}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setTried(false);
            onSearch(null);
          }}
        >
          {dutyLogTexts.all}
        </Button>
      </div>
    </CheckedForm>
  );
}
