import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Field, fieldOf } from './columns.ts';
import type { RawFile, RawRow } from './raw-row.ts';

interface Found {
  record: string[];
  info: { lines: number };
}

/**
 * A CSV file with a line of headings, between semicolons, commas or tabs as the headings themselves tell. Rows with too
 * few or too many cells are named and the reading goes on.
 */
export function readCsv(text: string): RawFile {
  const records = recordsOf(text, separatorOf(text));
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

function recordsOf(text: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      // an inch mark in a name is no quotation
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as Found[];
    // a record is known by its first line: one may hold line breaks of its own
    return found
      .map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }))
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
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
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
