import type { ReactNode } from 'react';
import styles from './Ladder.module.css';
import { levelTone } from './level-tone.ts';

export interface LadderStep {
  /** Counts from 1. */
  number: number;
  name: string;
  /** When it was reached, ready to read («05:42»), and the same for machines. */
  time?: string;
  dateTime?: string;
  /** A word that belongs to the step, such as «obekräftat». */
  note?: string;
}

export interface LadderProps {
  /** «Nivå» */
  label: string;
  /** Every level of the municipality's plan, from the lowest. */
  steps: readonly LadderStep[];
  /** The number of the level that holds now, null when none does. */
  current: number | null;
  /** Stands right after the last step: a Button «Ändra nivå…». */
  action?: ReactNode;
}

/**
 * The level ladder. In a narrow place the steps beside the current one keep their number alone; their names stay for
 * screen readers. A step below the current one without a time was skipped, which the ladder shows as not reached.
 */
export function Ladder({ label, steps, current, action }: LadderProps) {
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" aria-label={label} className={styles.ladder}>
        {steps.map((step) => (
          <li
            key={step.number}
            className={styles.step}
            data-state={stateOf(step, current)}
            data-tone={levelTone(step.number, steps.length)}
            aria-current={step.number === current ? 'step' : undefined}
          >
            <span className={styles.number}>{step.number}</span>
            <span className={styles.words}>
              <span>{step.name}</span>
              {step.time !== undefined && (
                <time className={styles.time} dateTime={step.dateTime}>
                  {step.time}
                </time>
              )}
              {step.note !== undefined && <span className={styles.note}>{step.note}</span>}
            </span>
          </li>
        ))}
      </ol>
      {action}
    </div>
  );
}

function stateOf(step: LadderStep, current: number | null): 'now' | 'passed' | 'ahead' {
  if (step.number === current) return 'now';
  return current !== null && step.number < current && step.time !== undefined ? 'passed' : 'ahead';
}
