import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './Card.module.css';
import { IconChevronDown } from './icons.ts';

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

/** What lets a card show its heading alone; given by the page that keeps which ones do. */
export const CardFolding = createContext<{ isFolded: boolean; onToggle: () => void } | null>(null);

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
  const folding = useContext(CardFolding);
  return (
    <section
      id={anchor}
      className={styles.card}
      aria-labelledby={id}
      data-accent={accent}
      data-filling={isFilling || undefined}
      data-flush={isFlush || undefined}
      data-folded={folding?.isFolded || undefined}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          <Heading id={id} className={styles.title}>
            {folding === null ? (
              title
            ) : (
              <button
                type="button"
                className={styles.fold}
                aria-expanded={!folding.isFolded}
                onClick={folding.onToggle}
              >
                {title}
                <IconChevronDown aria-hidden className={styles.chevron} />
              </button>
            )}
          </Heading>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </div>
        {/* what is done here opens within the body */}
        {aside !== undefined && !folding?.isFolded && <span className={styles.aside}>{aside}</span>}
      </header>
      {!folding?.isFolded && (
        <div className={styles.body}>
          <CardFolding value={null}>{children}</CardFolding>
        </div>
      )}
    </section>
  );
}
