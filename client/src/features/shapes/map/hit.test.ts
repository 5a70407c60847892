import { expect, test } from 'vitest';
import { shapeAt } from './hit.ts';
import type { PixelShape } from './paint/pixel-shape.ts';

const square = (from: number, to: number) => [
  { x: from, y: from },
  { x: to, y: from },
  { x: to, y: to },
  { x: from, y: to },
];

function shape(id: string, form: PixelShape['form'], points: PixelShape['points']): PixelShape {
  const [anchor = { x: 0, y: 0 }] = points;
  return { id, kind: 'danger_area', form, points, anchor, words: [], isWaiting: false, isSelected: false };
}

const large = shape('large', 'area', square(0, 400));
const small = shape('small', 'area', square(100, 200));
const line = shape('line', 'line', [
  { x: 0, y: 150 },
  { x: 400, y: 150 },
]);
const point = shape('point', 'point', [{ x: 150, y: 148 }]);
const all = [large, small, line, point];
const at = (x: number, y: number, plates = new Map()) => shapeAt({ x, y }, all, plates)?.id ?? null;

test('a click means the symbol before the line, the line before the area, and the small area before the large', () => {
  expect(at(152, 146)).toBe('point');
  expect(at(300, 157)).toBe('line');
  expect(at(120, 120)).toBe('small');
  expect(at(300, 300)).toBe('large');
  expect(at(500, 500)).toBeNull();
});

test('words are what they stand for, wherever they have been given room', () => {
  const plates = new Map([
    ['large', { box: { left: 110, top: 110, right: 190, bottom: 130 }, lines: [], leadsTo: null }],
  ]);
  expect(at(120, 120, plates)).toBe('large');
});
