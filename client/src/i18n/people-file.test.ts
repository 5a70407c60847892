import { expect, test } from 'vitest';
import { contactFaultWords } from './people-file.ts';

test('[LM5] a fault says the column and what stands there, and a repeated row which other it is', () => {
  expect(contactFaultWords('way_unreadable', 'mobil', 'växeln')).toBe(
    'mobil «växeln»: går inte att läsa som ett helt nummer eller en hel adress',
  );
  expect(contactFaultWords('repeated', null, null, 4)).toBe('samma kontakt som på rad 4');
  expect(contactFaultWords('name_missing', 'namn', '')).toBe('namn: namnet saknas');
});
