import type { ShapeFault } from '@ledningsplats/shared/shapes/decide.ts';
import type { GeometryFault } from '@ledningsplats/shared/shapes/geometry.ts';
import type { FeatureFault } from '@ledningsplats/shared/shapes/import-preview.ts';
import { SHAPE_KIND_WORDS } from '@ledningsplats/shared/shapes/kind-words.ts';
import { shapeTexts } from './shapes.ts';

const { faults, fileFaults } = shapeTexts;

/** What is wrong with what was drawn, with points and sides counted from 1 as people do; null for what is no such fault. */
export function shapeFaultWords(details: unknown): string | null {
  return isFault(details) ? drawnFaultWords(details) : null;
}

/** What is wrong with a feature of a file. */
export function featureFaultWords(fault: FeatureFault): string {
  switch (fault.fault) {
    case 'kind':
      return fileFaults.kind(fault.value, Object.values(SHAPE_KIND_WORDS).join(', '));
    case 'geometry':
      return fileFaults.geometry(fault.value);
    case 'position':
      return fileFaults.position[fault.why](fault.point + 1);
    case 'too_long':
      return fileFaults.too_long[fault.field];
    case 'repeated':
      return fileFaults.repeated(fault.line);
    case 'holes':
    case 'removed':
    case 'settled':
      return fileFaults[fault.fault];
    default:
      return drawnFaultWords(fault);
  }
}

/** Why a file cannot be read at all; null where its code says all there is. */
export function fileFaultWords(why: string | undefined): string | null {
  const { files } = fileFaults;
  return why !== undefined && Object.hasOwn(files, why) ? files[why as keyof typeof files] : null;
}

function drawnFaultWords(fault: GeometryFault | ShapeFault): string {
  switch (fault.fault) {
    case 'form':
    case 'no_label':
    case 'full_points':
      return faults[fault.fault];
    case 'too_few':
      return faults.too_few(fault.least);
    case 'too_many':
      return faults.too_many(fault.most);
    case 'outside':
      return faults.outside(fault.point + 1);
    case 'crosses':
      return faults.crosses(fault.sides[0] + 1, fault.sides[1] + 1);
    case 'full':
      return faults.full(fault.most);
    default:
      throw new Error(fault satisfies never);
  }
}

const DRAWN = new Set(['form', 'no_label', 'full', 'full_points', 'too_few', 'too_many', 'outside', 'crosses']);

function isFault(details: unknown): details is GeometryFault | ShapeFault {
  const { fault } = (details ?? {}) as { fault?: string };
  return fault !== undefined && DRAWN.has(fault);
}
