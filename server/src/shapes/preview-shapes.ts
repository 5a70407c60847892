import { createHash } from 'node:crypto';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { isSameContent, SHAPES_LIMIT } from '@ledningsplats/shared/shapes/decide.ts';
import type { Shape, ShapeContent, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { geometryFault, tidyGeometry } from '@ledningsplats/shared/shapes/geometry.ts';
import type { FeatureFault, ShapePreview, ShapePreviewRow } from '@ledningsplats/shared/shapes/import-preview.ts';
import { LABEL_LIMIT, shapeContent } from '@ledningsplats/shared/shapes/shape-schema.ts';
import { z } from 'zod';
import { decodeFile } from '../files/decode-file.ts';
import { inTurns } from '../files/in-turns.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type RawFeature, readFeatures } from './read-features.ts';

const uuid = z.uuid();

/** Of these ids, those that have been drawn once, taken away and are no part of the state any more. */
export type Forgotten = (ids: string[]) => Promise<{ has(id: string): boolean }>;

/**
 * What a file would do to an incident's map, feature by feature, with nothing saved. A feature is known again by its id
 * where that is one of ours, else by all that it is, so that a file that is read twice changes nothing. Throws
 * `UnreadableFile` where it cannot be read at all, and for what was drawn in an exercise where the incident is real.
 */
export async function previewShapes(
  bytes: Uint8Array,
  state: IncidentState,
  plan: Plan,
  forgotten: Forgotten,
): Promise<ShapePreview> {
  const { isExercise, features } = await readFeatures(decodeFile(bytes).text);
  if (isExercise && state.incident.mode === 'live') throw new UnreadableFile('exercise');
  const { at } = state.shapes;
  const before = new Map<string, number>();
  const read = await inTurns(features, (feature) => previewRow(feature, at, plan, before));
  const gone = await forgotten(read.flatMap(({ what, shape }) => (what === 'new' && shape ? [shape.shape] : [])));
  const others = Object.values(at).filter(({ removed }) => removed === null);
  let room = SHAPES_LIMIT - others.length;
  const rows = read.map((row) => {
    if (row.what !== 'new' || row.shape === null) return row;
    if (gone.has(row.shape.shape)) return asFault(row, { fault: 'removed' });
    room -= 1;
    return room >= 0 ? row : asFault(row, { fault: 'full', most: SHAPES_LIMIT });
  });
  return { rows };
}

function previewRow(
  feature: RawFeature,
  at: IncidentState['shapes']['at'],
  plan: Plan,
  before: Map<string, number>,
): ShapePreviewRow {
  const { line, kind, label, geometry } = feature;
  const empty: ShapePreviewRow = { line, label, kind, what: 'fault', fault: null, isOutside: false, shape: null };
  if (feature.fault !== null || kind === null || geometry === null)
    return asFault(empty, feature.fault ?? { fault: 'holes' });
  const content = contentOf(feature, geometry);
  if ('fault' in content) return asFault(empty, content);
  const fault = geometryFault(kind, content.geometry);
  if (fault) return asFault(empty, fault);
  if (kind === 'text' && content.label === undefined) return asFault(empty, { fault: 'no_label' });

  const id = uuid.safeParse(feature.id).success ? (feature.id ?? '').toLowerCase() : idOf(kind, content);
  const first = before.get(id);
  if (first !== undefined) return asFault(empty, { fault: 'repeated', line: first });
  before.set(id, line);
  const known = Object.hasOwn(at, id) ? at[id] : undefined;
  const gone = known && faultOfKnown(known);
  if (gone) return asFault(empty, gone);
  const isOutside = content.geometry.points.some((point) => !isWithin(point, plan.municipality.bounds));
  const row = { ...empty, isOutside };
  const isSame = known?.content && known.kind === kind && isSameContent(known.content, content);
  if (isSame) return { ...row, what: 'same' };
  const shape = { shape: id, kind, from: known?.seq ?? null, content };
  return { ...row, what: known ? 'changed' : 'new', shape };
}

function contentOf({ label, note }: RawFeature, geometry: ShapeContent['geometry']): ShapeContent | FeatureFault {
  if ((label?.length ?? 0) > LABEL_LIMIT) return { fault: 'too_long', field: 'label' };
  const { form, points } = tidyGeometry(geometry);
  const words = shapeContent
    .omit({ geometry: true })
    .safeParse({ ...(label !== null && { label }), ...(note !== null && { note }) });
  if (!words.success) return { fault: 'too_long', field: 'note' };
  const said = Object.fromEntries(Object.entries(words.data).filter(([, text]) => text !== undefined));
  return { geometry: { form, points }, ...said };
}

function faultOfKnown({ removed, content }: Shape): FeatureFault | null {
  if (content === null) return { fault: 'settled' };
  return removed === null ? null : { fault: 'removed' };
}

/** An id of what it is, in the form of a UUID (RFC 9562, version 8): the same for the same shape. */
function idOf(kind: ShapeKind, { geometry, label = '', note = '' }: ShapeContent): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([kind, geometry, label, note]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function asFault(row: ShapePreviewRow, fault: FeatureFault): ShapePreviewRow {
  return { ...row, what: 'fault', fault, shape: null };
}
