import { expect, test } from 'vitest';
import { createOneTimeLinks, type NewLink } from './one-time-links.ts';
import { textsOnDisk } from './testing/disk-bytes.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

const LINK: NewLink = {
  kind: 'confirm-decision',
  token: 'tok',
  code: '4711',
  payload: { decision: 3 },
  expiresAt: 100,
};
const USED = { ok: false, reason: 'used', attemptsLeft: 0 };

test('works once, however many try at the same time', async () => {
  const { links } = open();
  await links.create(LINK);
  const uses = await Promise.all(Array.from({ length: 5 }, () => links.use('confirm-decision', 'tok', ' 4711')));
  expect(uses).toEqual([{ ok: true, payload: { decision: 3 } }, USED, USED, USED, USED]);
  expect(await links.look('confirm-decision', 'tok')).toEqual({ ok: false, reason: 'used' });
});

test('ends the unused ones that were for the very same', async () => {
  const { links } = open();
  await links.create(LINK);
  await links.create({ ...LINK, token: 'for another', payload: { decision: 4 } });
  await links.create({ ...LINK, token: 'new' });
  expect(await links.look('confirm-decision', 'tok')).toEqual({ ok: false, reason: 'expired' });
  expect(await links.look('confirm-decision', 'for another')).toMatchObject({ ok: true });
  expect(await links.look('confirm-decision', 'new')).toMatchObject({ ok: true });
});

test('those that wait can be listed and taken back, by an id that opens nothing', async () => {
  const { links } = open();
  const invitation = { ...LINK, kind: 'invitation' as const, code: null };
  await links.create({ ...invitation, token: 'later', payload: { person: 'p2' }, expiresAt: 200 });
  await links.create({ ...invitation, token: 'sooner', payload: { person: 'p1' } });
  await links.create({ ...invitation, token: 'over', payload: { person: 'p3' }, expiresAt: 0 });
  await links.create(LINK);
  const waiting = await links.waiting('invitation');
  expect(waiting.map(({ payload, expiresAt }) => ({ payload, expiresAt }))).toEqual([
    { payload: { person: 'p1' }, expiresAt: 100 },
    { payload: { person: 'p2' }, expiresAt: 200 },
  ]);
  const [sooner, later] = waiting.map(({ id }) => id) as [string, string];
  expect(await links.use('invitation', sooner, null)).toMatchObject({ ok: false, reason: 'unknown' });
  expect(await links.withdraw('new-password', sooner)).toBe(false);
  expect(await links.withdraw('invitation', sooner)).toBe(true);
  expect(await links.withdraw('invitation', sooner)).toBe(false);
  expect(await links.look('invitation', 'sooner')).toEqual({ ok: false, reason: 'unknown' });
  await links.use('invitation', 'later', null);
  expect(await links.withdraw('invitation', later)).toBe(false);
  expect(await links.waiting('invitation')).toEqual([]);
});

test('may be looked at without being used', async () => {
  const { links } = open();
  await links.create(LINK);
  await links.create({ ...LINK, kind: 'first-admin', token: 'other', code: null, payload: null });
  const reading = { ok: true, payload: { decision: 3 }, needsCode: true };
  expect(await links.look('confirm-decision', 'tok')).toEqual(reading);
  expect(await links.look('confirm-decision', 'tok')).toEqual(reading);
  expect(await links.look('first-admin', 'other')).toEqual({ ok: true, payload: null, needsCode: false });
  expect(await links.use('first-admin', 'other', null)).toMatchObject({ ok: true });
});

test('a code may be checked without using the link, and a wrong one counts', async () => {
  const { links } = open();
  await links.create(LINK);
  const right = { ok: true, payload: { decision: 3 } };
  expect(await links.check('confirm-decision', 'tok', '4711')).toEqual(right);
  expect(await links.check('confirm-decision', 'tok', '1')).toEqual({
    ok: false,
    reason: 'wrong_code',
    attemptsLeft: 4,
  });
  expect(await links.use('confirm-decision', 'tok', '2')).toMatchObject({ attemptsLeft: 3 });
  expect(await links.check('confirm-decision', 'tok', '4711')).toEqual(right);
  expect(await links.use('confirm-decision', 'tok', '4711')).toEqual(right);
  expect(await links.check('confirm-decision', 'tok', '4711')).toEqual(USED);
});

test('locks after five wrong codes, also for the right one', async () => {
  const { links } = open();
  await links.create(LINK);
  for (const [index, code] of ['1', null, '', '4712', '04711'].entries()) {
    const refused = { ok: false, reason: 'wrong_code', attemptsLeft: 4 - index };
    expect(await links.use('confirm-decision', 'tok', code)).toEqual(refused);
  }
  expect(await links.use('confirm-decision', 'tok', '4711')).toMatchObject({ ok: false, reason: 'locked' });
});

test('knows its kind, its token and its time', async () => {
  const { links, clock } = open();
  await links.create(LINK);
  expect(await links.use('first-admin', 'tok', '4711')).toMatchObject({ reason: 'unknown' });
  expect(await links.use('confirm-decision', 'tak', '4711')).toMatchObject({ reason: 'unknown' });
  clock.now = 100;
  expect(await links.use('confirm-decision', 'tok', '4711')).toMatchObject({ reason: 'expired' });
});

test('neither token nor code is on disk; unused links of a kind may be discarded', async () => {
  const { links, path } = open();
  await links.create({ ...LINK, token: 'secret-token', code: 'secret-code' });
  expect(textsOnDisk(path, ['secret-token', 'secret-code'])).toEqual([]);
  expect(await links.discard('first-admin')).toBe(0);
  expect(await links.discard('confirm-decision')).toBe(1);
  expect(await links.look('confirm-decision', 'secret-token')).toMatchObject({ reason: 'unknown' });
});

function open() {
  const { db, path } = openOnDisk();
  const clock = { now: 10 };
  return { clock, path, links: createOneTimeLinks(db, () => clock.now) };
}
