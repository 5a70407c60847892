import { type ReactNode, useId, useRef } from 'react';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { useFitting } from './use-fitting.ts';
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
  /** At most so many, and fewer where there is no room for them; what is left out is counted. */
  room: number;
  none: string;
  hasMore?: boolean;
  tone?: 'alarm';
  /** Whatever has to give way: `all` of it, or the `first` row, while the rest of it gives way before other lists do. */
  keeps?: 'all' | 'first';
}

/** A list on the wall: nothing in it scrolls, and what has no room is said. */
export function WallList({ title, note = null, items, room, none, hasMore = false, tone, keeps }: WallListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const fits = useFitting(list, items);
  const left = items.length - Math.min(room, fits);
  const more = left > 0 || hasMore;
  return (
    <section className={styles.list} aria-labelledby={id} data-tone={tone} data-kept={keeps}>
      <h2 id={id} className={styles.title}>
        {title}
        {note !== null && <span className={styles.note}>{note}</span>}
        {more && <span className={styles.more}>{left > 0 && !hasMore ? texts.more(left) : texts.moreInLog}</span>}
      </h2>
      {items.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul ref={list} role="list" className={styles.items}>
          {items.slice(0, room).map(({ key, content, isFresh, isLate }, index) => (
            <li
              key={key}
              className={styles.item}
              data-fresh={isFresh || undefined}
              data-late={isLate || undefined}
              data-cut={index >= fits || undefined}
            >
              <div className={styles.content}>{content}</div>
              {isFresh && <span className={styles.fresh}>{texts.fresh}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
