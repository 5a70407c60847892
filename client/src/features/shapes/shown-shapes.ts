import { SHAPE_KINDS, type Shape, type ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { shapeName } from './shape-words.ts';

/** What is on the map, by kind and then by name: where an eye looks for it. */
export function drawnShapes(at: ShapesSlice['at']): Shape[] {
  return Object.values(at)
    .filter(({ removed }) => removed === null)
    .sort(
      (one, other) =>
        SHAPE_KINDS.indexOf(one.kind) - SHAPE_KINDS.indexOf(other.kind) ||
        shapeName(one).localeCompare(shapeName(other), 'sv', { numeric: true }) ||
        one.drawnAt - other.drawnAt,
    );
}

/** What was taken away, the last first. */
export function removedShapes(at: ShapesSlice['at']): Shape[] {
  return Object.values(at)
    .filter(({ removed }) => removed !== null)
    .sort((one, other) => (other.removed?.seq ?? 0) - (one.removed?.seq ?? 0));
}
