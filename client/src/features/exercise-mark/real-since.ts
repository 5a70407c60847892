import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';

/** The real incidents that are open and were opened after a moment, the first of them first. */
export function realSince(rows: readonly IncidentHeadline[], since: number): IncidentHeadline[] {
  return rows
    .filter(({ mode, lifecycle, openedAt }) => mode === 'live' && lifecycle === 'open' && openedAt >= since)
    .toSorted((one, other) => one.openedAt - other.openedAt);
}
