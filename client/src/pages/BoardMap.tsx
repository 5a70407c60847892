import { useEffect, useState } from 'react';
import { placesMapTexts } from '../i18n/places-map.ts';
import { Button } from '../ui/Button.tsx';
import { IconMap } from '../ui/icons.ts';
import styles from './BoardMap.module.css';
import { LazyMap } from './LazyMap.tsx';

/** A busy machine gets its board first; the map does not wait for ever. */
const LATEST_MS = 2_000;

/**
 * The small map of the board, above the table of what is on it. Its code is fetched when the board has been drawn, into room
 * that is kept for it. On a phone it is shown when asked for: the table comes first there.
 */
export function BoardMap({ incident, isCompact }: { incident: string; isCompact: boolean }) {
  const isIdle = useIdle();
  const [isAsked, setAsked] = useState(false);
  if (isCompact) {
    return (
      <>
        <div>
          <Button
            size="small"
            icon={<IconMap aria-hidden />}
            aria-expanded={isAsked}
            onPress={() => setAsked((before) => !before)}
          >
            {isAsked ? placesMapTexts.hideMap : placesMapTexts.showMap}
          </Button>
        </div>
        {isAsked && <Small incident={incident} />}
      </>
    );
  }
  return isIdle ? <Small incident={incident} /> : <div className={styles.map} />;
}

function Small({ incident }: { incident: string }) {
  return (
    <div className={styles.map}>
      <LazyMap incident={incident} size="card" />
    </div>
  );
}

/** Whether the page has been drawn and has had nothing to do. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no such call
    if (window.requestIdleCallback === undefined) {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
