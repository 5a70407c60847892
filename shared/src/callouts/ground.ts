import type { Sight } from '../core/command.ts';
import type { IncidentState } from '../core/incident-state.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { parseStream } from '../core/stream-name.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import type { CallOutsSlice } from './events.ts';
import { NO_CALL_OUTS } from './evolve.ts';

/**
 * Where call-outs stand: in the incident's open part, or in krisstöd's own, where only its readers know who is called and
 * who answers [KR8]. All else of them is the same.
 */
export const CALL_OUT_PARTS = ['incident', 'krisstod'] as const;
export type CallOutPart = (typeof CALL_OUT_PARTS)[number];

export interface CallOutGround extends Ground {
  part: CallOutPart;
  callOuts: CallOutsSlice;
}

/** The call-outs of the part that a command is given in, while they go on. Answers as the incident, and `settled` where krisstöd is neither prepared nor at work. */
export function callOutGround(sight: Sight): CallOutGround | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const here = callOutsHere(sight);
  if (here.ok && !isCallingOut(here.state, here.part)) {
    return refuse('settled', { details: { krisstod: here.state.krisstod.status } });
  }
  return here;
}

/** The same whatever the incident's and krisstöd's life: for what is told of a call-out afterwards. */
export function callOutsHere(sight: Sight): CallOutGround | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const part = parseStream(sight.stream)?.kind === 'krisstod' ? 'krisstod' : 'incident';
  const callOuts = part === 'krisstod' ? (sight.krisstod?.callIns ?? NO_CALL_OUTS) : ground.state.callOuts;
  return { ...ground, part, callOuts };
}

/** Whether anybody is called out there at all: a call-in of support workers ends with what it is for. */
export function isCallingOut({ incident, krisstod }: IncidentState, part: CallOutPart): boolean {
  if (incident.lifecycle !== 'open') return false;
  return part === 'incident' || krisstod.status === 'prepared' || krisstod.status === 'active';
}
