import { type ReactNode, useId } from 'react';
import { wallTexts as texts } from '../../i18n/wall.ts';
import styles from './WallList.module.css';

export interface WallListItem {
  key: string;
  content: ReactNode;
  isFresh?: boolean;
  isLate?: boolean;
}

export interface WallListProps {
  title: string;
  /** Beside the title: how many there are in all. */
  note?: string | null;
  items: readonly WallListItem[];
  /** As many as there is room for; what is left out is counted. */
  room: number;
  none: string;
  hasMore?: boolean;
  tone?: 'alarm';
}

/** A list on the wall: nothing in it scrolls, and what has no room is said. */
export function WallList({ title, note = null, items, room, none, hasMore = false, tone }: WallListProps) {
  const id = useId();
  const left = items.length - room;
  const more = left > 0 || hasMore;
  return (
    <section className={styles.list} aria-labelledby={id} data-tone={tone}>
      <h2 id={id} className={styles.title}>
        {title}
        {note !== null && <span className={styles.note}>{note}</span>}
        {more && <span className={styles.more}>{left > 0 && !hasMore ? texts.more(left) : texts.moreInLog}</span>}
      </h2>
      {items.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.items}>
          {items.slice(0, room).map(({ key, content, isFresh, isLate }) => (
            <li key={key} className={styles.item} data-fresh={isFresh || undefined} data-late={isLate || undefined}>
              {content}
              {isFresh && <span className={styles.fresh}>{texts.fresh}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
