import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { expect, test } from 'vitest';
import type { AccountReading } from './accounts.ts';
import { matching, personRows } from './people.ts';

const person = (id: string, name: string, title = 'Rektor'): RegisteredPerson => ({
  id,
  name,
  title,
  function: null,
  capacities: [],
  phone: null,
  email: null,
  kind: 'person',
  organisation: null,
  languages: [],
  talkGroups: [],
  ways: [],
});
const account = {
  id: 'a',
  username: 'ostrand',
  person: { id: '2' },
  roles: [],
  active: true,
} as unknown as AccountReading;
const { phone: _phone, email: _email, organisation: _organisation, ...ada } = person('3', 'Ada');
const invitation = { id: 'i', person: ada, roles: [], by: null, expiresAt: 9 };
const rows = personRows(
  [person('1', 'Öst Ek'), person('2', 'Bo Ljung', 'Chef för skolan'), person('3', 'Ada')],
  [account],
  [invitation],
);

test('each person stands with their account and their invitation, å ä ö last', () => {
  expect(rows.map(({ person: { name } }) => name)).toEqual(['Ada', 'Bo Ljung', 'Öst Ek']);
  expect(rows.map((row) => row.account?.id ?? row.invitation?.id ?? null)).toEqual(['i', 'a', null]);
});

test('is found by the beginning of any word', () => {
  const found = (text: string) => matching(rows, text).map(({ person: { id } }) => id);
  expect(found('ek')).toEqual(['1']);
  expect(found('SKOL')).toEqual(['2']);
  expect(found('ostr')).toEqual(['2']);
  expect(found('jung')).toEqual([]);
  expect(found('  ')).toHaveLength(3);
});
