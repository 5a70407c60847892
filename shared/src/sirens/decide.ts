import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { isVmaTestDay } from '../exercises/vma-test-days.ts';
import { isHere, timeZoneOf } from '../roster/decide-shifts.ts';
import { addDays, type LocalDate, wallOf } from '../roster/wall-time.ts';
import {
  SIREN_EVENT_VERSIONS,
  type SirenEvent,
  type SirenFault,
  type SirenFaultKind,
  type SirenResult,
} from './events.ts';
import { isSiren } from './siren-places.ts';

/** A telephone that has been away, and a paper that has lain: a test is reported until the next has been. */
const REPORT_DAYS = 110;

/**
 * How a siren was heard at a test [PL8]; the latest hearing holds, and each stands in the siren's history. Answers
 * `unknown_item` for what is no siren of the register's, and `invalid` for a day that is no test, is to come or was long ago.
 */
export function decideReportSiren(
  sight: Sight,
  { data, content }: Command<{ siren: string; test: LocalDate; result: SirenResult }, { comment?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const fault = sirenFault(sight, data.siren);
  if (fault) return fault;
  const today = wallOf(now, timeZoneOf(sight)).slice(0, 10);
  const isToSay = isVmaTestDay(data.test) && data.test <= today && data.test >= addDays(today, -REPORT_DAYS);
  if (!isToSay) return refuse('invalid', { field: 'data.test' });
  return decided('SirenReported', data, content.comment === undefined ? {} : { comment: content.comment });
}

/**
 * A siren that was weak or silent is handed over to whoever runs it, under the command's own id. Answers `unknown_item`,
 * `already` when the same siren has a fault that is open, and `invalid` for an owner who is not in the people register.
 */
export function decideReportSirenFault(
  sight: Sight,
  { id, data, content }: Command<FaultFacts, { to: string; note?: string | undefined }>,
): Decided {
  const fault = sirenFault(sight, data.siren);
  if (fault) return fault;
  if (openFaultOf(sight, data.siren)) return refuse('already', { field: 'data.siren' });
  if (data.owner !== null && !isHere(sight, data.owner)) return refuse('invalid', { field: 'data.owner' });
  const { to, note } = content;
  return decided('SirenFaultReported', { fault: id, ...data }, { to, ...(note !== undefined && { note }) });
}

/**
 * Who of ours follows it up, and when it is to be whole. Answers `unknown_item`, `settled` when it has been repaired,
 * `already`, and `invalid` for somebody who is not in the people register.
 */
export function decideChangeSirenFault(
  sight: Sight,
  { data: { fault: id, owner, due } }: Command<{ fault: string; owner: string | null; due: LocalDate | null }, unknown>,
): Decided {
  const found = openFault(sight, id);
  if (!found.ok) return found;
  const { siren, owner: before, due: dueBefore } = found.fault;
  if (owner === before && due === dueBefore) return refuse('already');
  if (owner !== null && owner !== before && !isHere(sight, owner)) return refuse('invalid', { field: 'data.owner' });
  return decided('SirenFaultChanged', { fault: id, siren, owner, due }, null);
}

/** Whole again. Answers `unknown_item`, and `settled` when it has been repaired. */
export function decideRepairSiren(
  sight: Sight,
  { data, content }: Command<{ fault: string }, { note?: string | undefined }>,
): Decided {
  const found = openFault(sight, data.fault);
  if (!found.ok) return found;
  const { id, siren } = found.fault;
  return decided('SirenRepaired', { fault: id, siren }, content.note === undefined ? {} : { note: content.note });
}

/** It should not have been handed over. Answers `unknown_item`, and `settled` when it has been repaired. */
export function decideWithdrawSirenFault(sight: Sight, { data }: Command<{ fault: string }, unknown>): Decided {
  const found = openFault(sight, data.fault);
  if (!found.ok) return found;
  const { id, siren } = found.fault;
  return decided('SirenFaultWithdrawn', { fault: id, siren }, null);
}

interface FaultFacts {
  siren: string;
  test: LocalDate | null;
  what: SirenFaultKind;
  owner: string | null;
  due: LocalDate | null;
}

type Fact<Type extends SirenEvent['type']> = Extract<SirenEvent, { type: Type }>;

function decided<Type extends SirenEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): Decided {
  const event: NewEvent = { type, version: SIREN_EVENT_VERSIONS[type], data, content };
  return { ok: true, events: [event] };
}

function sirenFault({ places, plan }: Sight, id: string): Refusal | null {
  const place = places?.places[id];
  return place && isSiren(place, plan?.plan ?? null) ? null : refuse('unknown_item', { field: 'data.siren' });
}

function openFaultOf({ sirens }: Sight, siren: string): SirenFault | undefined {
  return Object.values(sirens?.faults ?? {}).find((fault) => fault.siren === siren && fault.repaired === null);
}

function openFault({ sirens }: Sight, id: string): { ok: true; fault: SirenFault } | Refusal {
  const fault = sirens?.faults[id];
  if (!fault) return refuse('unknown_item', { field: 'data.fault' });
  return fault.repaired === null ? { ok: true, fault } : refuse('settled', { field: 'data.fault' });
}
