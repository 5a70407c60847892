import { areaOf, lengthOf } from '@ledningsplats/shared/geo/measure.ts';
import { positionText } from '@ledningsplats/shared/geo/position.ts';
import { gridText } from '@ledningsplats/shared/geo/read-position.ts';
import type { Geometry, Shape } from '@ledningsplats/shared/shapes/events.ts';
import { centreOf } from '@ledningsplats/shared/shapes/shape-place.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';

const HECTARE = 10_000;
const SQUARE_KM = 1_000_000;

/** What it is called: its label, else its kind. */
export function shapeName({ kind, content }: Pick<Shape, 'kind' | 'content'>): string {
  return content?.label ?? shapeTexts.kinds[kind];
}

/** How long or how large it is; of a point, where. */
export function sizeWords({ form, points }: Geometry): string {
  const [first] = points;
  if (form === 'line') return lengthWords(lengthOf(points));
  return form === 'area' || first === undefined ? areaWords(areaOf(points)) : positionText(first);
}

/** Where its middle is, in both systems [PL9]. */
export function whereWords(geometry: Geometry): string {
  const middle = centreOf(geometry);
  return `${positionText(middle)} · ${gridText(middle)}`;
}

/** «12 hörn» */
export function pointWords({ form, points }: Geometry): string {
  return form === 'area' ? shapePanelTexts.corners(points.length) : shapePanelTexts.points(points.length);
}

/** `340 m`, `1,24 km`: three figures are what is drawn by hand. */
export function lengthWords(metres: number): string {
  return metres < 1_000 ? `${Math.round(metres)} m` : `${figures(metres / 1_000)} km`;
}

/** `850 m²`, `12,4 ha`, `1,24 km²`. */
export function areaWords(square: number): string {
  if (square < HECTARE) return `${Math.round(square)} m²`;
  return square < SQUARE_KM ? `${figures(square / HECTARE)} ha` : `${figures(square / SQUARE_KM)} km²`;
}

function figures(value: number): string {
  return new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 }).format(value);
}
