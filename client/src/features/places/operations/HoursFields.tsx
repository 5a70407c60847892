import form from '../../../forms/form.module.css';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { useSync } from '../../../sync/react.ts';
import { TimeField } from '../../../ui/TimeField.tsx';

export interface PlannedHours {
  opensAt: number | null;
  opensText: string;
  closesAt: number | null;
  closesText: string;
}

export const NO_HOURS: PlannedHours = { opensAt: null, opensText: '', closesAt: null, closesText: '' };

/** What cannot be sent: a time that cannot be read, or a place that closes before it opens. */
export function hoursFaults({ opensAt, opensText, closesAt, closesText }: PlannedHours) {
  return {
    opens: opensAt === null && opensText.trim() !== '' ? operationTexts.hoursUnreadable : undefined,
    closes: closesFault(),
  };

  function closesFault(): string | undefined {
    if (closesAt === null) return closesText.trim() === '' ? undefined : operationTexts.hoursUnreadable;
    return opensAt !== null && closesAt <= opensAt ? operationTexts.hoursTurned : undefined;
  }
}

export interface HoursFieldsProps {
  hours: PlannedHours;
  isTried: boolean;
  onChange: (hours: PlannedHours) => void;
}

/** When a place is planned to open and to close [PL2]. */
export function HoursFields({ hours, isTried, onChange }: HoursFieldsProps) {
  const { serverNow } = useSync();
  const faults = hoursFaults(hours);
  return (
    <div className={form.row}>
      <TimeField
        label={operationTexts.opensAtLabel}
        description={operationTexts.hoursHelp}
        value={hours.opensAt}
        onChange={(opensAt, opensText) => onChange({ ...hours, opensAt, opensText })}
        getNow={serverNow}
        direction="future"
        errorMessage={isTried ? faults.opens : undefined}
      />
      <TimeField
        label={operationTexts.closesAtLabel}
        value={hours.closesAt}
        onChange={(closesAt, closesText) => onChange({ ...hours, closesAt, closesText })}
        getNow={serverNow}
        direction="future"
        errorMessage={isTried ? faults.closes : undefined}
      />
    </div>
  );
}
