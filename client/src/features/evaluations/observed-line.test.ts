import { expect, it } from 'vitest';
import { observedLine } from './observed-line.ts';

it('[OV4] an observation that is put right stays about its own line, also when the exercise is played again', () => {
  const before = { incident: 'first-run', seq: 40 };
  expect(observedLine(40, before, 'second-run')).toEqual(before);
  expect(observedLine(40, before, null)).toEqual(before);
  expect(observedLine(41, before, 'second-run')).toEqual({ incident: 'second-run', seq: 41 });
  expect(observedLine(null, before, 'second-run')).toBeNull();
});
