import { expect, test } from 'vitest';
import { EMPTY_SETUP, type SetupKey, setupFaults, stepOf } from './setup-steps.ts';

const GOOD = {
  ...EMPTY_SETUP,
  municipality: 'Granvik',
  code: '9999',
  name: 'Ada Modig',
  title: 'Systemförvaltare',
  username: 'ada',
  password: 'Elva granar vid sjön',
};

test('what is filled in as it should be has no fault', () => {
  expect(setupFaults(GOOD)).toEqual({});
});

test.each([
  ['municipality', ' '],
  ['code', '138'],
  ['code', '01 38'],
  ['name', ''],
  ['title', ''],
  ['username', ' '],
  ['password', 'kort'],
] as [SetupKey, string][])('%s as «%s» is one', (key, value) => {
  expect(Object.keys(setupFaults({ ...GOOD, [key]: value }))).toEqual([key]);
});

test('each field is asked for in one of the steps', () => {
  expect((Object.keys(EMPTY_SETUP) as SetupKey[]).map(stepOf)).toEqual([
    ...['municipality', 'municipality', 'municipality'],
    ...['self', 'self', 'self', 'self'],
    'start',
  ]);
});
