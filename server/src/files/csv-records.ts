import { withoutUnseen } from '@ledningsplats/shared/core/unseen.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFile } from './unreadable-file.ts';

interface Found {
  record: string[];
  info: { lines: number };
}

/** Every cell full is a tenth of it: what is longer is a quotation that never ends, and holds all the rows after it. */
const RECORD_SIGNS = 100_000;

/** A first line that some spreadsheets write, to tell themselves what stands between the cells. */
const SEPARATOR_TOLD = /^\uFEFF?"?sep=([;,\t])"?(?=\r|\n)/i;

/**
 * The records of a CSV file, between semicolons, commas or tabs as its first line tells, each with the line it begins on;
 * empty ones are left out. Of more rows than `rowLimit` below the headings one is read, to tell that there are more. Throws
 * `UnreadableFile` for a quotation that never ends.
 */
export function csvRecords(text: string, rowLimit: number): { record: string[]; line: number }[] {
  const told = SEPARATOR_TOLD.exec(text)?.[1];
  const delimiter = told ?? separatorOf(text);
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      from_line: told === undefined ? 1 : 2,
      info: true,
      relax_column_count: true,
      // an inch mark in a name is no quotation
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: RECORD_SIGNS,
      // what a spreadsheet once had below its rows
      skip_records_with_empty_values: true,
      // a file that two programs have written in ends its lines in two ways
      record_delimiter: ['\r\n', '\n', '\r'],
      // the headings, as many rows as are read, and one that tells that there are more
      to: rowLimit + 2,
    }) as unknown as Found[];
    // a record is known by its first line: one may hold line breaks of its own
    return found.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('quote_open', Number(error.lines) || null);
    throw error;
  }
}

function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => head.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * A cell as it was meant. Our own exports keep a spreadsheet from taking a text as a formula by an apostrophe before it; what is
 * copied out of an address book brings signs that nobody sees, which make a number no number.
 */
export function withoutGuard(cell: string): string {
  const text = withoutUnseen(cell).trim();
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
