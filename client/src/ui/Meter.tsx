import { Label, Meter as RacMeter } from 'react-aria-components';
import styles from './Meter.module.css';

export interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** The same in words, always shown: «61 / 120». */
  text: string;
  tone?: 'ok' | 'warn' | 'alarm' | 'action';
  isLabelHidden?: boolean;
}

/** How much of something is used. The number stands beside the bar. */
export function Meter({ label, value, max, text, tone = 'ok', isLabelHidden = false }: MeterProps) {
  return (
    <RacMeter value={value} maxValue={max} valueLabel={text} className={styles.meter} data-tone={tone}>
      {({ percentage }) => (
        <>
          <Label className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</Label>
          <span className={styles.track}>
            <span className={styles.fill} style={{ inlineSize: `${percentage}%` }} />
          </span>
          <span className={styles.text}>{text}</span>
        </>
      )}
    </RacMeter>
  );
}
