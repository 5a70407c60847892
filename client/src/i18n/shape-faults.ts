import type { ShapeFault } from '@ledningsplats/shared/shapes/decide.ts';
import type { GeometryFault } from '@ledningsplats/shared/shapes/geometry.ts';
import { shapeTexts } from './shapes.ts';

const { faults } = shapeTexts;

/** What is wrong with what was drawn, with points and sides counted from 1 as people do; null for what is no such fault. */
export function shapeFaultWords(details: unknown): string | null {
  if (!isFault(details)) return null;
  switch (details.fault) {
    case 'form':
      return faults.form;
    case 'too_few':
      return faults.too_few(details.least);
    case 'too_many':
      return faults.too_many(details.most);
    case 'outside':
      return faults.outside(details.point + 1);
    case 'crosses':
      return faults.crosses(details.sides[0] + 1, details.sides[1] + 1);
    case 'no_label':
      return faults.no_label;
    case 'full':
      return faults.full(details.most);
    case 'full_points':
      return faults.full_points;
    default:
      details satisfies never;
      return null;
  }
}

function isFault(details: unknown): details is GeometryFault | ShapeFault {
  return typeof details === 'object' && details !== null && 'fault' in details;
}
