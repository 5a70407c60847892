import type { Bounds } from '../plan/bounds.ts';
import type { Position } from './position.ts';

/** Whether a position lies in the municipality's rectangle; yes where nobody has said where that is. */
export function isWithin({ latitude, longitude }: Position, bounds: Bounds | null): boolean {
  if (bounds === null) return true;
  const { south, west, north, east } = bounds;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
