import type { PlaceLook } from '../../../i18n/places-map.ts';
import styles from './PlaceMarker.module.css';
import sign from './PlaceSign.module.css';

export interface PlaceSignProps {
  look: PlaceLook;
  symbol?: string;
  isDevice?: boolean;
  isOver?: boolean;
  hasLowFuel?: boolean;
}

/** A symbol as the map draws it, beside the words for it. */
export function PlaceSign({ look, symbol = '', isDevice = false, isOver = false, hasLowFuel = false }: PlaceSignProps) {
  return (
    <span aria-hidden className={sign.sign}>
      <span
        className={styles.symbol}
        data-look={look}
        data-device={isDevice || undefined}
        data-over={isOver || undefined}
        data-fuel={hasLowFuel || undefined}
      >
        <span className={styles.body} data-text={symbol} />
        <span className={styles.mark} />
        <span className={styles.over} />
        <span className={styles.fuel}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M13 2 3 14h7l-1 8 10-12h-7z" />
          </svg>
        </span>
      </span>
    </span>
  );
}
