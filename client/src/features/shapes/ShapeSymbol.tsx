import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import styles from './ShapeSymbol.module.css';

/** How a kind looks on the map, in small: told apart by form and pattern, beside words that say the same. */
export function ShapeSymbol({ kind }: { kind: ShapeKind }) {
  return (
    <svg aria-hidden className={styles.symbol} viewBox="0 0 24 24" data-kind={kind}>
      {drawing(kind)}
    </svg>
  );
}

function drawing(kind: ShapeKind) {
  switch (kind) {
    case 'event_site':
      return (
        <>
          <path d="M12 2 22 12 12 22 2 12Z" className={styles.filled} />
          <path d="M12 7v6M12 16v1.5" className={styles.mark} />
        </>
      );
    case 'danger_area':
      return (
        <>
          <path d="M3 5h18v14H3Z" />
          <path d="M3 12 10 5M4 19 18 5M11 19l10-10M18 19l3-3" className={styles.thin} />
        </>
      );
    case 'cordon':
      return (
        <>
          <path d="M2 12h20" className={styles.dashed} />
          <path d="M6 8v8M12 8v8M18 8v8" className={styles.thin} />
        </>
      );
    case 'closed_road':
      return (
        <>
          <path d="M2 12h20" className={styles.thick} />
          <path d="m8 8 8 8M16 8l-8 8" />
        </>
      );
    case 'evacuation_area':
      return (
        <>
          <path d="M3 5h18v14H3Z" className={styles.dashed} />
          <path d="M12 16V9M9 12l3-3 3 3" />
        </>
      );
    case 'assembly_point':
      return (
        <>
          <circle cx="12" cy="12" r="10" className={styles.filled} />
          <path d="M12 6v12M6 12h12" className={styles.mark} />
        </>
      );
    case 'text':
      return <path d="M5 6h14M12 6v13" />;
    default:
      throw new Error(kind satisfies never);
  }
}
