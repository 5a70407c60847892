import { groupedBy, type Need, type Shift, type Span } from './shift.ts';

/** Fewer are planned than a site needs [KR3]. */
export interface Gap extends Span {
  site: string;
  competence: string | null;
  /** How many more are needed. */
  missing: number;
}

/**
 * Where too few are planned, in order of time: for each site, in all and by what people are needed as. Somebody who is
 * planned twice at a site at once is one person. A gap is one for as long as the same number is missing.
 */
export function gapsOf(shifts: readonly Shift[], needs: readonly Need[]): Gap[] {
  const kinds = groupedBy(needs, ({ site, competence }) => JSON.stringify([site, competence]));
  return [...kinds.values()]
    .flatMap((said) => gapsOfKind(shifts, said))
    .sort((one, other) => one.from - other.from || one.until - other.until);
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
  const edges = new Set([...needs, ...there].flatMap(({ from, until }) => [from, until]));
  const times = [...edges].sort((one, other) => one - other);
  const gaps: Gap[] = [];
  for (const [index, from] of times.entries()) {
    const until = times[index + 1];
    const need = needs.findLast((one) => covers(one, from));
    if (until === undefined || !need) continue;
    const planned = new Set(there.filter((one) => covers(one, from)).map(({ helper }) => helper)).size;
    const missing = need.count - planned;
    if (missing <= 0) continue;
    const last = gaps.at(-1);
    if (last?.until === from && last.missing === missing) last.until = until;
    else gaps.push({ site, competence, from, until, missing });
  }
  return gaps;
}

function covers({ from, until }: Span, at: number): boolean {
  return from <= at && at < until;
}
