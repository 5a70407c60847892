import { expect, test } from 'vitest';
import { longText, paragraph, shortText } from './field-schemas.ts';

test('a name reads as it is: nothing in it turns its order, parts it unseen or breaks the line', () => {
  expect(shortText.parse('rapport\u202Efdp.exe')).toBe('rapportfdp.exe');
  expect(shortText.parse(' An\u200Bna\u0000\nEk\u2028 ')).toBe('Anna  Ek');
  expect(shortText.safeParse('\u2066\uFEFF\n').success).toBe(false);
});

test('a text keeps its lines, its tabs and every letter, and no other control character', () => {
  for (const schema of [paragraph, longText]) {
    expect(schema.parse('rad ett\r\n\trad två: مرحبا 👩‍🚒 é\u0000\u001b[8m\u202E')).toBe(
      'rad ett\r\n\trad två: مرحبا 👩‍🚒 é[8m',
    );
  }
});
