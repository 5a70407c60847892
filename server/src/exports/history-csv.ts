import type { CopyCell, CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { asCodePoint } from '../papers/visible-text.ts';
import { type CellName, labelOf } from './cells.ts';

/** What each row says of where it comes from: a row that is cut out of its file still says it [EX1]. */
export interface CsvMarks {
  /** `ÖVNING`; null: it is in earnest. */
  mark: string | null;
  /** When an exercise was really played, in words; null: its times are the world's [OV1]. */
  played: string | null;
  /** As `rad 812, 9f3c…`. */
  head: string;
  made: string;
  by: string;
}

const BOM = '\uFEFF';

/**
 * A table that spreadsheets open as it is: UTF-8 with its mark, semicolons, quotes as RFC 4180 has them, and a row for
 * each entry. What a spreadsheet would reckon with (`=`, `+`, `-`, `@` at the start of a cell) comes as text, with the
 * apostrophe that spreadsheets take for that (OWASP, CSV injection).
 */
export function* historyCsv(
  entries: Iterable<CopyEntry>,
  names: readonly CopyCell['name'][],
  marks: CsvMarks,
): Generator<string> {
  const own = [
    ...(marks.mark === null ? [] : [['Övning', marks.mark]]),
    ...(marks.played === null ? [] : [['Övningens tider', marks.played]]),
    ['Kedjans huvud', marks.head],
    ['Uttagen', marks.made],
    ['Uttagen av', marks.by],
  ] as const;
  yield `${BOM}${rowOf([...names.map((name) => labelOf(name as CellName)), ...own.map(([label]) => label)])}`;
  for (const { cells } of entries) {
    const texts = new Map(cells.map(({ name, text }) => [name, text]));
    yield rowOf([...names.map((name) => texts.get(name) ?? ''), ...own.map(([, text]) => text)]);
  }
}

/** Every column that one of the entries has. */
export function columnsOf(entries: readonly CopyEntry[]): CopyCell['name'][] {
  return [...new Set(entries.flatMap(({ cells }) => cells.map(({ name }) => name)))];
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(';')}\r\n`;
}

/** Line breaks of one kind; other control characters as their pictures, which no program obeys. */
function harmless(text: string): string {
  const plain = text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replaceAll(/[\u0000-\u0009\u000B-\u001F]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replaceAll('\u007F', '\u2421')
    // what would have the rest read backwards
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, asCodePoint);
  return /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(plain) ? `'${plain}` : plain;
}
