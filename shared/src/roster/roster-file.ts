import type { Shift } from './events.ts';

/** What is wrong with a row of a file of shifts; `past` is no fault: what has been stays as it was. */
export type RosterRowFault =
  | 'ragged'
  | 'from'
  | 'until'
  | 'span'
  | 'past'
  | 'far'
  | 'primary'
  | 'deputy'
  | 'same_name'
  | 'double'
  | 'overlap';

export interface RosterRow {
  /** In the file. */
  line: number;
  /** As it stands there. */
  cells: { from: string; until: string; primary: string; deputy: string };
  faults: RosterRowFault[];
  /** What would be set; null where the row has a fault or is over. */
  shift: Shift | null;
}

/** A file looked through before anything is saved. */
export interface RosterPreview {
  rows: RosterRow[];
}

/** Why a file cannot be read at all. */
export type RosterFileFault = 'empty' | 'quote_open' | 'no_columns';

/** Headings of the file, as it is written and read. */
export const ROSTER_COLUMNS = { from: 'Från', until: 'Till', primary: 'TiB', deputy: 'Ersättare' } as const;
