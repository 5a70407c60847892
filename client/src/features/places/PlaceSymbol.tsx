import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import styles from './PlaceSymbol.module.css';

/** The letters of a place's kind; beside its name, which says the same in words. */
export function PlaceSymbol({ plan, kind }: { plan: Plan | null; kind: string }) {
  const symbol = plan?.places.kinds.find(({ id }) => id === kind)?.symbol ?? '?';
  return (
    <span aria-hidden className={styles.symbol}>
      {symbol}
    </span>
  );
}
