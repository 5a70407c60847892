import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';

/** Otherwise whenever a briefing has begun, ended, gone on or been called off, or something has been removed: what was read of the register is then old. */
export function registerVersion(state: IncidentState | null): string {
  if (state === null) return '';
  const { count, running, ended } = state.briefings;
  return [
    count,
    Object.keys(running).join(),
    ended.map(({ id, ended: as }) => `${id} ${as?.seq}`).join(),
    state.log.removedAt,
  ].join('/');
}
