import { expect, test } from 'vitest';
import { meet, type PixelShape } from './pixel-shape.ts';
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

test('where there is no room the later words wait for a closer look, and what is chosen is always told', () => {
  const crowd = Array.from({ length: 5 }, (_, index) => shape(`area ${index}`, 200 + index, 200));
  expect(readablePlates(crowd, measure).size).toBe(3);
  const chosen = { ...shape('chosen', 200, 200), isSelected: true };
  expect([...readablePlates([...crowd, chosen], measure).keys()]).toContain('chosen');
  expect(readablePlates([shape('silent', 0, 0, { words: [] })], measure).size).toBe(0);
});
