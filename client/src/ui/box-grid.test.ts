import { expect, test } from 'vitest';
import { BoxGrid } from './box-grid.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test('room is free where no box meets, across squares and left of nothing', () => {
  const grid = new BoxGrid([box(-300, -20, 600, 40)]);
  expect(grid.isFree(box(250, 10, 20, 20))).toBe(false);
  expect(grid.isFree(box(250, 20, 20, 20))).toBe(true);
  grid.take(box(1_000, 1_000, 10, 10));
  expect(grid.isFree(box(900, 900, 400, 400))).toBe(false);
  expect(grid.isFree(box(1_010, 1_000, 5, 5))).toBe(true);
});
