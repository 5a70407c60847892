import type { Shape, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { expect, it } from 'vitest';
import { drawnShapes, removedShapes } from './shown-shapes.ts';

const shape = (id: string, kind: ShapeKind, label: string | null, removed: number | null = null): Shape => ({
  id,
  kind,
  content: label === null ? null : { geometry: { form: 'point', points: [] }, label },
  seq: 1,
  drawnAt: 0,
  drawnBy: null,
  changedAt: 0,
  changedBy: null,
  removed: removed === null ? null : { at: 0, by: null, seq: removed },
});
const at = Object.fromEntries(
  [
    shape('a', 'cordon', 'Spärr 10'),
    shape('b', 'cordon', 'Spärr 9'),
    shape('c', 'danger_area', 'Ängen'),
    shape('d', 'danger_area', 'Åsen'),
    shape('e', 'event_site', null),
    shape('f', 'event_site', 'Bort', 7),
    shape('g', 'event_site', 'Bort sist', 9),
  ].map((one) => [one.id, one]),
);
const ids = (shapes: readonly Shape[]) => shapes.map(({ id }) => id).join('');

it('what is drawn stands by kind and then by name as Swedish sorts it; what went stands by itself, the last first', () => {
  expect(ids(drawnShapes(at))).toBe('edcba');
  expect(ids(removedShapes(at))).toBe('gf');
});
