import type { IncidentShown } from '../../sync/shown.ts';

/** Ids of the tasks whose line has been corrected since they were made of it, and nobody has seen to them [LG11]. */
export function correctedGround({ state }: IncidentShown): ReadonlySet<string> {
  return new Set(state?.log.corrected.flatMap(({ quote }) => (quote.kind === 'task' ? [quote.id] : [])));
}
