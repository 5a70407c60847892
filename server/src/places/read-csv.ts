import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Field, fieldOf } from './columns.ts';
import { type RawFile, type RawRow, ROW_LIMIT } from './raw-row.ts';

interface Found {
  record: string[];
  info: { lines: number };
}

/** Every cell full is a tenth of it: what is longer is a quotation that never ends, and holds all the rows after it. */
const RECORD_SIGNS = 100_000;

/** A first line that some spreadsheets write, to tell themselves what stands between the cells. */
const SEPARATOR_TOLD = /^\uFEFF?"?sep=([;,\t])"?(?=\r|\n)/i;

/**
 * A CSV file with a line of headings, between semicolons, commas or tabs as the headings themselves tell. Rows with too
 * few or too many cells are named and the reading goes on.
 */
export function readCsv(text: string): RawFile {
  const told = SEPARATOR_TOLD.exec(text)?.[1];
  const records = recordsOf(text, told ?? separatorOf(text), told === undefined ? 1 : 2);
  const [head, ...body] = records;
  if (!head) throw new UnreadableFile('empty');
  const columns = head.record.map((column) => ({ column: column.trim(), field: fieldOf(column) }));
  if (!columns.some(({ field }) => field === 'name')) throw new UnreadableFile('no_name_column');
  const ignoredColumns = columns.flatMap(({ column, field }) => (field === null && column !== '' ? [column] : []));
  const rows = body.map(({ record, line }): RawRow => {
    const cells = new Map<Field, { column: string; text: string }>();
    columns.forEach(({ column, field }, index) => {
      if (field !== null && !cells.has(field)) cells.set(field, { column, text: withoutGuard(record[index] ?? '') });
    });
    const isRagged = record.length !== columns.length;
    const faults: RawRow['faults'] = isRagged
      ? [{ code: 'ragged', column: null, value: `${record.length}/${columns.length}` }]
      : [];
    return { line, cells, faults };
  });
  return { rows, ignoredColumns };
}

function recordsOf(text: string, delimiter: string, fromLine: number): { record: string[]; line: number }[] {
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      from_line: fromLine,
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
      to: ROW_LIMIT + 2,
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

/** Our own exports keep a spreadsheet from taking a text as a formula by an apostrophe before it. */
function withoutGuard(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
