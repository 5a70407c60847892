import { expect, test } from 'vitest';
import { createDepartmentLinks } from './department-links.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const LINK = { id: 'l-1', token: 'en hemlig länk', department: 'omsorg', label: 'Receptionen', madeBy: 'a-1' };

test('works until it is revoked, and is listed afterwards too', async () => {
  const { links } = open();
  await links.create(LINK);
  expect(await links.byToken(LINK.token)).toMatchObject({ id: 'l-1', department: 'omsorg', usedAt: null });
  await links.used('l-1');
  expect((await links.byToken(LINK.token))?.usedAt).toBe(50);
  expect([await links.revoke('l-1'), await links.revoke('l-1')]).toEqual([true, false]);
  expect(await links.byToken(LINK.token)).toBeNull();
  expect(await links.list()).toMatchObject([{ id: 'l-1', label: 'Receptionen', madeBy: 'a-1', revokedAt: 50 }]);
});

test('is not found by another token, and its own is nowhere on disk', async () => {
  const { links, database } = open();
  await links.create(LINK);
  expect(await links.byToken('en annan')).toBeNull();
  expect(textsOnDisk(database.path, [LINK.token])).toEqual([]);
});

function open() {
  const database = openOnDisk();
  return { database, links: createDepartmentLinks(database.db, () => 50) };
}
