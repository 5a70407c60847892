import { expect, test } from 'vitest';
import { clockTime } from './arrival-part.ts';

test('a clock time is the next one that the clock shows', () => {
  const at = new Date(2026, 10, 20, 22, 30).getTime();
  expect(clockTime('23:15', at)).toBe(new Date(2026, 10, 20, 23, 15).getTime());
  expect(clockTime('06:00', at)).toBe(new Date(2026, 10, 21, 6, 0).getTime());
  expect(clockTime('', at)).toBeNull();
});
