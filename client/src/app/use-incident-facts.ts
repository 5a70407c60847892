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

function isSameBesideLines(one: IncidentShown, other: IncidentShown): boolean {
  return (
    one.id === other.id &&
    one.status === other.status &&
    one.pending === other.pending &&
    one.state?.incident === other.state?.incident &&
    one.state?.decisions === other.state?.decisions &&
    one.state?.board === other.state?.board &&
    one.state?.tasks === other.state?.tasks &&
    one.state?.relations === other.state?.relations &&
    one.state?.cards === other.state?.cards &&
    one.state?.calls === other.state?.calls &&
    one.state?.places === other.state?.places &&
    one.state?.callOuts === other.state?.callOuts &&
    one.state?.krisstod === other.state?.krisstod &&
    one.state?.contingencies === other.state?.contingencies &&
    one.state?.briefings === other.state?.briefings &&
    one.state?.vma === other.state?.vma &&
    one.state?.pictures === other.state?.pictures &&
    one.state?.log.trays === other.state?.log.trays &&
    one.state?.log.corrected === other.state?.log.corrected
  );
}
