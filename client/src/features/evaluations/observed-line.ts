import type { ObservationFacts } from '@ledningsplats/shared/evaluations/events.ts';

/**
 * The line that an observation is about. One that it was about before stays where it stands, in whatever run of the exercise
 * that was; another is chosen among those of the incident that is shown.
 */
export function observedLine(
  chosen: number | null,
  before: ObservationFacts['line'],
  incident: string | null,
): ObservationFacts['line'] {
  if (chosen === null) return null;
  if (before?.seq === chosen) return before;
  return incident === null ? null : { incident, seq: chosen };
}
