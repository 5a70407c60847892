import { expect, test } from 'vitest';
import { type Account, createAccounts, UsernameTaken } from './accounts.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const ANNA = { id: 'a1', username: 'Åsa.Ek', passwordHash: '$argon2id$1', person: 'p1', roles: ['tib', 'stab'] };

test('an account is kept as it was made, and found whatever the case', async () => {
  const accounts = open();
  expect(await accounts.count()).toBe(0);
  const made: Account = { ...ANNA, isActive: true, createdAt: 77 };
  expect(await accounts.create(ANNA)).toEqual(made);
  expect(await accounts.find('a1')).toEqual(made);
  expect(await accounts.findByUsername(' åsa.ek')).toEqual(made);
  expect(await accounts.findByUsername('asa.ek')).toBeNull();
  expect(await accounts.find('a2')).toBeNull();
  expect(await accounts.count()).toBe(1);
});

test('a username is taken whatever its case, also by a change', async () => {
  const accounts = open();
  await accounts.create(ANNA);
  await expect(accounts.create({ ...ANNA, id: 'a2', username: 'ÅSA.EK' })).rejects.toThrow(UsernameTaken);
  await accounts.create({ ...ANNA, id: 'a2', username: 'bo' });
  await expect(accounts.update('a2', { username: 'åsa.ek' })).rejects.toThrow(UsernameTaken);
  expect((await accounts.update('a1', { username: 'åsa.ek' }))?.username).toBe('åsa.ek');
  expect((await accounts.list()).map(({ username }) => username)).toEqual(['bo', 'åsa.ek']);
});

test('a change leaves the rest as it was; deactivating keeps the account', async () => {
  const accounts = open();
  await accounts.create(ANNA);
  await accounts.update('a1', { roles: ['administrator'], passwordHash: '$argon2id$2' });
  await accounts.deactivate('a1');
  expect(await accounts.find('a1')).toEqual({
    ...ANNA,
    roles: ['administrator'],
    passwordHash: '$argon2id$2',
    isActive: false,
    createdAt: 77,
  });
  expect(await accounts.update('a9', { roles: [] })).toBeNull();
});

test('an id that is already taken is not a taken username', async () => {
  const accounts = open();
  await accounts.create(ANNA);
  await expect(accounts.create({ ...ANNA, username: 'bo' })).rejects.not.toThrow(UsernameTaken);
});

function open() {
  return createAccounts(openOnDisk().db, () => 77);
}
