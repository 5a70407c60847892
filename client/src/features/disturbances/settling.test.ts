import { expect, test } from 'vitest';
import { phoneIn } from './settling.ts';

test.each([
  ['Eva Lind, 070-000 00 21', '0700000021'],
  ['+46 70 000 00 21 (Eva)', '+46700000021'],
  ['växeln 0123-45 60 00, fråga efter Eva', '0123456000'],
  ['Eva på Rakel 112', null],
  ['Eva i rum 204', null],
])('the number in «%s» is %s', (call, number) => {
  expect(phoneIn(call)).toBe(number);
});
