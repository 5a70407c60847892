import { expect, test } from 'vitest';
import { lengthOf, tonesOf } from './warning-signals.ts';

test('[VM2] viktigt meddelande is 7 seconds of tone and 14 of silence, for at least two minutes', () => {
  const tones = tonesOf('important');
  for (const [index, { from, to }] of tones.entries()) {
    expect(to - from).toBe(7);
    const next = tones[index + 1]?.from ?? lengthOf('important');
    expect(next - to).toBe(14);
  }
  expect(tones[0]?.from).toBe(0);
  expect(lengthOf('important')).toBeGreaterThanOrEqual(120);
});

test('[VM2] faran över is one tone of 30 to 40 seconds', () => {
  const [tone, ...more] = tonesOf('over');
  expect(more).toEqual([]);
  expect((tone?.to ?? 0) - (tone?.from ?? 0)).toBeGreaterThanOrEqual(30);
  expect((tone?.to ?? 0) - (tone?.from ?? 0)).toBeLessThanOrEqual(40);
  expect(lengthOf('over')).toBe(tone?.to);
});
