import { expect, test } from 'vitest';
import { createAccounts } from './accounts.ts';
import { createSessions } from './sessions.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const PHONE = { function: null, expiresAt: 1_000, userAgent: 'Safari på iPhone', isShared: false };

test('a session is found by its token until it expires, and the token is nowhere on disk', async () => {
  const { sessions, clock, path } = await open();
  const made = await sessions.create({ ...PHONE, token: 'token-one', user: 'a1' });
  expect(await sessions.findByToken('token-one')).toEqual(made);
  expect(await sessions.find(made.id)).toEqual(made);
  expect(await sessions.findByToken('token-two')).toBeNull();
  expect(textsOnDisk(path, ['token-one'])).toEqual([]);

  clock.now = 999;
  expect(await sessions.hasExpired('token-one')).toBe(false);
  expect(await sessions.findByToken('token-one')).not.toBeNull();
  clock.now = 1_000;
  expect(await sessions.findByToken('token-one')).toBeNull();
  expect(await sessions.ofUser('a1')).toEqual([]);
  expect(await sessions.hasExpired('token-one')).toBe(true);
  expect(await sessions.hasExpired('token-two')).toBe(false);
  expect(await sessions.sweep(999)).toEqual([]);
  expect(await sessions.sweep(1_000)).toEqual([made.id]);
  expect(await sessions.hasExpired('token-one')).toBe(false);
});

test('ends one, or all of a user and nobody else', async () => {
  const { sessions } = await open();
  const create = (token: string, user: string) => sessions.create({ ...PHONE, token, user });
  const [first, second, third] = [await create('1', 'a1'), await create('2', 'a1'), await create('3', 'a1')];
  const other = await create('4', 'a2');
  expect((await sessions.list()).map(({ user }) => user).sort()).toEqual(['a1', 'a1', 'a1', 'a2']);
  expect(await sessions.end(first.id)).toBe(true);
  expect(await sessions.end(first.id)).toBe(false);
  expect((await sessions.endAllOf('a1')).sort()).toEqual([second.id, third.id].sort());
  expect(await sessions.findByToken('2')).toBeNull();
  expect(await sessions.findByToken('4')).toEqual(other);
  expect(await sessions.list()).toEqual([other]);
});

test('keeps the chosen function, the last sight and a longer life', async () => {
  const { sessions } = await open();
  const { id } = await sessions.create({ ...PHONE, token: '1', user: 'a1', isShared: true });
  await sessions.setFunction(id, 'dokumentation');
  await sessions.renew([
    { id, seenAt: 50, expiresAt: 8_000 },
    { id: 'unknown', seenAt: 50, expiresAt: 8_000 },
  ]);
  await sessions.renew([{ id, seenAt: 40, expiresAt: 8_500 }]);
  expect(await sessions.find(id)).toMatchObject({ seenAt: 50, expiresAt: 8_500 });
  expect(await sessions.extend(id, 9_000)).toBe(true);
  const now = { function: 'dokumentation', seenAt: 50, expiresAt: 9_000, isShared: true, createdAt: 10 };
  expect(await sessions.ofUser('a1')).toMatchObject([now]);
  expect(await sessions.setFunction('unknown', 'x')).toBe(false);
});

test('tells from where it was begun, where that is known', async () => {
  const { sessions } = await open();
  await sessions.create({ ...PHONE, token: '1', user: 'a1', address: '192.0.2.7' });
  await sessions.create({ ...PHONE, token: '2', user: 'a1' });
  expect((await sessions.ofUser('a1')).map(({ address }) => address).sort()).toEqual(['192.0.2.7', null]);
});

test('belongs to an account that exists', async () => {
  const { sessions } = await open();
  await expect(sessions.create({ ...PHONE, token: '1', user: 'nobody' })).rejects.toThrow('FOREIGN KEY');
});

async function open() {
  const { db, path } = openOnDisk();
  const clock = { now: 10 };
  const accounts = createAccounts(
    db,
    () => clock.now,
    () => {},
  );
  for (const id of ['a1', 'a2']) {
    await accounts.create({ id, username: id, passwordHash: '', person: 'p', roles: [] });
  }
  return { clock, path, sessions: createSessions(db, () => clock.now) };
}
