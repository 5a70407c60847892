import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { refuse } from '../core/refusal.ts';
import { dutyFact } from '../duty/duty-fact.ts';
import { rosterFact, timeZoneOf } from './decide-shifts.ts';
import { NO_ROSTER, type RosterState } from './events.ts';
import { dutyAt, wayToTake } from './held-duty.ts';
import type { RosterReading } from './on-duty.ts';

/** What is known of the roster where a rule is decided. */
export function readingOf(sight: Sight): RosterReading & { roster: RosterState } {
  const isGone = (person: string) => sight.person(person)?.erased === true;
  return { roster: sight.roster ?? NO_ROSTER, timeZone: timeZoneOf(sight), isGone };
}

/**
 * «Jag tar över» [TB3]: from now the actor has the duty. `from` is who had it on the actor's screen. The note that was
 * waiting is acknowledged, and what was open then is written beside it, where those read who may [SE4].
 *
 * Answers `already` for who has it, `stale` when another has it by now, `forbidden` for one whose it is not to take, or who
 * is absent, and `reason_required` without a handover and its reason.
 */
export function decideTakeOverDuty(
  sight: Sight,
  { data, content }: Command<{ from: string | null; way: 'handover' | 'without' }, { reason?: string | undefined }>,
  { actor, now }: DecideContext,
): Decided {
  const { person } = actor;
  if (person === null || !sight.plan) return refuse('forbidden');
  const reading = readingOf(sight);
  const { primary } = dutyAt(reading, now);
  if (primary.gap === null && primary.person === person) return refuse('already');
  if (primary.person !== data.from) return refuse('stale', { field: 'data.from' });
  const way = wayToTake(reading, sight.plan.plan.roster, actor, now);
  if (way === null || (data.way === 'handover' && way === 'without')) return refuse('forbidden');
  const taken = data.way === 'without' ? 'without' : way;
  if (taken === 'without' && content.reason === undefined)
    return refuse('reason_required', { field: 'content.reason' });
  const terms = { person, from: primary.person, way: taken };
  const noted: NewEvent = dutyFact(
    'HandoverTaken',
    { ...terms, handover: sight.duty?.handover?.id ?? null, open: sight.needed.openWork ?? [] },
    content.reason === undefined ? null : { reason: content.reason },
  );
  return { ok: true, events: [rosterFact('DutyTaken', terms), { ...noted, stream: 'duty' }] };
}
