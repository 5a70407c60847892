import { shiftTexts as texts } from '../i18n/krisstod-shifts.ts';
import { useSync } from '../sync/react.ts';
import { formatWhen } from '../ui/format-time.ts';
import { TimeField } from '../ui/TimeField.tsx';
import form from './form.module.css';
import { endAfter } from './span-words.ts';

const LONGEST = 48 * 3_600_000;

export interface TypedTimes {
  from: number | null;
  until: number | null;
}

/** The times as they are sent: an end before the beginning is the next day's. */
export function readTimes({ from, until }: TypedTimes): TypedTimes {
  return { from, until: endAfter(from, until) };
}

export interface TimeFaults {
  from?: string | undefined;
  until?: string | undefined;
}

/** What is wrong with times that are read, by field; nothing where they can be sent. */
export function timeFaults({ from, until }: TypedTimes, isShift: boolean): TimeFaults {
  if (from === null) return { from: texts.timeMissing };
  if (until === null) return { until: texts.timeMissing };
  if (until <= from) return { until: texts.untilBefore };
  return isShift && until - from > LONGEST ? { until: texts.tooLong } : {};
}

export interface SpanFieldsProps {
  times: TypedTimes;
  onChange: (times: TypedTimes) => void;
  faults: TimeFaults;
}

/** From when until when; the day that the end falls on is said where it is not the typed one. */
export function SpanFields({ times, onChange, faults }: SpanFieldsProps) {
  const { serverNow } = useSync();
  const { until } = readTimes(times);
  return (
    <div className={form.row}>
      <TimeField
        label={texts.from}
        description={texts.timeHelp}
        value={times.from}
        onChange={(from) => onChange({ ...times, from })}
        getNow={serverNow}
        direction="future"
        isRequired
        errorMessage={faults.from}
      />
      <TimeField
        label={texts.until}
        {...(until !== null && until !== times.until && { description: texts.endsAt(formatWhen(until, serverNow())) })}
        value={times.until}
        onChange={(next) => onChange({ ...times, until: next })}
        getNow={serverNow}
        direction="future"
        isRequired
        errorMessage={faults.until}
      />
    </div>
  );
}
