import { expect, test } from 'vitest';
import { readMinute, readPosition } from './inject-draft.ts';

test.each([
  ['0', 0],
  [' 95 ', 95],
  ['1:35', 95],
  ['1.05', 65],
  ['10080', 10_080],
  ['10081', null],
  ['1:75', null],
  ['1:5', null],
  ['fem', null],
  ['', null],
  ['-3', null],
])('[OV3] the minute “%s” is read as %s', (text, minute) => {
  expect(readMinute(text)).toBe(minute);
});

test.each([
  ['', '', null],
  ['59,12', '18.05', { latitude: 59.12, longitude: 18.05 }],
  ['59,12', '', undefined],
  ['91', '18', undefined],
  ['norr', 'öster', undefined],
])('[OV3] the position “%s” “%s”', (lat, lng, at) => {
  expect(readPosition(lat, lng)).toEqual(at);
});
