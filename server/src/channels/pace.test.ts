import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test.each([0.5, 1, 10, 100])('[LM1] %d a second is never more within any second', (perSecond) => {
  const pace = new Pace(perSecond, 0);
  const times: number[] = [];
  // a queue that always has more, and a clock that ticks unevenly
  for (let at = 0; at < 30_000; at += 1 + (at % 7)) {
    const room = pace.room(at);
    pace.spend(room);
    for (let index = 0; index < room; index += 1) times.push(at);
  }
  const most = Math.max(...times.map((at) => times.filter((other) => other >= at && other < at + 1_000).length));
  expect(most).toBeLessThanOrEqual(Math.ceil(perSecond));
  // nor much less
  expect(times.length).toBeGreaterThan(perSecond * 0.9 * 29);
});

test('[LM1] the wait ends when there is room for one', () => {
  const pace = new Pace(4, 0);
  pace.spend(pace.room(0));
  expect(pace.wait(0)).toBe(250);
  expect(pace.room(250)).toBe(1);
  expect(pace.wait(250)).toBe(0);
});
