import { type Missing, missingAt } from '../../shifts/missing.ts';
import { byTime, groupedBy } from '../../shifts/span.ts';
import type { Need, Shift } from './shift.ts';

/** Fewer are planned than a site needs [KR3]. */
export interface Gap extends Missing {
  site: string;
  competence: string | null;
}

/** Where too few are planned, in order of time: for each site, in all and by what people are needed as. */
export function gapsOf(shifts: readonly Shift[], needs: readonly Need[]): Gap[] {
  const kinds = groupedBy(needs, ({ site, competence }) => JSON.stringify([site, competence]));
  return [...kinds.values()].flatMap((said) => gapsOfKind(shifts, said)).sort(byTime);
}

/** The gap that is now, or the first to come; its beginning is never before now. */
export function nextGap(gaps: readonly Gap[], now: number): Gap | null {
  const next = gaps.find(({ until }) => until > now);
  return next ? { ...next, from: Math.max(next.from, now) } : null;
}

/** `needs` are of one site and competence, as they were said. */
function gapsOfKind(shifts: readonly Shift[], needs: readonly Need[]): Gap[] {
  const [first] = needs;
  if (!first) return [];
  const { site, competence } = first;
  const there = shifts.filter((shift) => shift.site === site && (competence ?? shift.competence) === shift.competence);
  return missingAt(there, needs, ({ helper }) => helper).map((gap) => ({ site, competence, ...gap }));
}
