import type { WarningsRules } from '../plan/plan.ts';
import { type Reach, reachOf } from './areas.ts';
import type { WarningReading } from './events.ts';

/** `loud`: seen before all else, and heard. `firm`: of ours, in its place. `quiet`: told. */
export type Loudness = 'loud' | 'firm' | 'quiet';

type Weighed = Pick<WarningReading, 'source' | 'kind' | 'level' | 'areas' | 'expiresAt' | 'end'>;

/**
 * How much a warning asks to be seen. A VMA that holds here is loud as long as it says that it holds; an orange or red one of
 * SMHI's that holds here is firm; a test or an exercise is never more than quiet [VM1].
 */
export function loudnessOf(warning: Weighed, reach: Reach, now: number): Loudness {
  const { kind, source, level, expiresAt, end } = warning;
  const isOver = end !== null || (expiresAt !== null && expiresAt <= now);
  if (kind !== 'actual' || isOver || reach === 'elsewhere') return 'quiet';
  const isHere = reach === 'here' || reach === 'country';
  if (source === 'vma') return isHere ? 'loud' : 'firm';
  return isHere && (level === 'orange' || level === 'red') ? 'firm' : 'quiet';
}

const LOUD_ORDER: Readonly<Record<Loudness, number>> = { loud: 0, firm: 1, quiet: 2 };
const REACH_ORDER: Readonly<Record<Reach, number>> = { here: 0, country: 1, near: 2, elsewhere: 3 };

export interface WeighedWarning {
  warning: WarningReading;
  reach: Reach;
  loudness: Loudness;
}

/** Of the sources that the plan reads, what touches us most first; of those that touch us as much, the newest. */
export function weighed(
  open: readonly WarningReading[],
  municipality: string,
  rules: WarningsRules,
  now: number,
): WeighedWarning[] {
  return open
    .filter(({ source }) => rules.sources.includes(source))
    .map((warning) => {
      const reach = reachOf(warning, municipality, rules);
      return { warning, reach, loudness: loudnessOf(warning, reach, now) };
    })
    .sort(
      (one, other) =>
        LOUD_ORDER[one.loudness] - LOUD_ORDER[other.loudness] ||
        REACH_ORDER[one.reach] - REACH_ORDER[other.reach] ||
        other.warning.receivedAt - one.warning.receivedAt,
    );
}
