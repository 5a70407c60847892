import { expect, test } from 'vitest';
import { draftOf, readMinute, readWhere } from './inject-draft.ts';

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
  [' ', null],
  ['59,12 18,05', { latitude: 59.12, longitude: 18.05 }],
  ['59.12', undefined],
  ['norr om sjön', undefined],
])('[OV3] the place “%s”', (where, at) => {
  expect(readWhere(where)).toEqual(at);
});

test('[OV3] an inject that is opened again stands where it was put', () => {
  const at = { latitude: 59.12346, longitude: 18.05 };
  const words = { minute: 5, from: 'Polisen', to: null, text: 'x', expected: null, goal: null };
  expect(readWhere(draftOf({ id: 'i1', channel: 'map', at, ...words }).where)).toEqual(at);
});
