import { formTexts } from '../i18n/forms.ts';
import { useSync } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { TimeField, type TimeFieldProps } from '../ui/TimeField.tsx';
import styles from './DueField.module.css';

export interface DueFieldProps extends Omit<TimeFieldProps, 'getNow' | 'direction'> {
  /** Offered as buttons, in minutes from now. */
  minutes?: readonly number[];
}

const MINUTE = 60_000;
/** A time in quarters is easier to say aloud and to keep. */
const STEP = 5 * MINUTE;

/** A time to come, typed or one touch away. */
export function DueField({ minutes = [30, 60, 180], onChange, ...rest }: DueFieldProps) {
  const { serverNow } = useSync();
  return (
    <div className={styles.field}>
      <TimeField {...rest} onChange={onChange} getNow={serverNow} direction="future" />
      <div className={styles.shortcuts}>
        {minutes.map((count) => (
          <Button
            key={count}
            size="small"
            aria-label={`${formTexts.in(count)}: ${rest.label}`}
            onPress={() => onChange(Math.ceil((serverNow() + count * MINUTE) / STEP) * STEP, '')}
          >
            {formTexts.in(count)}
          </Button>
        ))}
      </div>
    </div>
  );
}
