import { expect, test } from 'vitest';
import { createKrisstodLinks } from './krisstod-links.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';
import { createVisitSheets } from './visit-sheets.ts';

const LINK = {
  helper: 'h-1',
  incident: 'i-1',
  effort: 1,
  token: 'stödpersonens hemlighet',
  sealed: 'förseglat',
  madeBy: 'a-1',
};
const SHEET = { incident: 'i-1', site: 's-1', token: 'platsens hemlighet', madeBy: 'a-1', isReplacing: false };

test('[KR3] a helper has one link: another is not made beside it, and revoked it opens nothing', async () => {
  const { links } = open();
  expect(await links.add(LINK)).toBe(true);
  expect(await links.add({ ...LINK, token: 'en annan', sealed: 'annat' })).toBe(false);
  expect(await links.sealedFor('h-1')).toBe('förseglat');
  expect(await links.byToken('en annan')).toBeNull();
  await links.used('h-1');
  expect(await links.byToken(LINK.token)).toEqual({
    helper: 'h-1',
    incident: 'i-1',
    effort: 1,
    madeBy: 'a-1',
    madeAt: 50,
    usedAt: 50,
  });
  expect(await links.revoke('i-2', 'h-1')).toBe(false);
  expect(await links.revoke('i-1', 'h-1')).toBe(true);
  expect([await links.byToken(LINK.token), await links.sealedFor('h-1'), await links.of('i-1')]).toEqual([
    null,
    null,
    [],
  ]);
});

test('[KR5] a visit sheet holds until it is revoked, and another takes its place only where that is asked for', async () => {
  const { sheets } = open();
  expect(await sheets.print(SHEET)).toMatchObject({ number: 1, revoked: [] });
  expect(await sheets.print({ ...SHEET, token: 'ett till' })).toMatchObject({ number: 2, revoked: [] });
  const third = await sheets.print({ ...SHEET, token: 'ett nytt', isReplacing: true });
  expect([third.number, third.revoked.map(({ number }) => number).sort()]).toEqual([3, [1, 2]]);
  expect(await sheets.byToken(SHEET.token)).toBeNull();
  expect(await sheets.revoke('i-2', 3, 'a-2')).toBeNull();
  expect(await sheets.revoke('i-1', 3, 'a-2')).toMatchObject({ site: 's-1', revokedBy: 'a-2' });
  expect((await sheets.of('i-1')).map(({ number, revokedAt }) => [number, revokedAt])).toEqual([
    [3, 50],
    [2, 50],
    [1, 50],
  ]);
});

test('no token is anywhere on disk', async () => {
  const { links, sheets, database } = open();
  await links.add(LINK);
  await sheets.print(SHEET);
  expect(textsOnDisk(database.path, [LINK.token, SHEET.token])).toEqual([]);
});

function open() {
  const database = openOnDisk();
  return {
    links: createKrisstodLinks(database.db, () => 50),
    sheets: createVisitSheets(database.db, () => 50),
    database,
  };
}
