import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { positionOf } from '@ledningsplats/shared/geo/read-position.ts';
import { SHAPES_LIMIT } from '@ledningsplats/shared/shapes/decide.ts';
import { type Geometry, SHAPE_KINDS, type ShapeForm, type ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import type { FeatureFault } from '@ledningsplats/shared/shapes/import-preview.ts';
import { SHAPE_KIND_WORDS } from '@ledningsplats/shared/shapes/kind-words.ts';
import { z } from 'zod';
import { parseGeoJsonText } from '../files/geojson.ts';
import { inTurns } from '../files/in-turns.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

const collection = z.object({
  type: z.literal('FeatureCollection'),
  exercise: z.boolean().optional().catch(undefined),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable().optional(),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable().optional(),
    }),
  ),
});

/** A feature as a file has it: what could be read of it, and the first thing that is wrong. */
export interface RawFeature {
  line: number;
  id: string | null;
  kind: ShapeKind | null;
  label: string | null;
  note: string | null;
  geometry: Geometry | null;
  fault: FeatureFault | null;
}

/** What the properties may be called, in files of ours and of others. */
const NAMES = {
  kind: ['kind', 'slag', 'typ', 'type'],
  label: ['namn', 'name', 'label', 'etikett', 'title'],
  note: ['anteckning', 'note', 'beskrivning', 'description'],
} as const;

/**
 * Features of a GeoJSON file (RFC 7946) in degrees of WGS 84; files from before that standard may hold metres of SWEREF 99
 * TM, which the figures themselves tell. Throws `UnreadableFile`.
 */
export async function readFeatures(text: string): Promise<{ isExercise: boolean; features: RawFeature[] }> {
  const read = collection.safeParse(parseGeoJsonText(text));
  if (!read.success) throw new UnreadableFile('not_geojson');
  const { features: all, exercise } = read.data;
  if (all.length === 0) throw new UnreadableFile('empty');
  if (all.length > SHAPES_LIMIT) throw new UnreadableFile('too_many_rows');
  const features = await inTurns(all, ({ id, properties, geometry }, index): RawFeature => {
    const kindText = textIn(properties, NAMES.kind);
    const kind = kindText === null ? null : kindOf(kindText);
    const shape = geometryOf(geometry ?? null);
    const unknown = kind === null ? ({ fault: 'kind', value: cut(kindText) } as const) : null;
    return {
      line: index + 1,
      id: typeof id === 'string' ? id : null,
      kind,
      label: textIn(properties, NAMES.label),
      note: textIn(properties, NAMES.note),
      geometry: 'fault' in shape ? null : shape,
      fault: unknown ?? ('fault' in shape ? shape : null),
    };
  });
  return { isExercise: exercise === true, features };
}

function textIn(properties: Record<string, unknown> | null | undefined, names: readonly string[]): string | null {
  const entries = Object.entries(properties ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const name of names) {
    const value = entries.find(([known]) => known === name)?.[1];
    if ((typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '')
      return String(value).trim();
  }
  return null;
}

function kindOf(text: string): ShapeKind | null {
  const folded = text.toLocaleLowerCase('sv');
  return SHAPE_KINDS.find((kind) => kind === folded || SHAPE_KIND_WORDS[kind] === folded) ?? null;
}

function geometryOf(geometry: { type: string; coordinates?: unknown } | null): Geometry | FeatureFault {
  switch (geometry?.type) {
    case 'Point':
      return pointsOf('point', [geometry.coordinates]);
    case 'LineString':
      return pointsOf('line', geometry.coordinates);
    case 'Polygon':
      return ringOf(geometry.coordinates);
    default:
      return { fault: 'geometry', value: cut(geometry?.type ?? null) };
  }
}

function ringOf(rings: unknown): Geometry | FeatureFault {
  if (!Array.isArray(rings) || rings.length === 0) return { fault: 'geometry', value: 'Polygon' };
  return rings.length > 1 ? { fault: 'holes' } : pointsOf('area', rings[0]);
}

function pointsOf(form: ShapeForm, coordinates: unknown): Geometry | FeatureFault {
  if (!Array.isArray(coordinates)) return { fault: 'geometry', value: form };
  const points: Position[] = [];
  for (const [point, pair] of coordinates.entries()) {
    const [east, north] = Array.isArray(pair) ? pair : [];
    const found = typeof north === 'number' && typeof east === 'number' ? positionOf(north, east) : 'unreadable';
    if (typeof found === 'string') return { fault: 'position', point, why: found };
    points.push(found);
  }
  return { form, points };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, 40);
}
