import { expect, test } from 'vitest';
import { channelOf } from './channel-of.ts';
import type { TriedKind } from './way-state.ts';

test.each<[TriedKind, string, string | null]>([
  ['mobile', '070-000 00 01', 'sms'],
  ['mobile', '+47 912 34 567', 'sms'],
  ['mobile', 'växeln', null],
  ['phone', '0455-11 22 33', null],
  ['phone', '070-000 00 01', 'sms'],
  ['phone', '+47 22 34 56 78', null],
  ['email', 'bo@example.se', 'email'],
  ['email', 'bo på kommunen', null],
  ['rakel', 'SAMV-EKBY', null],
])('[LM5] %s «%s» is tried by %s', (kind, value, channel) => {
  expect(channelOf({ kind, value })).toBe(channel);
});
