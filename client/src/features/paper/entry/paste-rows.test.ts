import { expect, test } from 'vitest';
import { emptyRow } from './entry-row.ts';
import { isTable, kindOf, pasteRows } from './paste-rows.ts';

const newKey = () => crypto.randomUUID();

test('[ST10] a spreadsheet lands where it is pasted, without its head, and makes the rows that it needs', () => {
  const text = 'Klockan\tSlag\tFrån\tTill\tVad\r\n08:10\tInk\tSOS\t\tLarm\r\n08:12\tÅtgärd\t\tTiB\tRingde\r\n';
  const rows = pasteRows([emptyRow('a')], { row: 0, column: 'clock' }, text, newKey);
  expect(rows).toMatchObject([
    { key: 'a', clock: '08:10', kind: 'inkommande', from: 'SOS', to: '', text: 'Larm' },
    { clock: '08:12', kind: 'atgard', from: '', to: 'TiB', text: 'Ringde' },
  ]);
  expect(rows).toHaveLength(2);
});

test('what runs past the last column is left out, and words for one field are no table', () => {
  expect(pasteRows([emptyRow('a')], { row: 0, column: 'wroteBy' }, 'Karin\tmer', newKey)).toMatchObject([
    { wroteBy: 'Karin' },
  ]);
  expect(isTable('Bron är stängd')).toBe(false);
  expect(isTable('08:10\tLarm')).toBe(true);
});

test('a kind is known by how its word begins', () => {
  expect(kindOf('ut')).toBe('utgaende');
  expect(kindOf('Å')).toBe('atgard');
  expect(kindOf('')).toBeNull();
  expect(kindOf('xyz')).toBeNull();
});
