import { expect, test } from 'vitest';
import { meet } from '../../../ui/box.ts';
import { labelSides, symbolBox } from './label-sides.ts';

const symbol = (x: number, y: number) => ({ x, y, reach: 15, width: 90, height: 30 });

test('a name stands under its symbol, and gives way to symbols and to names before it', () => {
  const school = symbol(100, 100);
  const hall = symbol(150, 128);
  const sign = symbolBox({ x: 100, y: 145, reach: 14 });
  const [alone] = labelSides([school], [symbolBox(school)]);
  expect(alone?.side).toBe('below');

  const symbols = [school, hall].map(symbolBox);
  const both = labelSides([school, hall], [...symbols, sign]);
  expect(both.map((stood) => stood?.side)).toEqual(['above', 'right']);
  const boxes = both.flatMap((stood) => (stood === null ? [] : [stood.box]));
  const everything = [...boxes, ...symbols, sign];
  expect(boxes.flatMap((box) => everything.filter((other) => other !== box && meet(box, other)))).toEqual([]);
});

test('of sixty with long names in one town square none covers another, and the rest have none', () => {
  const crowd = Array.from({ length: 60 }, (_, at) => ({
    ...symbol((at % 8) * 60, Math.floor(at / 8) * 60),
    width: 144,
  }));
  const stood = labelSides(crowd, crowd.map(symbolBox));
  const boxes = stood.flatMap((one) => (one === null ? [] : [one.box]));
  expect(boxes.length).toBeGreaterThan(5);
  expect(boxes.length).toBeLessThan(60);
  for (const [at, box] of boxes.entries()) {
    expect(boxes.slice(at + 1).some((other) => meet(box, other))).toBe(false);
  }
});
