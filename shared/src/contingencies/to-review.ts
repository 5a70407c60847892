import type { ContingenciesSlice, Contingency } from './events.ts';

/** Those that wait, the one that was looked at longest ago first. */
export function waitingContingencies({ known }: ContingenciesSlice): Contingency[] {
  return Object.values(known)
    .filter(({ status }) => status === 'waiting')
    .sort((one, other) => one.reviewed.at - other.reviewed.at || one.number - other.number);
}

/** Those that nobody has looked at since, as a briefing asks of them [ST11]; `since` in UTC milliseconds. */
export function toReview(slice: ContingenciesSlice, since: number): Contingency[] {
  return waitingContingencies(slice).filter(({ reviewed }) => reviewed.at < since);
}
