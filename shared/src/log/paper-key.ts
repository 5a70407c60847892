import type { PaperRow } from './events.ts';

/** Names a row of paper within its incident [ST10]; a sheet is the same however its letters are written. */
export function paperKey({ sheet, row }: PaperRow): string {
  return `${sheet.trim().toLocaleLowerCase('sv')}/${row}`;
}
