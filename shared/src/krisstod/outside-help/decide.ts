import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { krisstodFact } from '../ground.ts';
import { totalsFor, workGround } from '../shifts/work-ground.ts';
import type { HelpRequest, HelpState } from './events.ts';

/** In one effort; what keeps its state small. */
export const REQUESTS_LIMIT = 60;

/**
 * One's own people do not suffice: help is asked for outside [KR4]. The request's id is the command's. Answers `settled`,
 * `unknown_item` for an organisation that the plan does not have, and `invalid` with `{ most }`.
 */
export function decideAskOutsideHelp(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<
    { organisation: string | null; count: number | null },
    { who: string; contact?: string | undefined; covers: string }
  >,
  { occurredAt }: DecideContext,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { organisation, count } = data;
  const { organisations } = ground.plan.krisstod;
  if (organisation !== null && !organisations.some((one) => one.id === organisation)) {
    return refuse('unknown_item', { field: 'data.organisation' });
  }
  const { work } = ground.own;
  if (Object.keys(work.requests).length >= REQUESTS_LIMIT) {
    return refuse('invalid', { details: { most: REQUESTS_LIMIT } });
  }
  const { who, contact, covers } = content;
  const said = { who, ...(contact !== undefined && { contact }), covers };
  const request: HelpRequest = {
    ...{ id, organisation, count, state: 'asked', since: occurredAt, askedAt: occurredAt },
    ...{ who: null, contact: null, covers: null, seq: 0, note: null, noteSeq: 0 },
  };
  const after = { ...work, requests: { ...work.requests, [id]: request } };
  return {
    ok: true,
    events: [krisstodFact('OutsideHelpAsked', { request: id, organisation, count }, said), ...totalsFor(ground, after)],
  };
}

/**
 * Promised, arrived, released; and back again where that was a mistake. `from` is the state that the screen saw. Answers
 * `settled`, `unknown_item`, `stale` with what holds, and `already` for where it is.
 */
export function decideMoveOutsideHelp(
  sight: Sight,
  { data, content }: Command<{ request: string; from: HelpState; to: HelpState }, { note?: string | undefined }>,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { work } = ground.own;
  const request = Object.hasOwn(work.requests, data.request) ? work.requests[data.request] : undefined;
  if (!request) return refuse('unknown_item', { field: 'data.request' });
  if (request.state !== data.from) {
    return refuse('stale', { field: 'data.from', details: { help: request.state, at: request.since } });
  }
  if (data.to === data.from) return refuse('already', { field: 'data.to' });
  const after = { ...work, requests: { ...work.requests, [request.id]: { ...request, state: data.to } } };
  const { note } = content;
  return {
    ok: true,
    events: [krisstodFact('OutsideHelpMoved', data, note === undefined ? null : { note }), ...totalsFor(ground, after)],
  };
}
