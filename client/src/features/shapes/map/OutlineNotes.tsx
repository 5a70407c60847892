import { isWithin } from '@ledningsplats/shared/geo/is-within.ts';
import { Note } from '../../../forms/Note.tsx';
import { shapeFaultWords } from '../../../i18n/shape-faults.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { usePlan } from '../../../sync/use-plan.ts';
import { faultOf, type ShapeDraft } from './map-tool.ts';

/**
 * What is wrong with the outline, told while it can still be mended, as the server would refuse it; and what lies outside
 * the municipality, which is allowed: neighbours help each other.
 */
export function OutlineNotes({ draft }: { draft: ShapeDraft }) {
  const bounds = usePlan().state?.plan.municipality.bounds ?? null;
  const fault = faultOf(draft);
  if (fault !== null) return <Note tone="alarm" role="status" title={shapeFaultWords(fault)} />;
  const isOutside = draft.outline.points.some((point) => !isWithin(point, bounds));
  return isOutside ? <Note tone="warn" role="status" title={shapeMapTexts.outside} /> : null;
}
