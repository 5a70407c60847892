import { expect, test } from 'vitest';
import { guardOf, identityFault } from './identity-fault.ts';

test('[KR5] the field says which number it is and what to write instead, while it is written', () => {
  expect(identityFault('Fyra barn väntar i matsalen, 811228-98')).toBeUndefined();
  expect(identityFault('Fyra barn väntar i matsalen, 811228-9874, och en lärare')).toBe(
    '811228-9874 ser ut som ett personnummer. Skriv vad som behövs i allmänna ord, utan namn och nummer.',
  );
});

test('[KR5] where it may be a telephone number the field says how that is written', () => {
  // ten digits of the area code 0512, with the check digit that makes it a date and a number too
  expect(identityFault('Vaktmästaren 0512123456')).toContain('bindestreck efter riktnumret');
  expect(identityFault('Vaktmästaren 0512-12 34 56')).toBeUndefined();
});

test('[KR5] a form that serves everything says so where it is krisstöd’s, and there alone', () => {
  expect(guardOf(true)('Hämta 811228-9874')).toContain('ser ut som ett personnummer');
  expect(guardOf(false)('Hämta 811228-9874')).toBeUndefined();
});
