import type { Completable, DecisionCompleted, DecisionContent, Given } from './events.ts';

/** The parts of a decision that completing and removal touch, in the state and in the register alike. */
export interface Fillable {
  seq: number;
  given: Given | null;
  missing: Completable[];
  content: DecisionContent | null;
  /** Seq of the events that texts filled in afterwards come from, for removal. */
  sources: { basis: number | null; prevented: number | null };
}

/** Fills in what was to be completed. Texts of a decision whose own content has been removed are not kept here. */
export function filledIn<Decision extends Fillable>(
  decision: Decision,
  { data, content, seq }: DecisionCompleted,
): Decision {
  const fills = { basis: data.filled.includes('basis'), prevented: data.filled.includes('prevented') };
  return {
    ...decision,
    given: data.given ?? decision.given,
    missing: decision.missing.filter((field) => !data.filled.includes(field)),
    content: decision.content && {
      ...decision.content,
      ...(fills.basis && content?.basis !== undefined && { basis: content.basis }),
      ...(fills.prevented && content?.prevented !== undefined && { preventedReason: content.prevented }),
    },
    sources: {
      basis: fills.basis ? seq : decision.sources.basis,
      prevented: fills.prevented ? seq : decision.sources.prevented,
    },
  };
}

/** Removes what the decision holds of an event's content [LG10]; the same reference when it holds nothing of it. */
export function withoutContentOf<Decision extends Fillable>(decision: Decision, seq: number): Decision {
  const { content, sources } = decision;
  if (!content) return decision;
  if (decision.seq === seq) return { ...decision, content: null };
  if (sources.basis !== seq && sources.prevented !== seq) return decision;
  const { basis, preventedReason, ...rest } = content;
  return {
    ...decision,
    content: {
      ...rest,
      ...(basis !== undefined && sources.basis !== seq && { basis }),
      ...(preventedReason !== undefined && sources.prevented !== seq && { preventedReason }),
    },
  };
}
