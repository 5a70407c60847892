import { expect, test } from 'vitest';
import { createServiceLinks } from './service-links.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const LINK = { incident: 'i-1', service: 's-1', nonce: 'n-1', token: 'verksamhetens hemlighet', madeBy: 'a-1' };

test('[KO2] a service has one link in each incident: another is not made beside it, and revoked it opens nothing', async () => {
  const { links } = open();
  expect(await links.add(LINK)).toBe(true);
  expect(await links.add({ ...LINK, nonce: 'n-2', token: 'en annan' })).toBe(false);
  expect(await links.add({ ...LINK, incident: 'i-2', token: 'en tredje' })).toBe(true);
  expect(await links.byToken('en annan')).toBeNull();
  await links.used(LINK);
  const { token: _, ...kept } = LINK;
  expect(await links.byToken(LINK.token)).toEqual({ ...kept, madeAt: 50, usedAt: 50 });
  expect(await links.get('i-1', 's-1')).toMatchObject(kept);
  expect(await links.revoke('i-1', 's-2')).toBe(false);
  expect(await links.revoke('i-1', 's-1')).toBe(true);
  expect([await links.byToken(LINK.token), await links.get('i-1', 's-1'), await links.of('i-1')]).toEqual([
    null,
    null,
    [],
  ]);
  expect((await links.byToken('en tredje'))?.incident).toBe('i-2');
});

test('[KO3] its secret is in no byte on disk', async () => {
  const { links, path } = open();
  await links.add(LINK);
  expect(textsOnDisk(path, [LINK.token])).toEqual([]);
});

function open() {
  const database = openOnDisk();
  return { path: database.path, links: createServiceLinks(database.db, () => 50) };
}
