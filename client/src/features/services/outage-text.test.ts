import { expect, test } from 'vitest';
import { outageText, readOutageText } from './outage-text.ts';

test('[KO1] how long one does without is read as it is typed, and read back as the same', () => {
  const typed = ['4', '1,5 h', '30 min', '2 dygn', 'ja', '', 'nej', 'snart', '5 v'];
  expect(typed.map(readOutageText)).toEqual([240, 90, 30, 2_880, null, 'none', 'none', 'wrong', 'wrong']);
  for (const minutes of [0, 1, 59, 60, 90, 240, 1_440, 1_500, 40_320, null])
    expect(readOutageText(outageText(minutes))).toBe(minutes);
});
