import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';

/** What is still open in the incident that was played, and is closed by its own rules [LA9]. */
export function waitingOf({ tasks, log }: IncidentState): { tasks: number; lines: number } {
  return { tasks: Object.keys(tasks.open).length, lines: log.trays.length };
}
