import type { PlaceFacts, PlaceTexts } from './events.ts';

/** What can be wrong with a row of a file. A row with any of it is not taken; the others are. */
export const ROW_FAULTS = [
  'ragged',
  'name_missing',
  'kind_missing',
  'kind_unknown',
  'position_half',
  'position_unreadable',
  'position_turned',
  'position_off_earth',
  'position_not_sweden',
  'geometry_not_point',
  'number_unreadable',
  'number_negative',
  'number_too_large',
  'power_unreadable',
  'too_long',
  'repeated',
  'retired',
] as const;
export type RowFaultCode = (typeof ROW_FAULTS)[number];

/** What is worth a look and stops nothing. */
export type RowWarningCode = 'position_outside' | 'position_missing';

export interface RowRemark<Code> {
  code: Code;
  /** The column as the file has it; null: the row as a whole. */
  column: string | null;
  /** What stands there, cut short. */
  value: string | null;
  /** The line of the row that it repeats. */
  otherLine?: number;
}

/** As `ImportPlaces` takes it. */
export interface ImportedPlace {
  data: { place: string } & PlaceFacts;
  texts: PlaceTexts;
}

export interface PreviewRow {
  /** The file's line, or the feature's number in a GeoJSON file; 1 is the first. */
  line: number;
  name: string | null;
  what: 'new' | 'changed' | 'same' | 'fault';
  faults: RowRemark<RowFaultCode>[];
  warnings: RowRemark<RowWarningCode>[];
  /** Null where there is nothing to take: a fault, or it is there as it is. */
  place: ImportedPlace | null;
}

/** `POST /api/places/preview`: what a file would do, before anything of it is saved. */
export interface ImportPreview {
  format: 'csv' | 'geojson';
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** Columns that say nothing that the register has. */
  ignoredColumns: string[];
  rows: PreviewRow[];
}

/** Why a file cannot be read at all, in `details.why` of `invalid`. */
export type FileFault = 'empty' | 'not_geojson' | 'no_name_column' | 'quote_open' | 'too_many_rows';
