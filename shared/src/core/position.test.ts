import { describe, expect, test } from 'vitest';
import { isInSweden, parsePosition, positionText } from './position.ts';

describe('[PL9] a position is read as it is pasted', () => {
  test.each([
    '59.12, 18.05',
    '59.12 18.05',
    '59,12, 18,05',
    '59,12; 18,05',
    '59,12 18,05',
    ' (59.12,18.05) ',
    '59.12° N, 18.05° Ö',
    'N 59.12 E 18.05',
    '18.05, 59.12',
  ])('«%s»', (text) => {
    expect(parsePosition(text)).toEqual({ latitude: 59.12, longitude: 18.05 });
  });

  test.each(['59°07\'12"N 18°03\'00"E', '59° 07,2′ N 18° 03′ Ö', '18°03′00″Ö 59°07′12″N'])(
    'in minutes: «%s»',
    (text) => {
      const { latitude, longitude } = parsePosition(text) ?? { latitude: 0, longitude: 0 };
      expect(latitude).toBeCloseTo(59.12, 9);
      expect(longitude).toBeCloseTo(18.05, 9);
    },
  );

  test.each([
    ['', 'nothing'],
    ['59.12', 'half of one'],
    ['59.12, 18.05, 12', 'too much'],
    ['52.5, 13.4', 'elsewhere'],
    ['-59.12, -18.05', 'elsewhere yet'],
    ['6556000, 674000', 'of another system'],
    ['torget 59 18', 'words'],
    ['59, 18', 'a whole degree is a place too'],
  ])('«%s» is %s', (text, what) => {
    expect(parsePosition(text)).toEqual(what.startsWith('a whole') ? { latitude: 59, longitude: 18 } : null);
  });

  test('is shown in Swedish figures', () => {
    expect(positionText({ latitude: 59.12, longitude: 18 })).toBe('59,12 N, 18,00 Ö');
  });

  test('the corners of the country are in it', () => {
    for (const [latitude, longitude] of [
      [55.34, 13.36],
      [69.06, 20.55],
      [58.99, 10.96],
      [65.77, 24.17],
    ] as const) {
      expect(isInSweden({ latitude, longitude })).toBe(true);
    }
  });
});
