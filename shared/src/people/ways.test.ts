import { expect, test } from 'vitest';
import { calledBy, type Way, type WayKind, wayFault, waysOf } from './ways.ts';

const way = (kind: WayKind, value: string): Way => ({ kind, value, label: null });

test('[LM5] the first mobile and the first address are what one is called out by', () => {
  const desk = way('phone', '0455-11 22 33');
  const ways = [desk, way('email', 'a@b.se'), way('mobile', '070-1'), way('mobile', '070-2'), way('email', 'c@d.se')];
  expect(calledBy(ways)).toEqual({ phone: '070-1', email: 'a@b.se' });
  // to ring, where there is nothing to write to
  expect(calledBy([desk])).toEqual({ phone: '0455-11 22 33', email: null });
  expect(calledBy([])).toEqual({ phone: null, email: null });
});

test('one number and one address are ways, each by what it is', () => {
  expect(waysOf({ phone: '070-111 22 33', email: 'a@b.se' })).toEqual([
    way('mobile', '070-111 22 33'),
    way('email', 'a@b.se'),
  ]);
  expect(waysOf({ phone: '0455-11 22 33', email: null })).toEqual([way('phone', '0455-11 22 33')]);
  expect(waysOf({ phone: null, email: null })).toEqual([]);
});

test.each<[WayKind, string, ReturnType<typeof wayFault>]>([
  ['mobile', '+46 (0)70-111 22 33', null],
  ['mobile', '+47 912 34 567', null],
  ['mobile', '0455-11 22 33', 'not_mobile'],
  ['mobile', 'växeln', 'unreadable'],
  ['phone', '0455-11 22 33', null],
  ['phone', '112', 'unreadable'],
  ['email', 'bo.ek@example.se', null],
  ['email', 'bo.ek@example', 'unreadable'],
  ['email', 'Bo Ek <bo.ek@example.se>', 'unreadable'],
  ['email', 'bo@example.se, ek@example.se', 'unreadable'],
])('[LM5] %s «%s»: %s', (kind, value, fault) => {
  expect(wayFault(way(kind, value))).toBe(fault);
  // what stood there before is left until it is changed
  expect(wayFault(way(kind, value), [way(kind, value)])).toBeNull();
});
