import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Shape, ShapeContent, ShapeKind, ShapesSlice } from './events.ts';
import { geometryFault, tidyGeometry } from './geometry.ts';
import type { ShapeContentInput } from './shape-schema.ts';

/** On the map at once: more can neither be told apart on a screen nor be looked through in a list. */
export const SHAPES_LIMIT = 400;
/** Points of all that is on the map, about a megabyte of it for a screen that joins. */
export const ALL_POINTS_LIMIT = 20_000;

/** Why a shape that is right in itself is not taken; of `invalid`, as the faults of its geometry are. */
export type ShapeFault =
  | { fault: 'no_label' }
  | { fault: 'full'; most: number }
  | { fault: 'full_points'; most: number };

/**
 * Something drawn on the incident's map [PL9]. Answers `invalid` with a `GeometryFault` or a `ShapeFault` in its details,
 * `already` where the id is on the map, and `stale` where it has been removed, however long ago: what waits on a device
 * does not bring back what somebody took away, least of all what went by decision [LG10].
 */
export function decideDrawShape(
  sight: Sight,
  { data, content }: Command<{ shape: string; kind: ShapeKind }, ShapeContentInput>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { shapes } = ground.state;
  const known = shapeIn(shapes, data.shape) ?? sight.needed.shapes?.get(data.shape);
  if (known) return known.removed ? stale(known) : refuse('already', { field: 'data.shape' });
  const drawn = tidy(content);
  const refusal = refuseContent(data.kind, drawn) ?? refuseFull(shapes, null, drawn);
  return refusal ?? { ok: true, events: [newFact('ShapeDrawn', data, drawn)] };
}

/**
 * The whole shape anew; what it was stays in its history. Answers `unknown_item`, `stale` with who changed or removed it
 * meanwhile, when and as what, `settled` where its content has been removed by decision [LG10], `already` when nothing
 * differs, and `invalid` as drawing does.
 */
export function decideChangeShape(
  sight: Sight,
  { data: { from, ...data }, content }: Command<{ shape: string; kind: ShapeKind; from: number }, ShapeContentInput>,
): Decided {
  const found = standing(sight, data.shape, from);
  if (!found.ok) return found;
  const { shape, shapes } = found;
  if (shape.content === null) return refuse('settled', { field: 'data.shape' });
  const drawn = tidy(content);
  const refusal = refuseContent(data.kind, drawn) ?? refuseFull(shapes, shape, drawn);
  if (refusal) return refusal;
  if (shape.kind === data.kind && isSameContent(shape.content, drawn)) return refuse('already');
  return { ok: true, events: [newFact('ShapeChanged', data, drawn)] };
}

/** Away from the map. Answers `unknown_item`, `already`, and `stale` where somebody changed it meanwhile. */
export function decideRemoveShape(sight: Sight, { data }: Command<{ shape: string; from: number }, unknown>): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  if (shapeIn(ground.state.shapes, data.shape)?.removed) return refuse('already', { field: 'data.shape' });
  const found = standing(sight, data.shape, data.from);
  if (!found.ok) return found;
  const { id, kind } = found.shape;
  return { ok: true, events: [newFact('ShapeRemoved', { shape: id, kind })] };
}

/**
 * Undo of removing, for the last that were removed. Answers `unknown_item`, `already` where it is on the map, `settled`
 * where its content has been removed by decision [LG10], and `invalid` where the map is full.
 */
export function decideRestoreShape(sight: Sight, { data }: Command<{ shape: string }, unknown>): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { shapes } = ground.state;
  const shape = shapeIn(shapes, data.shape);
  if (!shape) return refuse('unknown_item', { field: 'data.shape' });
  if (!shape.removed) return refuse('already', { field: 'data.shape' });
  if (shape.content === null) return refuse('settled', { field: 'data.shape' });
  const full = refuseFull(shapes, null, shape.content);
  return full ?? { ok: true, events: [newFact('ShapeRestored', { shape: shape.id, kind: shape.kind })] };
}

/** Whether two shapes look and say the same. */
export function isSameContent(one: ShapeContent, other: ShapeContent): boolean {
  const said = ({ geometry: { form, points }, label = '', note = '' }: ShapeContent) =>
    JSON.stringify([form, points.map(({ latitude, longitude }) => [latitude, longitude]), label, note]);
  return said(one) === said(other);
}

function standing(sight: Sight, id: string, from: number): { ok: true; shape: Shape; shapes: ShapesSlice } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { shapes } = ground.state;
  const shape = shapeIn(shapes, id);
  if (!shape) return refuse('unknown_item', { field: 'data.shape' });
  return shape.removed || shape.seq !== from ? stale(shape) : { ok: true, shape, shapes };
}

/** What holds is told by its seq: the words themselves are in the stream that the asker reads. */
function stale({ id, seq, changedAt, changedBy, removed }: Shape): Refusal {
  const { by, at } = removed ?? { by: changedBy, at: changedAt };
  return refuse('stale', { field: 'data.from', details: { shape: id, seq, by, at, removed: removed !== null } });
}

function shapeIn({ at }: ShapesSlice, id: string): Shape | null {
  return Object.hasOwn(at, id) ? (at[id] ?? null) : null;
}

function tidy({ geometry, label, note }: ShapeContentInput): ShapeContent {
  return {
    geometry: tidyGeometry(geometry),
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
  };
}

function refuseContent(kind: ShapeKind, { geometry, label }: ShapeContent): Refusal | null {
  const details = geometryFault(kind, geometry);
  if (details) return refuse('invalid', { field: 'content.geometry', details });
  if (kind === 'text' && label === undefined) {
    return refuse('invalid', { field: 'content.label', details: { fault: 'no_label' } satisfies ShapeFault });
  }
  return null;
}

function refuseFull({ at }: ShapesSlice, before: Shape | null, { geometry }: ShapeContent): Refusal | null {
  const others = Object.values(at).filter((shape) => !shape.removed && shape.id !== before?.id);
  const full = (details: ShapeFault) => refuse('invalid', { field: 'content.geometry', details });
  if (!before && others.length >= SHAPES_LIMIT) return full({ fault: 'full', most: SHAPES_LIMIT });
  const points = others.reduce((sum, { content }) => sum + (content?.geometry.points.length ?? 0), 0);
  const isOver = points + geometry.points.length > ALL_POINTS_LIMIT;
  return isOver ? full({ fault: 'full_points', most: ALL_POINTS_LIMIT }) : null;
}
