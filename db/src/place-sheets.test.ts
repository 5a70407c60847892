import { expect, test } from 'vitest';
import { createPlaceSheets } from './place-sheets.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const SCHOOL = { place: 'skolan', token: 'skolans hemliga kod' };
const CHURCH = { place: 'kyrkan', token: 'kyrkans hemliga kod' };

test('[PL5] a sheet holds until it is revoked, and is listed afterwards too', async () => {
  const { sheets } = open();
  const { numbers } = await sheets.print({ sheets: [SCHOOL, CHURCH], madeBy: 'a-1', isReplacing: false });
  expect(numbers).toEqual([1, 2]);
  expect(await sheets.byToken(SCHOOL.token)).toMatchObject({ number: 1, place: 'skolan', usedAt: null });
  await sheets.used(1);
  expect((await sheets.byToken(SCHOOL.token))?.usedAt).toBe(50);
  expect(await sheets.revoke(1, 'a-2')).toMatchObject({ place: 'skolan', revokedAt: 50, revokedBy: 'a-2' });
  expect(await sheets.revoke(1, 'a-2')).toBeNull();
  expect(await sheets.byToken(SCHOOL.token)).toBeNull();
  expect(await sheets.list()).toMatchObject([
    { number: 2, revokedAt: null },
    { number: 1, madeBy: 'a-1', revokedAt: 50 },
  ]);
});

test('[PL5] a new sheet takes the place of earlier ones only where that is asked for, and of that place alone', async () => {
  const { sheets } = open();
  await sheets.print({ sheets: [SCHOOL, CHURCH], madeBy: 'a-1', isReplacing: false });
  const second = { place: 'skolan', token: 'en till' };
  expect((await sheets.print({ sheets: [second], madeBy: 'a-1', isReplacing: false })).revoked).toEqual([]);
  const third = { place: 'skolan', token: 'en ny' };
  const { numbers, revoked } = await sheets.print({ sheets: [third], madeBy: 'a-1', isReplacing: true });
  expect(numbers).toEqual([4]);
  expect(revoked.map(({ number }) => number).sort()).toEqual([1, 3]);
  const held = await Promise.all([SCHOOL, CHURCH, second, third].map(({ token }) => sheets.byToken(token)));
  expect(held.map((sheet) => sheet?.number ?? null)).toEqual([null, 2, null, 4]);
});

test('is not found by another token, and its own is nowhere on disk', async () => {
  const { sheets, database } = open();
  await sheets.print({ sheets: [SCHOOL], madeBy: 'a-1', isReplacing: false });
  expect(await sheets.byToken('en annan')).toBeNull();
  expect(textsOnDisk(database.path, [SCHOOL.token])).toEqual([]);
});

function open() {
  const database = openOnDisk();
  return { database, sheets: createPlaceSheets(database.db, () => 50) };
}
