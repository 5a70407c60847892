/** One setting of a fact of the ladder, and the decision that it stems from; null where no decision stands behind it. */
export interface Standing<Value> {
  value: Value;
  decision: number | null;
  at: number;
  /** People id of who recorded it. */
  by: string | null;
}

/** Far more than decisions are disowned one after the other; keeps the state bounded whatever happens. */
const TRAIL_LIMIT = 24;

/** The first setting is the ground and always stays; beyond the limit the oldest above it goes. */
export function stepped<S extends Standing<unknown>>(trail: readonly S[], standing: S): S[] {
  const [ground, ...later] = trail;
  if (!ground) return [standing];
  return [ground, ...later.slice(Math.max(0, later.length - TRAIL_LIMIT + 2)), standing];
}

/** The trail as if the decision had never been given [LA4]; the same reference when it set nothing. */
export function withoutDecision<S extends Standing<unknown>>(trail: S[], decision: number): S[] {
  const kept = trail.filter((standing, index) => index === 0 || standing.decision !== decision);
  return kept.length === trail.length ? trail : kept;
}

/** What would hold without the decision, or null when the present value does not stem from it. */
export function beneath<S extends Standing<unknown>>(trail: readonly S[], decision: number): S | null {
  if (trail.length < 2 || trail.at(-1)?.decision !== decision) return null;
  return withoutDecision([...trail], decision).at(-1) ?? null;
}
