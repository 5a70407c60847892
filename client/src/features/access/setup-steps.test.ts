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
  centre: '59.2, 18.3',
  radius: '20',
};

test('what is filled in as it should be has no fault', () => {
  expect(setupFaults(GOOD)).toEqual({});
});

test('where the municipality lies may be left unsaid', () => {
  expect(setupFaults({ ...GOOD, centre: '', radius: ' ' })).toEqual({});
});

test.each([
  ['municipality', ' '],
  ['code', '138'],
  ['code', '01 38'],
  ['centre', '59'],
  ['radius', ''],
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
    ...['area', 'area', 'area', 'area', 'area'],
    ...['self', 'self', 'self', 'self'],
    'start',
  ]);
});
