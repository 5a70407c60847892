import { useEffect, useRef } from 'react';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { useServerNow } from '../../sync/react.ts';
import { IconOffline } from '../../ui/icons.ts';
import styles from './LostBand.module.css';
import { ageOf } from './wall-facts.ts';

/**
 * That there is no contact, and how old the picture is by that [ST9]; goes by itself when contact is back. `since`: server time of the
 * last contact, null where there has been none.
 */
export function LostBand({ since }: { since: number | null }) {
  const now = useServerNow(1_000);
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // by the device's own clock: how soon it was said can be seen afterwards
    band.current?.setAttribute('data-said-at', String(Date.now()));
  }, []);
  return (
    <div ref={band} className={styles.band} role="alert" data-wall="lost">
      <IconOffline aria-hidden className={styles.icon} />
      <p className={styles.what}>{texts.lost}</p>
      {/* told once and not every second */}
      {since !== null && (
        <p className={styles.age} aria-hidden>
          {texts.lostAge(ageOf(since, now))}
        </p>
      )}
    </div>
  );
}
