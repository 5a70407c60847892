import type { IncidentState } from '../core/incident-state.ts';
import type { Consequence } from './events.ts';

/** What a decision set and nothing has changed since: each needs a decision of its own to be changed [LA2] [ST2]. */
export function standingEffects(state: IncidentState, decision: number): Extract<Consequence, { kind: 'stands' }>[] {
  const { incident, board, krisstod, places } = state;
  const level = incident.trail.level.at(-1);
  const posture = incident.trail.posture.at(-1);
  const status = krisstod.trail.at(-1);
  const takeovers = Object.values(board.takeovers).filter((takeover) => takeover.decision === decision);
  const opened = Object.values(places.at).filter((place) => place.decision === decision);
  return [
    ...(level?.decision === decision ? [{ kind: 'stands', what: 'level', value: level.value } as const] : []),
    ...(posture?.decision === decision ? [{ kind: 'stands', what: 'posture', value: posture.value } as const] : []),
    ...(board.trail.at(-1)?.decision === decision
      ? [{ kind: 'stands', what: 'board', value: board.status } as const]
      : []),
    ...takeovers.map(({ committee }) => ({ kind: 'stands', what: 'takeover', value: committee }) as const),
    ...opened.map(({ name }) => ({ kind: 'stands', what: 'place', value: name ?? '' }) as const),
    ...(incident.direction?.decision === decision ? [{ kind: 'stands', what: 'direction', value: '' } as const] : []),
    ...(status?.decision === decision ? [{ kind: 'stands', what: 'krisstod', value: status.value } as const] : []),
  ];
}
