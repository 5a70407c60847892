import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { expect, test } from 'vitest';
import { type ForMasking, maskOf, shownEntries } from './mask-draft.ts';

const entry = (id: string, text: string): CopyEntry => ({ id, cells: [{ name: 'text', label: 'Text', text }] });
const WHY = { ground: 'OSL 21 kap. 1 §', reason: ' Enskilds uppgift ' };
const READ: ForMasking = {
  copy: {
    sections: [
      { id: 'log', title: 'Händelselogg', entries: [entry('line/2', 'Ring Anna'), entry('line/3', 'Elavbrott')] },
    ],
  },
  suggestions: [{ entry: 'line/2', cell: 'text', from: 5, until: 9, why: 'phone' }],
};

const idsOf = (isAll: boolean, words = '', masks = [] as Parameters<typeof shownEntries>[1]) =>
  shownEntries(READ, masks, { isAll, words }).map((one) => one.entry.id);

test('[LG10] what is suggested or masked is shown first, and the rest by asking for it', () => {
  expect(idsOf(false)).toEqual(['line/2']);
  expect(idsOf(true)).toEqual(['line/2', 'line/3']);
  expect(idsOf(true, 'ELAV')).toEqual(['line/3']);
  const mask = maskOf(entry('line/3', 'Elavbrott'), { cell: 'text', words: '', everywhere: false }, WHY);
  expect(idsOf(false, '', mask ? [mask] : [])).toEqual(['line/2', 'line/3']);
});

test('[LG10] words are masked where they stand, and only there', () => {
  const line = entry('line/2', 'Ring Anna');
  expect(maskOf(line, { cell: 'text', words: 'Anna', everywhere: true }, WHY)).toEqual({
    entry: 'line/2',
    cell: 'text',
    from: 5,
    until: 9,
    length: 9,
    everywhere: true,
    ground: 'OSL 21 kap. 1 §',
    reason: 'Enskilds uppgift',
  });
  expect(maskOf(line, { cell: 'text', words: 'Berit', everywhere: false }, WHY)).toBeNull();
  expect(maskOf(line, { cell: 'text', words: '', everywhere: false }, WHY)).toMatchObject({ from: null, until: null });
});
