import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { expect, test } from 'vitest';
import { dateAfter } from './paper-words.ts';

test('[ST2] the second day after is two dates on, also over the change to summer time and back', () => {
  const ground = { plan: defaultPlan({ name: 'Granviks kommun', code: '0000', timeZone: 'Europe/Stockholm' }) };
  const after = (local: string) => dateAfter(ground, Date.parse(local), 2);
  expect(after('2027-03-27T23:30+01:00')).toBe('29 mars 2027');
  expect(after('2027-10-30T00:30+02:00')).toBe('1 november 2027');
  expect(after('2027-06-01T12:00+02:00')).toBe('3 juni 2027');
});
