import { useState } from 'react';
import { useIncident } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';

/**
 * The incident as all but the log need it: the same object until something else than its lines has changed, so that a
 * busy log does not draw the header and every card anew. Its lines and counts may be behind; read them with `useLog`.
 */
export function useIncidentFacts(id: string): IncidentShown {
  const latest = useIncident(id);
  const [kept, setKept] = useState(latest);
  if (kept === latest || isSameBesideLines(kept, latest)) return kept;
  setKept(latest);
  return latest;
}

/** Whether nothing but lines and their count has changed: every slice beside the log, and of the log what stands on cards. */
export function isSameBesideLines(one: IncidentShown, other: IncidentShown): boolean {
  if (one.id !== other.id || one.status !== other.status || one.pending !== other.pending) return false;
  if (one.state === null || other.state === null) return one.state === other.state;
  const { log, ...facts } = one.state;
  const { log: otherLog, ...otherFacts } = other.state;
  return (
    log.trays === otherLog.trays &&
    log.corrected === otherLog.corrected &&
    Object.entries(facts).every(([slice, value]) => otherFacts[slice as keyof typeof otherFacts] === value)
  );
}
