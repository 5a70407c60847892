import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { columnsOf, historyCsv } from './history-csv.ts';

const PLAYED = 'Tiderna är övningstid. Verklig tid: övades 20 november 2026 13:03–14:03';
const MARKS = {
  mark: 'ÖVNING',
  played: PLAYED,
  head: 'rad 2, abc',
  made: '22 november 2026 kl. 03:10',
  by: 'Ada Modig',
};

function rowsOf(texts: readonly string[]): Record<string, string>[] {
  const entries = texts.map((text, index) => ({ id: `line/${index}`, cells: cellsOf({ text }) }));
  return parse([...historyCsv(entries, columnsOf(entries), MARKS)].join(''), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
}

test('[EX1] a cell that begins as a formula is text, and control characters are their pictures', () => {
  const texts = ['=1+1', ' @a', '-2', '\t=x', 'a\u0000b', 'a\u202Eb', 'rad\r\ntvå', '"citat";'];
  expect(rowsOf(texts).map((row) => row.Text)).toEqual([
    "'=1+1",
    "' @a",
    "'-2",
    '␉=x',
    'a␀b',
    'a[U+202E]b',
    'rad\ntvå',
    '"citat";',
  ]);
});

test('[EX1] [OV1] every row of an exercise says that it is one and when it was really played, beside the head, who and when', () => {
  for (const row of rowsOf(['ett', 'två'])) {
    expect(row['Övningens tider']).toBe(PLAYED);
    expect(row).toMatchObject({ Övning: 'ÖVNING', 'Kedjans huvud': 'rad 2, abc', 'Uttagen av': 'Ada Modig' });
  }
});
