import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { isHere, rosterFact, spanFault, timeZoneOf } from './decide-shifts.ts';
import type { Span } from './events.ts';
import { wallFrom } from './wall-time.ts';

/**
 * Somebody cannot have the duty; why is nobody's business here [SE4]. It changes no shift: what it leaves open is a gap
 * until somebody else is put there [TB2]. Answers `forbidden` for another's without `roster.write`, and `invalid`.
 */
export function decideRegisterAbsence(
  sight: Sight,
  { id, data }: Command<{ person: string } & Span, unknown>,
  { actor, now }: DecideContext,
): Decided {
  if (data.person !== actor.person && !actor.permissions.has('roster.write')) return refuse('forbidden');
  if (!isHere(sight, data.person)) return refuse('invalid', { field: 'data.person' });
  const timeZone = timeZoneOf(sight);
  const fault = spanFault(data, timeZone, now, 'data');
  if (fault) return fault;
  // what has been stays as it was
  const first = wallFrom(now, timeZone);
  const from = data.from < first ? first : data.from;
  return { ok: true, events: [rosterFact('AbsenceRegistered', { absence: id, ...data, from })] };
}

/** Back, or never away. Answers `unknown_item`, and `forbidden` for another's without `roster.write`. */
export function decideEndAbsence(
  sight: Sight,
  { data }: Command<{ absence: string }, unknown>,
  { actor, now }: DecideContext,
): Decided {
  const absence = sight.roster?.absences.find(({ id }) => id === data.absence);
  if (!absence) return refuse('unknown_item', { field: 'data.absence' });
  if (absence.person !== actor.person && !actor.permissions.has('roster.write')) return refuse('forbidden');
  const at = wallFrom(now, timeZoneOf(sight));
  if (absence.until <= at) return refuse('settled');
  return { ok: true, events: [rosterFact('AbsenceEnded', { ...data, at })] };
}
