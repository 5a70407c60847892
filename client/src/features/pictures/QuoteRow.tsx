import type { PictureQuote } from '@ledningsplats/shared/pictures/published.ts';
import { isLoud, type SourceKind } from '@ledningsplats/shared/pictures/sources.ts';
import type { ReactNode } from 'react';
import { personName } from '../../forms/person-words.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { paths } from '../../paths.ts';
import { usePeople } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './pictures.module.css';

export interface QuoteRowProps {
  incident: string;
  quote: Omit<PictureQuote, 'since'> & Partial<Pick<PictureQuote, 'since'>>;
  now: number;
  /** Buttons at the far edge. */
  children?: ReactNode;
}

/** A recorded fact: its words, where they come from, its age and owner, and loudly if it holds no longer [LG11] [ST8]. */
export function QuoteRow({ incident, quote, now, children }: QuoteRowProps) {
  const { byId } = usePeople();
  const { kind, id, words, at, by, since = null } = quote;
  const href = hrefOf(incident, kind, id);
  const source = texts.sources[kind];
  return (
    <li className={styles.quote} data-loud={(since !== null && isLoud(since.what)) || undefined}>
      <div className={styles.quoteBody}>
        <span className={styles.quoteWords}>{words ?? texts.removed}</span>
        <span className={styles.meta}>
          {href === null ? source : <Link href={href}>{source}</Link>}
          {by !== null && ` · ${personName(byId, by)}`} · {formatWhen(at, now)} · {formatAgo(at, now)}
          {since !== null && !isLoud(since.what) && ` · ${texts.since[since.what]}`}
        </span>
        {since !== null && isLoud(since.what) && (
          <span>
            <Chip tone="alarm">
              {texts.since[since.what]} {formatWhen(since.at, now)}
            </Chip>
          </span>
        )}
      </div>
      {children}
    </li>
  );
}

function hrefOf(incident: string, kind: SourceKind, id: string): string | null {
  switch (kind) {
    case 'line':
      return paths.log(incident);
    case 'decision':
      return paths.decisions(incident);
    case 'task':
      return paths.tasks(incident);
    case 'place':
      return paths.operatedPlace(incident, id);
    case 'krisstod':
    case 'contingency':
    case 'loss':
      return paths.board(incident);
    case 'service':
      return paths.touched(incident);
    case 'warning':
      return paths.warnings;
    case 'direction':
      return null;
    default:
      throw new Error(kind satisfies never);
  }
}
