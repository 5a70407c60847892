import type { DecisionsSlice, OpenDecision } from '@ledningsplats/shared/decisions/events.ts';

/** What waits: unconfirmed decisions first, each once, then those that are only to be completed; oldest first. */
export function awaiting({ open }: DecisionsSlice): { unconfirmed: OpenDecision[]; incomplete: OpenDecision[] } {
  const inOrder = Object.values(open).sort((a, b) => a.number - b.number);
  return {
    unconfirmed: inOrder.filter(({ confirmed }) => !confirmed),
    incomplete: inOrder.filter(({ confirmed, missing }) => confirmed && missing.length > 0),
  };
}
