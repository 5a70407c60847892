import styles from './LevelBadge.module.css';
import type { LevelTone } from './level-tone.ts';

export interface LevelBadgeProps {
  number: number;
  tone: LevelTone;
  /** What a screen reader says, such as «Nivå 2, särskild händelse». Left out where the words stand beside it. */
  label?: string;
  size?: 'small' | 'normal' | 'wall';
}

/** The level as a number in a square of its colour. */
export function LevelBadge({ number, tone, label, size = 'normal' }: LevelBadgeProps) {
  return (
    <span
      className={styles.badge}
      data-tone={tone}
      data-size={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {number}
    </span>
  );
}
