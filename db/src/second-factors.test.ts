import { expect, test } from 'vitest';
import { createAccounts } from './accounts.ts';
import { createSecondFactors } from './second-factors.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const KEY = { publicKey: 'pub', counter: 0, transports: ['internal'], name: 'Telefon', createdAt: 5 };

test('[SE2] the code of a step is used once, and none of an earlier step after it', async () => {
  const { factors } = await open();
  await factors.saveTotp('a1', { sealed: 'x', step: 100, at: 1 });
  expect(await factors.spendTotpStep('a1', 100)).toBe(false);
  expect(await factors.spendTotpStep('a1', 102)).toBe(true);
  expect(await factors.spendTotpStep('a1', 102)).toBe(false);
  expect(await factors.spendTotpStep('a1', 101)).toBe(false);
  expect(await factors.spendTotpStep('a2', 200)).toBe(false);
});

test('[SE2] a recovery code works once and for its owner alone, and is nowhere on disk', async () => {
  const { factors, path } = await open();
  await factors.saveTotp('a1', { sealed: 'x', step: 1, at: 1 });
  await factors.replaceRecoveryCodes('a1', ['FIRSTCODE', 'SECONDCODE']);
  expect(textsOnDisk(path, ['FIRSTCODE', 'SECONDCODE'])).toEqual([]);
  expect(await factors.spendRecoveryCode('a2', 'FIRSTCODE', 9)).toBe(false);
  expect(await factors.spendRecoveryCode('a1', 'FIRSTCODE', 9)).toBe(true);
  expect(await factors.spendRecoveryCode('a1', 'FIRSTCODE', 9)).toBe(false);
  expect((await factors.of('a1')).recoveryCodesLeft).toBe(1);

  await factors.replaceRecoveryCodes('a1', ['THIRDCODE']);
  expect(await factors.spendRecoveryCode('a1', 'SECONDCODE', 9)).toBe(false);
  expect((await factors.of('a1')).recoveryCodesLeft).toBe(1);
});

test('a passkey is its owner’s to remove, and keeps count of its use', async () => {
  const { factors } = await open();
  await factors.addPasskey({ ...KEY, id: 'k1', user: 'a1' });
  await expect(factors.addPasskey({ ...KEY, id: 'k1', user: 'a2' })).rejects.toThrow('UNIQUE');
  await factors.notePasskeyUse('k1', 7, 60);
  expect(await factors.findPasskey('k1')).toEqual({ ...KEY, id: 'k1', user: 'a1', counter: 7, usedAt: 60 });
  expect(await factors.removePasskey('a2', 'k1')).toBe(false);
  expect(await factors.removePasskey('a1', 'k1')).toBe(true);
  expect(await factors.findPasskey('k1')).toBeNull();
});

test('with the last factor go the recovery codes, and not before', async () => {
  const { factors } = await open();
  await factors.saveTotp('a1', { sealed: 'x', step: 1, at: 1 });
  await factors.addPasskey({ ...KEY, id: 'k1', user: 'a1' });
  await factors.replaceRecoveryCodes('a1', ['CODE']);
  await factors.removeTotp('a1');
  expect((await factors.of('a1')).recoveryCodesLeft).toBe(1);
  await factors.removePasskey('a1', 'k1');
  expect(await factors.of('a1')).toEqual({ totp: null, passkeys: [], recoveryCodesLeft: 0 });
});

test('an administrator’s removal takes everything of one user and nothing of others', async () => {
  const { factors } = await open();
  for (const user of ['a1', 'a2']) {
    await factors.saveTotp(user, { sealed: user, step: 1, at: 1 });
    await factors.addPasskey({ ...KEY, id: `key of ${user}`, user });
    await factors.replaceRecoveryCodes(user, ['CODE']);
  }
  await factors.removeAll('a1');
  expect(await factors.of('a1')).toEqual({ totp: null, passkeys: [], recoveryCodesLeft: 0 });
  expect(await factors.of('a2')).toMatchObject({ totp: { sealed: 'a2' }, passkeys: [{}], recoveryCodesLeft: 1 });
});

async function open() {
  const { db, path } = openOnDisk();
  const accounts = createAccounts(
    db,
    () => 10,
    () => {},
  );
  for (const id of ['a1', 'a2']) {
    await accounts.create({ id, username: id, passwordHash: '', person: 'p', roles: [] });
  }
  return { path, factors: createSecondFactors(db) };
}
