import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFile } from './unreadable-file.ts';

interface Found {
  record: string[];
  info: { lines: number };
}

/**
 * The records of a CSV file, between semicolons, commas or tabs as its first line tells, each with the line it begins on;
 * empty ones are left out. Throws `UnreadableFile` for a quotation that never ends.
 */
export function csvRecords(text: string): { record: string[]; line: number }[] {
  const delimiter = separatorOf(text);
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
export function withoutGuard(cell: string): string {
  const text = cell.trim();
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
