import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';

export interface CardProps {
  title: string;
  level?: 2 | 3 | 4;
  /** Beside the title and quieter: «186 anteckningar · 12 nya». */
  note?: ReactNode;
  /** At the heading's far edge: a Chip, a small Button. */
  aside?: ReactNode;
  children: ReactNode;
  /** What a button elsewhere on the page leads to it by. */
  anchor?: string;
  /** A coloured edge for the one card that stands out. */
  accent?: 'action' | 'ok' | 'warn' | 'alarm' | 'level1' | 'level2' | 'level3';
  /** Fills the height it is given and scrolls inside; for the board's columns. */
  isFilling?: boolean;
  /** No space around the content: for lists and maps that go to the edge. */
  isFlush?: boolean;
}

/** A surface with a heading, and a named region for those who travel by landmarks. */
export function Card({
  title,
  level = 2,
  note,
  aside,
  children,
  anchor,
  accent,
  isFilling = false,
  isFlush = false,
}: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      id={anchor}
      className={styles.card}
      aria-labelledby={id}
      data-accent={accent}
      data-filling={isFilling || undefined}
      data-flush={isFlush || undefined}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
