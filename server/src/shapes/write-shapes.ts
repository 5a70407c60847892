import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import type { Geometry, Shape, ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { SHAPE_KIND_WORDS } from '@ledningsplats/shared/shapes/kind-words.ts';
import { lonLat, outerRing } from '../files/geojson.ts';

/**
 * What is on an incident's map as GeoJSON (RFC 7946): WGS 84, outer rings counterclockwise, no `crs`. Nothing that was
 * removed, and nobody's name. An exercise says that it is one: such a file is not read into what is real.
 */
export function writeShapes({ at }: ShapesSlice, { number, mode }: IncidentSlice): string {
  const features = Object.values(at).flatMap((shape) => (shape.removed === null ? featureOf(shape) : []));
  const isExercise = mode === 'exercise' ? { exercise: true } : {};
  return JSON.stringify({ type: 'FeatureCollection', incident: number, ...isExercise, features }, null, 1);
}

function featureOf({ id, kind, content, changedAt }: Shape) {
  if (content === null) return [];
  const { geometry, label, note } = content;
  const properties = {
    kind,
    slag: SHAPE_KIND_WORDS[kind],
    ...(label !== undefined && { namn: label }),
    ...(note !== undefined && { anteckning: note }),
    ändrad: new Date(changedAt).toISOString(),
  };
  return [{ type: 'Feature', id, geometry: geoJsonOf(geometry), properties }];
}

function geoJsonOf({ form, points }: Geometry) {
  switch (form) {
    case 'point':
      return { type: 'Point', coordinates: points.map(lonLat)[0] };
    case 'line':
      return { type: 'LineString', coordinates: points.map(lonLat) };
    case 'area':
      return { type: 'Polygon', coordinates: [outerRing(points)] };
    default:
      throw new Error(form satisfies never);
  }
}
