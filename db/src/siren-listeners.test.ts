import { expect, test } from 'vitest';
import { createSirenListeners } from './siren-listeners.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const LINK = {
  token: 'lyssnarens hemlighet',
  test: '2026-12-07',
  label: 'FRG norr',
  sirens: ['s-1', 's-2'],
  madeBy: 'a-1',
};

test('[PL8] a listener’s link holds for its test and its sirens until it is revoked, and its number is never used again', async () => {
  const { links } = open();
  expect(await links.make(LINK)).toBe(1);
  expect(await links.make({ ...LINK, token: 'en till', test: '2027-03-01' })).toBe(2);
  expect(await links.byToken(LINK.token)).toMatchObject({ number: 1, sirens: ['s-1', 's-2'], usedAt: null });
  await links.used(1);
  expect(await links.of(LINK.test)).toMatchObject([{ number: 1, label: 'FRG norr', usedAt: 50, revokedAt: null }]);
  expect(await links.revoke(1, 'a-2')).toMatchObject({ number: 1, revokedAt: 50, revokedBy: 'a-2' });
  expect([await links.byToken(LINK.token), await links.revoke(1, 'a-2')]).toEqual([null, null]);
  expect(await links.of(LINK.test)).toMatchObject([{ number: 1, revokedAt: 50 }]);
  expect(await links.make({ ...LINK, token: 'en tredje' })).toBe(3);
});

test('no token is anywhere on disk', async () => {
  const { links, database } = open();
  await links.make(LINK);
  expect(textsOnDisk(database.path, [LINK.token])).toEqual([]);
});

test('[PL8] [SE4] who was given a link is let go of, at once or when its test is long past, and is in no byte on disk', async () => {
  const { links, database } = open();
  const label = (who: string) => `Vaktmästare ${who}`;
  await links.make({ ...LINK, label: label('Solros') });
  await links.make({ ...LINK, token: 'en till', label: label('Blåklint') });
  await links.make({ ...LINK, token: 'en tredje', test: '2027-03-01', label: label('Linnea') });
  expect([await links.forget(2), await links.forget(2), await links.forget(9)]).toEqual([true, false, false]);
  expect(await links.of(LINK.test)).toMatchObject([{ number: 2, label: '' }, { label: label('Solros') }]);
  // the link holds, and its number is never another's
  expect(await links.byToken('en till')).toMatchObject({ number: 2, label: '' });
  expect([await links.forgetBefore('2027-03-01'), await links.forgetBefore('2027-03-01')]).toEqual([1, 0]);
  expect(await links.of('2027-03-01')).toMatchObject([{ number: 3, label: label('Linnea') }]);
  expect(textsOnDisk(database.path, ['Solros', 'Blåklint'])).toEqual([]);
  expect(await links.make({ ...LINK, token: 'en fjärde' })).toBe(4);
});

function open() {
  const database = openOnDisk();
  return { links: createSirenListeners(database.db, () => 50, createWalWiper(database.db).wipe), database };
}
