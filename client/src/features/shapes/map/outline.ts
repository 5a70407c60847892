import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { ShapeForm } from '@ledningsplats/shared/shapes/events.ts';
import { LEAST_POINTS, POINTS_LIMIT } from '@ledningsplats/shared/shapes/geometry.ts';

/** What is being drawn or measured: its corners in the order in which they were set. */
export interface Outline {
  form: ShapeForm;
  points: readonly Position[];
}

/** A point is where it was set last; a line and an area get one corner more, as long as there is room. */
export function withCorner({ form, points }: Outline, corner: Position): Outline {
  if (form === 'point') return { form, points: [corner] };
  return points.length >= POINTS_LIMIT ? { form, points } : { form, points: [...points, corner] };
}

export function withoutLast({ form, points }: Outline): Outline {
  return { form, points: points.slice(0, -1) };
}

export function withMoved({ form, points }: Outline, at: number, corner: Position): Outline {
  return { form, points: points.with(at, corner) };
}

/** A new corner between one and the next, in their middle. */
export function withBetween(outline: Outline, after: number, corner = middleAfter(outline, after)): Outline {
  const { form, points } = outline;
  if (corner === null || points.length >= POINTS_LIMIT) return outline;
  return { form, points: points.toSpliced(after + 1, 0, corner) };
}

/** Null where fewer would be left than its form needs. */
export function withoutCorner({ form, points }: Outline, at: number): Outline | null {
  return points.length <= LEAST_POINTS[form] ? null : { form, points: points.toSpliced(at, 1) };
}

export function isWhole({ form, points }: Outline): boolean {
  return points.length >= LEAST_POINTS[form];
}

/** Between a corner and the next; null after a line's last one. */
export function middleAfter({ form, points }: Outline, after: number): Position | null {
  const from = points[after];
  const to = points[after + 1] ?? (form === 'area' && points.length > 2 ? points[0] : undefined);
  if (from === undefined || to === undefined) return null;
  return { latitude: (from.latitude + to.latitude) / 2, longitude: (from.longitude + to.longitude) / 2 };
}
