import { randomUUID } from 'node:crypto';
import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { ImportPreview, PreviewRow, RowWarningCode } from '@ledningsplats/shared/places/import-preview.ts';
import { isSaid, isSameRow, knownPlace, type PlaceDraft } from '@ledningsplats/shared/places/known-place.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { decodeFile } from '../files/decode-file.ts';
import { inTurns } from '../files/in-turns.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { draftRow, lookupOf } from './draft-row.ts';
import { type RawRow, ROW_LIMIT } from './raw-row.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';

/**
 * What a file would do to the register, row by row, with nothing saved. Throws `UnreadableFile` where it cannot be read
 * at all.
 */
export async function previewImport(bytes: Uint8Array, plan: Plan, state: PlacesState | null): Promise<ImportPreview> {
  const { text, encoding } = decodeFile(bytes);
  const format = /^\uFEFF?\s*\{/.test(text) ? 'geojson' : 'csv';
  const { rows, ignoredColumns } = format === 'geojson' ? readGeoJson(text) : readCsv(text);
  if (rows.length === 0) throw new UnreadableFile('empty');
  if (rows.length > ROW_LIMIT) throw new UnreadableFile('too_many_rows');
  const before: { draft: PlaceDraft; line: number }[] = [];
  const previewed = await inTurns(rows, (row) => previewRow(row, plan, state, before));
  return { format, encoding, ignoredColumns, rows: previewed };
}

function previewRow(
  row: RawRow,
  plan: Plan,
  state: PlacesState | null,
  before: { draft: PlaceDraft; line: number }[],
): PreviewRow {
  const lookup = lookupOf(row);
  const known = knownPlace(state, lookup);
  const { draft, faults } = draftRow(row, plan, known);
  const { line } = row;
  const name = draft.texts.name === '' ? null : draft.texts.name;

  if (known?.retired) faults.push({ code: 'retired', column: null, value: null });
  const first = before.find((other) => isSameRow(other.draft, draft));
  if (first) faults.push({ code: 'repeated', column: null, value: null, otherLine: first.line });
  before.push({ draft, line });
  if (faults.length > 0) return { line, name, what: 'fault', faults, warnings: [], place: null };

  const warning = positionWarning(draft.facts.position, plan.municipality.bounds);
  const { latitude, longitude } = draft.facts.position ?? {};
  const value = latitude === undefined ? null : `${latitude} ${longitude}`;
  const warnings = warning === null ? [] : [{ code: warning, column: null, value }];
  if (known && isSaid(known, draft)) return { line, name, what: 'same', faults, warnings, place: null };
  const place = { data: { place: draft.id ?? randomUUID(), ...draft.facts }, texts: draft.texts };
  return { line, name, what: known ? 'changed' : 'new', faults, warnings, place };
}

function positionWarning(position: Position | null, bounds: Bounds | null): RowWarningCode | null {
  if (position === null) return 'position_missing';
  return isWithin(position, bounds) ? null : 'position_outside';
}
