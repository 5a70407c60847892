import { expect, test } from 'vitest';
import { askedPosition } from './asked-position.ts';
import { toSweref } from './sweref.ts';

const { north, east } = toSweref({ lat: 62.02, lon: 17.28 });
const [n, e] = [Math.round(north), Math.round(east)];
const spaced = (metres: number) => String(metres).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

test.each([
  '62.02, 17.28',
  '62.02,17.28',
  '62.02 17.28',
  '62,02 17,28',
  '62,02, 17,28',
  '62,02; 17,28',
  '17.28, 62.02',
  'N 62.02 E 17.28',
  '62,02 N 17,28 Ö',
  '62.02° N, 17.28° E',
  "62° 1,2' N 17° 16,8' Ö",
  '62°1\'12"N 17°16\'48"E',
  'Lat: 62.02 Long: 17.28',
  'WGS84 62.02, 17.28',
  `${n} ${e}`,
  `${n},${e}`,
  `${e}, ${n}`,
  `N ${n} E ${e}`,
  `N ${spaced(n)} E ${spaced(e)}`,
  `SWEREF 99 TM N ${spaced(n)}, Ö ${spaced(e)}`,
])('[PL9] «%s» is read as the place that it is', (text) => {
  const found = askedPosition(text);
  expect(found?.lat).toBeCloseTo(62.02, 4);
  expect(found?.lon).toBeCloseTo(17.28, 4);
});

test.each(['', 'Tallmyra', 'Storgatan 5', '5', '62,02', '62.02, 17.28, 4', '400 500', '113 13', '6880123'])(
  '«%s» is no position',
  (text) => expect(askedPosition(text)).toBeNull(),
);
