import type { ServiceFacts, ServiceTexts } from './events.ts';

/** What can be wrong with a row of a file. A row with any of it is not taken; the others are. */
export type ServiceRowFault =
  | 'ragged'
  | 'name_missing'
  | 'position_half'
  | 'position_unreadable'
  | 'position_turned'
  | 'position_off_earth'
  | 'position_not_sweden'
  | 'outage_unreadable'
  | 'outage_too_long'
  | 'too_long'
  | 'repeated'
  | 'retired';

/** What is worth a look and stops nothing. */
export type ServiceRowWarning = 'position_missing' | 'position_outside' | 'needs_missing';

export interface ServicePreviewRow {
  /** The file's line; 1 is the first. */
  line: number;
  name: string | null;
  what: 'new' | 'changed' | 'same' | 'fault';
  /** `column` as the file has it; null: the row as a whole. `value`: what stands there, cut short. */
  faults: { code: ServiceRowFault; column: string | null; value: string | null }[];
  warnings: ServiceRowWarning[];
  /** As `ImportServices` takes it; null where there is nothing to take. */
  service: { data: { service: string } & ServiceFacts; texts: ServiceTexts } | null;
}

/** `POST /api/services/preview`: what a file would do, before anything of it is saved. */
export interface ServicePreview {
  /** Columns that say nothing that the register has. */
  ignoredColumns: string[];
  rows: ServicePreviewRow[];
}
