import { z } from 'zod';
import { parseGeoJsonText } from '../files/geojson.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { type Field, fieldOf } from './columns.ts';
import type { RawFile, RawRow } from './raw-row.ts';

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable().optional(),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable().optional(),
    }),
  ),
});

/**
 * Points of a GeoJSON file (RFC 7946), in degrees of WGS 84; files from before that standard may hold metres of
 * SWEREF 99 TM, which the figures themselves tell.
 */
export function readGeoJson(text: string): RawFile {
  const read = collection.safeParse(parseGeoJsonText(text));
  if (!read.success) throw new UnreadableFile('not_geojson');
  const ignored = new Set<string>();
  const rows = read.data.features.map(({ id, properties, geometry }, index): RawRow => {
    const cells = new Map<Field, { column: string; text: string }>();
    const faults: RawRow['faults'] = [];
    for (const [column, value] of Object.entries(properties ?? {})) {
      const field = fieldOf(column);
      if (field === null) ignored.add(column);
      else if (!cells.has(field)) cells.set(field, { column, text: wordsOf(value) });
    }
    if (id !== undefined && !cells.has('id')) cells.set('id', { column: 'id', text: String(id) });
    const point = geometry?.type === 'Point' ? pointOf(geometry.coordinates) : null;
    if (point) {
      cells.set('longitude', { column: 'coordinates', text: point[0] });
      cells.set('latitude', { column: 'coordinates', text: point[1] });
    } else if (geometry) {
      faults.push({ code: 'geometry_not_point', column: 'geometry', value: geometry.type.slice(0, 40) });
    }
    return { line: index + 1, cells, faults };
  });
  return { rows, ignoredColumns: [...ignored] };
}

function pointOf(coordinates: unknown): [string, string] | null {
  if (!Array.isArray(coordinates) || coordinates.length < 2) return null;
  return [String(coordinates[0]), String(coordinates[1])];
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
