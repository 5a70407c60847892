import { expect, test } from 'vitest';
import { taskTexts } from './tasks.ts';

test('[ST4] how often a task comes back is said as one says it', () => {
  const said = [30, 60, 120, 180, 1_260, 1_440, 2_880, 10_080].map((minutes) => taskTexts.repeatEvery(minutes));
  expect(said).toEqual([
    'Var 30:e minut',
    'Varje timme',
    'Varannan timme',
    'Var 3:e timme',
    'Var 21:a timme',
    'Varje dygn',
    'Vartannat dygn',
    'Vart 7:e dygn',
  ]);
});
