import type { ExerciseClock } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useSelected } from '../sync/react.ts';

/** The clock of the exercise that an incident is, so that header and banners go by it as the page does [OV3]. */
export function useClockOf(incident: string | null): ExerciseClock | null {
  return useSelected((all) => {
    const state = incident === null ? null : all.streams[incidentStream(incident)]?.state;
    return (state as IncidentState | null | undefined)?.exercised?.clock ?? null;
  });
}
