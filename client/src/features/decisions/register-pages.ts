import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { DecisionPage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { ProposalReading } from '@ledningsplats/shared/decisions/proposal-reading.ts';

/** A row of the register: what is decided, or what is only proposed. */
export type RegisterRow = DecisionReading | ProposalReading;

export function isDecision(row: RegisterRow): row is DecisionReading {
  return 'decider' in row;
}

/**
 * A page laid over what was read before, newest first. It is the whole truth of the numbers from `before` down to its
 * own `from`; what is on either side stays until it is read anew.
 */
export function withPage(
  known: readonly RegisterRow[],
  { decisions, proposals, from }: DecisionPage,
  before = Number.POSITIVE_INFINITY,
): readonly RegisterRow[] {
  const beside = known.filter(({ number }) => number < from || number >= before);
  return [...beside, ...decisions, ...proposals].toSorted((a, b) => b.number - a.number);
}

/** By number, the decisions that hold no longer and that it was taken under, as far as they have been read [LA4] [ST2]. */
export function restingOn(rows: readonly RegisterRow[]): ReadonlyMap<number, number[]> {
  const resting = new Map<number, number[]>();
  for (const row of rows) {
    if (!isDecision(row)) continue;
    for (const consequence of row.disowned?.consequences ?? row.revoked?.consequences ?? []) {
      if (consequence.kind !== 'decision') continue;
      resting.set(consequence.number, [...(resting.get(consequence.number) ?? []), row.number]);
    }
  }
  return resting;
}
