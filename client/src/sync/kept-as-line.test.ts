import { expect, test } from 'vitest';
import { itemText } from '../features/connection/item-text.ts';
import { lineFromItem } from './kept-as-line.ts';
import type { OutboxItem } from './views.ts';

test('of a drawing that was refused its words are told and may be kept as a line, and not where it lies', () => {
  const geometry = { form: 'area', points: [{ latitude: 62, longitude: 17 }] };
  const item = {
    type: 'DrawShape',
    stream: 'incident/0190a3c4-0000-7000-8000-000000000001',
    data: { shape: '0190a3c4-0000-7000-8000-000000000002', kind: 'danger_area' },
    content: { geometry, label: 'Tallmyra', note: 'Vinden vänder' },
  } as unknown as OutboxItem;
  expect(lineFromItem(item)?.content.text).toBe('Tallmyra\nVinden vänder');
  expect(itemText(item)).toBe('Tallmyra · Vinden vänder');
  expect(lineFromItem({ ...item, content: { geometry } })).toBeNull();
});

test('[KR5] what was refused for an identity number is not offered to the log either', () => {
  const item = {
    type: 'DrawShape',
    stream: 'incident/0190a3c4-0000-7000-8000-000000000001',
    data: {},
    content: { note: '811228-9874' },
    refusal: { ok: false, code: 'identity_number' },
  } as unknown as OutboxItem;
  expect(lineFromItem(item)).toBeNull();
});
