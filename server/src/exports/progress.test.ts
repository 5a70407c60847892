import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

test('[EX1] how far it has come is told a hundred times at most, and the whole at last', () => {
  const said: [number, number][] = [];
  const progress = new Progress((done, of) => said.push([done, of]));
  progress.begin(10_000);
  expect([...progress.counted(Array.from({ length: 10_000 }, (_, index) => index))]).toHaveLength(10_000);
  expect(said.at(0)).toEqual([0, 10_000]);
  expect(said.at(-1)).toEqual([10_000, 10_000]);
  expect(said.length).toBeLessThanOrEqual(101);
});

test('[EX1] it never has more done than there is', () => {
  const said: [number, number][] = [];
  const progress = new Progress((done, of) => said.push([done, of]));
  progress.begin(2);
  for (let times = 0; times < 5; times += 1) progress.add(2);
  expect(said.at(-1)).toEqual([2, 2]);
});
