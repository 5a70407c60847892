import { type ReactNode, useEffect, useRef } from 'react';
import { searchTexts } from '../../../i18n/search.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { formatDateClock } from '../../../ui/format-time.ts';
import { IconBack } from '../../../ui/icons.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useLineReading } from '../line-reading.ts';
import { FoundRows } from './FoundRows.tsx';
import styles from './SearchHits.module.css';
import type { LinePlace } from './search-address.ts';
import { useLinesAround } from './use-lines-around.ts';

export interface SurroundingsProps {
  incident: string;
  place: LinePlace;
  isFilling: boolean;
  /** The composer, above the lines. */
  children?: ReactNode;
  /** Back to what was found; null where the address came without a search. */
  onBack: (() => void) | null;
  onLeave: () => void;
}

/** A line where it stands in the log, wherever in a long one, with what came before and after it [LG7]. */
export function Surroundings({ incident, place, isFilling, children, onBack, onLeave }: SurroundingsProps) {
  const { serverNow } = useSync();
  const { status, lines } = useLinesAround(incident, place);
  const reading = useLineReading(incident, lines);
  const box = useRef<HTMLDivElement>(null);
  const isShown = status === 'shown';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is another place to go to
  useEffect(() => {
    const hit = box.current?.querySelector<HTMLElement>('[aria-current]');
    hit?.focus({ preventScroll: true });
    hit?.scrollIntoView({ block: 'center' });
  }, [isShown, place.part, place.seq]);

  return (
    <Card
      title={searchTexts.around(formatDateClock(place.at, serverNow()))}
      isFilling={isFilling}
      aside={
        <>
          {onBack !== null && (
            <Button size="small" icon={<IconBack aria-hidden />} onPress={onBack}>
              {searchTexts.toHits}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={onLeave}>
            {searchTexts.toLog}
          </Button>
        </>
      }
    >
      {children}
      <div ref={box} className={styles.hits} data-filling={isFilling || undefined}>
        {status === 'loading' && <Skeleton lines={8} />}
        {status === 'failed' && <EmptyState title={searchTexts.aroundFailed} />}
        <FoundRows label={searchTexts.aroundList} lines={lines} reading={reading} current={place} />
      </div>
    </Card>
  );
}
