import type { Bounds } from '../plan/bounds.ts';
import type { Position } from './position.ts';

/** Less than this would fill the screen with a single building. */
const LEAST_DEGREES = 0.004;
/** So much of the width and height is left free around what is shown. */
const MARGIN = 0.12;

/** The rectangle around positions, with room around them so that no symbol is cut in half; null for none. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null;
  const [south, north] = spread(positions.map(({ latitude }) => latitude));
  const [west, east] = spread(positions.map(({ longitude }) => longitude));
  return { south, west, north, east };
}

function spread(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((most - least) * MARGIN, (LEAST_DEGREES - (most - least)) / 2);
  return [least - margin, most + margin];
}
