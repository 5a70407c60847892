import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { CALL_OUT_PARTS, type CallOutPart, isCallingOut } from '@ledningsplats/shared/callouts/ground.ts';
import { partStream } from '@ledningsplats/shared/callouts/part-commands.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';

/** A part of an incident that has call-outs: the open one, and krisstöd's own [KR8]. */
export interface CallOutsOfPart {
  part: CallOutPart;
  stream: string;
  list: readonly CallOut[];
  /** Whether anybody is called out there now. */
  isOpen: boolean;
}

export interface FoundCallOut {
  part: CallOutPart;
  stream: string;
  state: IncidentState;
  callOut: CallOut;
}

/** A stream's state, or null. */
type Read = (stream: string) => Promise<unknown>;

/** All parts of an incident; null for one that is not registered. */
export async function callOutParts(
  read: Read,
  incident: string,
): Promise<{ state: IncidentState; parts: CallOutsOfPart[] } | null> {
  const state = (await read(incidentStream(incident))) as IncidentState | null;
  if (!state) return null;
  const own = (await read(krisstodStream(incident))) as KrisstodState | null;
  const lists = { incident: state.callOuts.list, krisstod: own?.callIns.list ?? [] };
  const parts = CALL_OUT_PARTS.map((part) => ({
    part,
    stream: partStream(part, incident),
    list: lists[part],
    isOpen: isCallingOut(state, part),
  }));
  return { state, parts };
}

/** A call-out by its id, which is one in all parts: links, letters and reports of delivery name no part. Null: it is not known any more. */
export async function findCallOut(read: Read, incident: string, id: string): Promise<FoundCallOut | null> {
  const found = await callOutParts(read, incident);
  for (const { part, stream, list } of found?.parts ?? []) {
    const callOut = list.find((one) => one.id === id);
    if (found && callOut) return { part, stream, state: found.state, callOut };
  }
  return null;
}
