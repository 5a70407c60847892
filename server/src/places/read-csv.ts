import { csvRecords, withoutGuard } from '../files/csv-records.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Field, fieldOf } from './columns.ts';
import { type RawFile, type RawRow, ROW_LIMIT } from './raw-row.ts';

/**
 * A CSV file with a line of headings, between semicolons, commas or tabs as the headings themselves tell. Rows with too
 * few or too many cells are named and the reading goes on.
 */
export function readCsv(text: string): RawFile {
  const records = csvRecords(text, ROW_LIMIT);
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
