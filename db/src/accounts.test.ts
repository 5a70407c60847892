import { expect, test } from 'vitest';
import { type Account, createAccounts, UsernameTaken } from './accounts.ts';
import { createSessions } from './sessions.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { churn, markersOnDisk, textsOnDisk } from './testing/disk-bytes.ts';
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

test('[SE4] an erased account keeps its id and its person, opens nothing, and leaves no byte of its name', async () => {
  const { db, path, accounts } = onDisk();
  await accounts.create(ANNA);
  for (let index = 0; index < 60; index += 1) {
    const id = `b${index}`;
    await accounts.create({ ...ANNA, id, username: `bo-${index}`, passwordHash: 'x'.repeat(index * 7) });
  }
  const session = { token: 't', user: 'b3', function: null, expiresAt: 100, userAgent: 'Firefox', isShared: false };
  await createSessions(db, () => 77).create(session);
  await accounts.update('a1', { roles: ['tib', 'stab', 'observator', 'sekretess'] });

  await accounts.erase('a1');
  const gone = { username: 'borttaget-a1', passwordHash: '', roles: [], isActive: false };
  expect(await accounts.find('a1')).toEqual({ ...ANNA, ...gone, createdAt: 77 });
  expect(await accounts.findByUsername('åsa.ek')).toBeNull();
  expect(textsOnDisk(path, ['Åsa.Ek', 'åsa.ek', '$argon2id$1'])).toEqual([]);
  expect(await accounts.count()).toBe(61);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  await accounts.erase('nobody');
});

test.each([1, 2])(
  '[SE4] what an account was before it was changed goes with an erasure too (seed %i)',
  async (seed) => {
    const { path, accounts } = onDisk();
    const replaced = await churn({ seed, keys: 120, rounds: 60, sizes: 400 }, async (hashes) => {
      for (const [key, passwordHash] of hashes) {
        const id = `c${key}`;
        if (!(await accounts.update(id, { passwordHash }))) {
          await accounts.create({ ...ANNA, id, username: id, passwordHash });
        }
      }
    });
    await accounts.erase('c0');
    const left = markersOnDisk(path);
    expect(replaced.filter((marker) => left.has(marker))).toEqual([]);
  },
);

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
  return onDisk().accounts;
}

function onDisk() {
  const { db, path } = openOnDisk();
  return { db, path, accounts: createAccounts(db, () => 77, createWalWiper(db).wipe) };
}
