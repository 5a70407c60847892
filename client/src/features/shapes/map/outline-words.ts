import { areaOf, closed, lengthOf } from '@ledningsplats/shared/geo/measure.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { areaWords, lengthWords } from '../shape-words.ts';
import type { Outline } from './outline.ts';

/** How long, or how large and how far around; null for a point, and for what has no size yet. */
export function outlineWords({ form, points }: Outline): string | null {
  if (form === 'line') return points.length < 2 ? null : lengthWords(lengthOf(points));
  if (form === 'point' || points.length < 3) return null;
  return shapeMapTexts.areaSize(areaWords(areaOf(points)), lengthWords(lengthOf(closed(points))));
}
