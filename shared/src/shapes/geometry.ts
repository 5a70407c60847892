import { isInSweden, type Position } from '../geo/position.ts';
import { firstCrossing } from './crossing.ts';
import { FORMS_OF, type Geometry, type ShapeForm, type ShapeKind } from './events.ts';

/** With every figure written out, a note and a label, a command of so many points still weighs less than COMMAND_LIMIT. */
export const POINTS_LIMIT = 500;

/** To about a decimetre, as positions are read: more figures would say more than is known. */
const DECIMALS = 1e6;

export const LEAST_POINTS: Readonly<Record<ShapeForm, number>> = { point: 1, line: 2, area: 3 };

/** What is wrong with what is drawn; points and sides are counted from 0, and side n leaves point n. */
export type GeometryFault =
  | { fault: 'form' }
  | { fault: 'too_few'; least: number }
  | { fault: 'too_many'; most: number }
  | { fault: 'outside'; point: number }
  | { fault: 'crosses'; sides: readonly [number, number] };

/**
 * What is drawn, as it is kept: positions rounded, a point that repeats the one before it left out, and an area's outline
 * not closed. Nothing else is changed.
 */
export function tidyGeometry({ form, points }: Geometry): Geometry {
  const kept: Position[] = [];
  for (const point of points.map(rounded)) {
    const last = kept.at(-1);
    if (!last || !isSamePosition(last, point)) kept.push(point);
  }
  const [first] = kept;
  const last = kept.at(-1);
  const isClosed = form === 'area' && kept.length > 1 && first && last && isSamePosition(first, last);
  return { form, points: isClosed ? kept.slice(0, -1) : kept };
}

/**
 * The first thing that is wrong with a tidied geometry of a kind, or null [PL9]: a form that the kind does not have, too
 * few or too many points, a point outside Sweden, or an area whose outline crosses or touches itself. Outside the
 * municipality is allowed, as neighbours help each other.
 */
export function geometryFault(kind: ShapeKind, { form, points }: Geometry): GeometryFault | null {
  if (!FORMS_OF[kind].includes(form)) return { fault: 'form' };
  const least = LEAST_POINTS[form];
  if (points.length < least) return { fault: 'too_few', least };
  const most = form === 'point' ? 1 : POINTS_LIMIT;
  if (points.length > most) return { fault: 'too_many', most };
  const outside = points.findIndex((point) => !isInSweden(point));
  if (outside >= 0) return { fault: 'outside', point: outside };
  const sides = form === 'area' ? firstCrossing(points) : null;
  return sides && { fault: 'crosses', sides };
}

export function isSamePosition(one: Position, other: Position): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude;
}

function rounded({ latitude, longitude }: Position): Position {
  return {
    latitude: Math.round(latitude * DECIMALS) / DECIMALS,
    longitude: Math.round(longitude * DECIMALS) / DECIMALS,
  };
}
