import { expect, test } from 'vitest';
import type { OutboxItem } from '../../sync/views.ts';
import { shownReports } from './use-sirens.ts';

const TEST = '2026-12-07';
const AT = 1_000;
const confirmed = { a: { result: 'silent', comment: null, by: 'p', link: null, at: AT, seq: 3 } } as const;

function item(siren: string, more: Partial<OutboxItem> = {}, test = TEST): OutboxItem {
  const data = { siren, test, result: 'heard' };
  return {
    id: siren,
    stream: 'sirens',
    type: 'ReportSiren',
    data,
    content: {},
    shownAt: AT + 1,
    state: 'waiting',
    ...more,
  } as unknown as OutboxItem;
}

test('[PL8] what one has heard stands there before the server has answered, over what was heard earlier', () => {
  const shown = shownReports(confirmed, [item('a'), item('b')], TEST);
  expect(shown).toMatchObject({ a: { result: 'heard', isUnsent: true }, b: { result: 'heard', isUnsent: true } });
});

test('[PL8] what was heard before the confirmed one, is of another test or was refused changes nothing', () => {
  const items = [item('a', { occurredAt: AT - 1 }), item('b', {}, '2026-09-07'), item('c', { state: 'refused' })];
  expect(shownReports(confirmed, items, TEST)).toEqual({ a: { ...confirmed.a, isUnsent: false } });
});
