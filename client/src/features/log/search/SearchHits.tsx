import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { searchTerms } from '@ledningsplats/shared/log/search-words.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { searchTexts } from '../../../i18n/search.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatClock } from '../../../ui/format-time.ts';
import { IconOffline, IconSearch } from '../../../ui/icons.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useLineReading } from '../line-reading.ts';
import { FoundTerms } from '../Marked.tsx';
import { FoundRows } from './FoundRows.tsx';
import styles from './SearchHits.module.css';
import { addressOf, type LinePlace } from './search-address.ts';
import { type FoundLines, useFoundLines } from './use-found-lines.ts';

export interface SearchHitsProps {
  incident: string;
  search: LineSearch;
  isFilling: boolean;
  /** The composer, above the hits. */
  children?: ReactNode;
  onShow: (place: LinePlace) => void;
}

/** A screen or two at a time; beyond the most a narrower search is quicker than reading on. */
const STEP = 50;
const MOST = 500;

/** What the log holds of what is searched for, newest first, the found words marked [LG7]. */
export function SearchHits({ incident, search, isFilling, children, onShow }: SearchHitsProps) {
  const asked = addressOf(search);
  const [more, setMore] = useState({ asked, limit: STEP });
  const limit = more.asked === asked ? more.limit : STEP;
  const found = useFoundLines(incident, search, limit);
  const { status, lines, total } = found;
  const reading = useLineReading(incident, lines);
  const terms = useMemo(() => [...searchTerms(search.words), ...searchTerms(search.place)], [search]);
  const isSettled = status === 'found' || status === 'memory';
  const isPreparing = status === 'preparing';
  useEffect(() => {
    if (isSettled) announce(countWords(total));
  }, [isSettled, total]);
  // once, and not at every percent
  useEffect(() => {
    if (isPreparing) announce(searchTexts.preparingSaid);
  }, [isPreparing]);

  return (
    <Card title={searchTexts.hits} note={noteOf(found)} isFilling={isFilling}>
      {children}
      <div className={styles.hits} data-filling={isFilling || undefined}>
        {status === 'preparing' && (
          <p className={styles.offline}>
            <IconSearch aria-hidden />
            {searchTexts.preparing(found.percent, found.held)}
          </p>
        )}
        {status === 'memory' && (
          <p className={styles.offline}>
            <IconOffline aria-hidden />
            {searchTexts.offline(found.held)}
          </p>
        )}
        <FoundTerms value={terms}>
          <FoundRows
            label={searchTexts.hits}
            lines={lines}
            reading={reading}
            action={(shown, place) => (
              <Button
                size="small"
                aria-label={searchTexts.showInLogAt(formatClock(shown.line.occurredAt))}
                onPress={() => onShow(place)}
              >
                {searchTexts.showInLog}
              </Button>
            )}
          />
        </FoundTerms>
        {lines.length === 0 && <NoHits found={found} isFiltered={asked.replace(/(^|&)sok=[^&]*/, '') !== ''} />}
        {lines.length < total && lines.length > 0 && (
          <div className={styles.end}>
            {limit < MOST ? (
              <Button onPress={() => setMore({ asked, limit: limit + STEP })}>{searchTexts.more}</Button>
            ) : (
              searchTexts.most(lines.length)
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

function noteOf({ status, total, percent }: FoundLines): string | undefined {
  if (status === 'preparing') return searchTexts.preparingNote(percent);
  if (status === 'searching') return searchTexts.searching;
  return status === 'failed' ? undefined : countWords(total);
}

function countWords(total: number): string {
  return total === 0 ? searchTexts.none : searchTexts.count(total);
}

function NoHits({ found: { status, again }, isFiltered }: { found: FoundLines; isFiltered: boolean }) {
  switch (status) {
    case 'searching':
    case 'preparing':
      return <Skeleton lines={6} />;
    case 'failed':
      return <EmptyState title={searchTexts.failed} action={<Button onPress={again}>{searchTexts.tryAgain}</Button>} />;
    case 'memory':
    case 'found': {
      const help = isFiltered ? searchTexts.noneFiltered : searchTexts.noneText;
      return (
        <EmptyState title={searchTexts.none} icon={<IconSearch aria-hidden />}>
          {status === 'memory' ? searchTexts.noneOffline : help}
        </EmptyState>
      );
    }
    default:
      throw new Error(status satisfies never);
  }
}
