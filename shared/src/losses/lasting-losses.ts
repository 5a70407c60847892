import type { Geometry, ShapesSlice } from '../shapes/events.ts';
import type { Loss, LossesSlice } from './events.ts';

/** What is lost still, the one that has lasted longest first [KO2]. */
export function lastingLosses({ known }: LossesSlice): Loss[] {
  return Object.values(known)
    .filter(({ status }) => status === 'lost')
    .sort((one, other) => one.facts.since - other.facts.since || one.number - other.number);
}

/** The latest that last no more, the newest first. */
export function settledLosses({ known }: LossesSlice): Loss[] {
  return Object.values(known)
    .filter(({ status }) => status !== 'lost')
    .sort((one, other) => (other.settled?.seq ?? 0) - (one.settled?.seq ?? 0));
}

/** The areas that a loss lies in as they are drawn now; `gone`: how many of those it names have been taken from the map. */
export function lossAreas({ facts }: Pick<Loss, 'facts'>, { at }: ShapesSlice): { areas: Geometry[]; gone: number } {
  const areas = facts.shapes.flatMap((id) => {
    const shape = Object.hasOwn(at, id) ? at[id] : undefined;
    return shape?.content && shape.removed === null ? [shape.content.geometry] : [];
  });
  return { areas, gone: facts.shapes.length - areas.length };
}
