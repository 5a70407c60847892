import { covers, type Span } from './span.ts';

/** Fewer are planned than are needed. */
export interface Missing extends Span {
  /** How many more are needed. */
  missing: number;
}

/**
 * Where too few are planned at one post, in order of time. Of needs said of the same time the last holds; somebody who is
 * planned twice at once is one person. One gap for as long as the same number is missing.
 */
export function missingAt<Planned extends Span>(
  planned: readonly Planned[],
  needs: readonly (Span & { count: number })[],
  whoOf: (one: Planned) => string,
): Missing[] {
  const edges = new Set([...needs, ...planned].flatMap(({ from, until }) => [from, until]));
  const times = [...edges].sort((one, other) => one - other);
  const gaps: Missing[] = [];
  for (const [index, from] of times.entries()) {
    const until = times[index + 1];
    const need = needs.findLast((one) => covers(one, from));
    if (until === undefined || !need) continue;
    const there = new Set(planned.filter((one) => covers(one, from)).map(whoOf)).size;
    const missing = need.count - there;
    if (missing <= 0) continue;
    const last = gaps.at(-1);
    if (last?.until === from && last.missing === missing) last.until = until;
    else gaps.push({ from, until, missing });
  }
  return gaps;
}
