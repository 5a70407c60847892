import type { Position } from './position.ts';

/**
 * Whether a position lies within an area, whose outline is not closed: a line from it westwards crosses the outline an odd
 * number of times. In degrees as they are: over a municipality that moves a border by less than anybody draws.
 */
export function isInside({ latitude, longitude }: Position, outline: readonly Position[]): boolean {
  let crossings = 0;
  let before = outline.at(-1);
  for (const corner of outline) {
    if (before !== undefined && before.latitude > latitude !== corner.latitude > latitude) {
      const part = (latitude - before.latitude) / (corner.latitude - before.latitude);
      if (before.longitude + part * (corner.longitude - before.longitude) < longitude) crossings += 1;
    }
    before = corner;
  }
  return crossings % 2 === 1;
}
