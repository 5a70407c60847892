import { LINE_KINDS, type LineKind } from '@ledningsplats/shared/log/events.ts';
import { logTexts } from '../../../i18n/log.ts';
import { COLUMNS, type Column, type EntryRow, emptyRow } from './entry-row.ts';

/** Whether what is pasted is cells of a spreadsheet, and not words for one field. */
export function isTable(text: string): boolean {
  return text.includes('\t') || text.trim().includes('\n');
}

/**
 * The rows with what was copied from a spreadsheet in them, from the cell that it is pasted into; new rows are added as they
 * are needed. A head of column names is left out.
 */
export function pasteRows(
  rows: readonly EntryRow[],
  at: { row: number; column: Column },
  text: string,
  newKey: () => string,
): EntryRow[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const pasted = lines.map((line) => line.split('\t')).filter((cells, index) => index > 0 || !isHead(cells));
  const from = COLUMNS.indexOf(at.column);
  const found = [...rows];
  for (const [index, cells] of pasted.entries()) {
    const before = found[at.row + index] ?? emptyRow(newKey());
    found[at.row + index] = cells.reduce((row, cell, offset) => put(row, COLUMNS[from + offset], cell.trim()), before);
  }
  return found;
}

function put(row: EntryRow, column: Column | undefined, cell: string): EntryRow {
  if (column === undefined) return row;
  if (column === 'kind') return { ...row, kind: kindOf(cell) ?? row.kind };
  return { ...row, [column]: cell };
}

/** By how its word begins, so that «ink» is enough. */
export function kindOf(word: string): LineKind | null {
  const begun = word.trim().toLocaleLowerCase('sv');
  if (begun === '') return null;
  return LINE_KINDS.find((kind) => logTexts.kinds[kind].toLocaleLowerCase('sv').startsWith(begun)) ?? null;
}

function isHead(cells: string[]): boolean {
  const words = cells.map((cell) => cell.trim().toLocaleLowerCase('sv'));
  return words.includes('klockan') || (words.includes('blad') && words.includes('rad'));
}
