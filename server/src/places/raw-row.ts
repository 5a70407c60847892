import type { RowFaultCode, RowRemark } from '@ledningsplats/shared/places/import-preview.ts';
import type { Field } from './columns.ts';

/** Several counties' worth; more is another file than what was meant. */
export const ROW_LIMIT = 2_000;

/** A row as a file has it, before anything is made of it. */
export interface RawRow {
  line: number;
  /** By what the column is about: its own name, and what stands there. A column that the file lacks is not there. */
  cells: Map<Field, { column: string; text: string }>;
  /** What the reading itself found wrong. */
  faults: RowRemark<RowFaultCode>[];
}

export interface RawFile {
  rows: RawRow[];
  ignoredColumns: string[];
}
