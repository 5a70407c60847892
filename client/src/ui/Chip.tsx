import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { IconAlarm, IconExercise, IconInfo, IconNeutral, IconOk, IconSecret, IconWarn } from './icons.ts';

export type ChipTone =
  | 'ok'
  | 'warn'
  | 'alarm'
  | 'info'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'neutral'
  | 'secret'
  | 'exercise';

export interface ChipProps {
  tone: ChipTone;
  children: ReactNode;
  /** Replaces the tone's own shape. */
  icon?: ReactNode;
}

/** A state in a word, with a shape and a colour of its own, so that none of the three is needed to tell it apart. */
export function Chip({ tone, children, icon }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon ?? shapeOf(tone)}
      {children}
    </span>
  );
}

function shapeOf(tone: ChipTone): ReactNode {
  switch (tone) {
    case 'ok':
      return <IconOk aria-hidden />;
    case 'warn':
      return <IconWarn aria-hidden />;
    case 'alarm':
      return <IconAlarm aria-hidden />;
    case 'info':
      return <IconInfo aria-hidden />;
    case 'neutral':
      return <IconNeutral aria-hidden />;
    case 'secret':
      return <IconSecret aria-hidden />;
    case 'exercise':
      return <IconExercise aria-hidden />;
    case 'level1':
    case 'level2':
    case 'level3':
      // One, two or three bars: how grave it is can be read without colour.
      return <LevelBars filled={Number(tone.at(-1))} />;
    default:
      throw new Error(`no such tone: ${tone satisfies never}`);
  }
}

function LevelBars({ filled }: { filled: number }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 4.25}
          y={8 - bar * 3.5}
          width="3"
          height={4 + bar * 3.5}
          rx="0.75"
          opacity={bar < filled ? 1 : 0.3}
        />
      ))}
    </svg>
  );
}
