import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Queued } from './execute-command.ts';
import type { ReceivedCommand } from './received-command.ts';
import type { StateCache } from './state-cache.ts';

/** Everything real, standing streams included. */
const LIVE = 'live';

/**
 * Those of the queued, in order, that may stand in one commit: real incidents and standing streams together, an exercise
 * with nothing but itself. The store refuses any other mixture, so the rest wait for the next turn.
 */
export async function oneCommit<Waiting extends Queued>(
  queued: readonly Waiting[],
  states: StateCache,
): Promise<{ taken: Waiting[]; left: Waiting[] }> {
  const keys: string[] = [];
  const known = new Map<string, string>();
  for (const { command } of queued) {
    const { incident } = command.address;
    const key = (incident && known.get(incident)) ?? (await commitOf(command, states));
    if (incident) known.set(incident, key);
    keys.push(key);
  }
  return {
    taken: queued.filter((_, at) => keys[at] === keys[0]),
    left: queued.filter((_, at) => keys[at] !== keys[0]),
  };
}

async function commitOf({ address, envelope, data }: ReceivedCommand, states: StateCache): Promise<string> {
  // what its staff do reaches into the incident that is played
  if (address.exercise !== null) return envelope.stream;
  if (address.incident === null) return LIVE;
  if (envelope.type === 'RegisterIncident') return modeKey((data as { mode: string }).mode, address.incident);
  try {
    const { state } = await states.get(incidentStream(address.incident));
    return modeKey((state as IncidentState | null)?.incident.mode, address.incident);
  } catch {
    // what cannot be read is answered by the turn itself
    return LIVE;
  }
}

function modeKey(mode: string | undefined, incident: string): string {
  return mode === 'exercise' ? incident : LIVE;
}
