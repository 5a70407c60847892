/** What is wrong with a row of a file of contacts; a row with any of it is not taken, and the others are. */
export type ContactRowFault =
  | 'ragged'
  | 'name_missing'
  | 'title_missing'
  | 'id_unknown'
  | 'several'
  | 'repeated'
  | 'kind_unknown'
  | 'has_account'
  | 'has_capacities'
  | 'function_unknown'
  | 'way_unreadable'
  | 'not_mobile'
  | 'too_many'
  | 'too_long';

/** What is worth a look and stops nothing. */
export type ContactRowWarning = 'no_way' | 'no_call_out';

export interface ContactRowRemark {
  code: ContactRowFault;
  /** The column as the file has it; null: the row as a whole. */
  column: string | null;
  /** What stands there, cut short. */
  value: string | null;
  /** The line of the row that it repeats. */
  otherLine?: number;
}

export interface ContactRow {
  /** In the file. */
  line: number;
  name: string | null;
  what: 'new' | 'changed' | 'same' | 'fault';
  /** What a row that changes somebody was known by. */
  by: 'id' | 'email' | 'name' | null;
  faults: ContactRowRemark[];
  warnings: ContactRowWarning[];
}

/** `POST /api/people/preview`: what a file would do, before anything of it is saved. */
export interface ContactsPreview {
  /** Of the register, as it was looked through: the import is refused when it is another. */
  version: number;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** Columns that say nothing that the register has. */
  ignoredColumns: string[];
  rows: ContactRow[];
}

/** Why a file cannot be read at all, in `details.why` of `invalid`. */
export type ContactsFileFault = 'empty' | 'no_name_column' | 'quote_open' | 'too_many_rows';

/** More than any municipality has; more is another file than what was meant. */
export const MOST_CONTACT_ROWS = 2_000;
