import type { ChosenParts, StreamHead } from '@ledningsplats/db/export/incident-snapshot.ts';
import type { ExportKind } from '@ledningsplats/shared/exports/export-readings.ts';
import type { Mask } from '@ledningsplats/shared/exports/masks.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What the process is told: it reads the rest itself, as it was at one moment. */
export interface ExportJob {
  kind: ExportKind | 'for_masking';
  /** The database's file, and where the whole file goes. */
  database: string;
  path: string;
  incident: string;
  parts: ChosenParts;
  /** Null: nothing is masked. `heads`: how far the copy that is made again went; empty: to where it is now. */
  masked: { masks: readonly Mask[]; heads: readonly StreamHead[] } | null;
  plan: Plan;
  /** By id. */
  names: [person: string, name: string][];
  by: string;
  version: string;
  /** UTC milliseconds. */
  at: number;
}

/**
 * What the process tells: how many entries, events and files of all are written, and at last how far the history went that it
 * copied, or why there is no file. `code`: the system's own, as `ENOSPC`.
 */
export type ExportSaid =
  | { done: number; of: number }
  | { heads: StreamHead[]; size: number }
  | { fault: { message: string; code: string | null; stack: string | null } };
