import type { IncidentState } from '../core/incident-state.ts';

/**
 * Whether what an incident sends may reach somebody by the outer channels. What is real may. An exercise reaches nobody but
 * those whom its lead has opened them for, and nobody at all while it is broken off [OV1] [OV8].
 */
export function mayBeReached({ incident, exerciseMark }: GateState, person: string): boolean {
  if (incident.mode === 'live') return true;
  return exerciseMark.broken === null && exerciseMark.openedFor.includes(person);
}

export type GateState = { incident: Pick<IncidentState['incident'], 'mode'> } & Pick<IncidentState, 'exerciseMark'>;
