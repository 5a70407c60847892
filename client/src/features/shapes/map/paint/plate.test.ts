import { expect, test } from 'vitest';
import { meet } from '../../../../ui/box.ts';
import type { PixelShape } from './pixel-shape.ts';
import { readablePlates } from './plate.ts';

/** Letters of seven pixels. */
const measure = (words: string) => words.length * 7;

function shape(id: string, x: number, y: number, more: Partial<PixelShape> = {}): PixelShape {
  const anchor = { x, y };
  const plain = { kind: 'danger_area', form: 'area', points: [anchor], words: ['Riskområde'] } as const;
  return { id, anchor, isWaiting: false, isSelected: false, ...plain, ...more };
}

test('words cover no symbol and no other words: an area gives way to what stands in it', () => {
  const site = shape('site', 100, 100, { kind: 'event_site', form: 'point', words: ['Händelseplats'] });
  const plates = readablePlates([shape('area', 102, 108), site], measure);
  const [area, own] = [plates.get('area')?.box, plates.get('site')?.box];
  if (area === undefined || own === undefined) throw new Error('both have room');
  expect(meet(area, own)).toBe(false);
  expect(meet(area, { left: 86, top: 86, right: 114, bottom: 114 })).toBe(false);
});

test('the words of a small area stand beside it, and nothing is written over a place and its name', () => {
  const corners = [90, 110].flatMap((x) => [90, 110].map((y) => ({ x, y })));
  const area = shape('area', 100, 100, { points: corners });
  const place = { left: 70, top: 115, right: 130, bottom: 160 };
  const box = readablePlates([area], measure, [place]).get('area')?.box;
  if (box === undefined) throw new Error('it has room above');
  expect(meet(box, place)).toBe(false);
  expect(box.bottom).toBeLessThan(90);
});

test('where there is no room the later words wait for a closer look, and what is chosen is always told', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => shape(`area ${index}`, 200 + index, 200));
  const boxes = [...readablePlates(crowd, measure).values()].map(({ box }) => box);
  expect(boxes.length).toBeLessThan(crowd.length);
  expect(boxes.some((box, at) => boxes.slice(at + 1).some((other) => meet(box, other)))).toBe(false);
  const chosen = { ...shape('chosen', 200, 200), isSelected: true };
  expect([...readablePlates([...crowd, chosen], measure).keys()]).toContain('chosen');
  expect(readablePlates([shape('silent', 0, 0, { words: [] })], measure).size).toBe(0);
});

test('a long name takes more lines, and words that stand away from their sign have a line to it', () => {
  const words = ['Riskområde', 'Gasmoln över Tallmyra industriområde och skolan'];
  const long = readablePlates([shape('area', 300, 300, { words })], measure).get('area');
  expect(long?.lines.map(({ words: line }) => line)).toEqual([
    'Riskområde',
    'Gasmoln över Tallmyra',
    'industriområde och skolan',
  ]);
  expect(long?.leadsTo).toBeNull();

  const site = shape('site', 300, 300, { kind: 'event_site', form: 'point', words: ['Händelseplats'] });
  const around = { left: 240, top: 270, right: 360, bottom: 330 };
  const away = readablePlates([site], measure, [around]).get('site');
  expect(away?.leadsTo).toEqual({ x: 300, y: 300 });
  expect(meet(away?.box ?? around, around)).toBe(false);
});
