import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { readingOf } from '../roster/decide-take-over.ts';
import { dutyAt } from '../roster/held-duty.ts';
import { dutyFact } from './duty-fact.ts';
import type { ExpectedThing } from './events.ts';

/**
 * The note of who has the duty to who takes it next [TB3]. Written again it stands in the place of the one before. What is
 * open is not typed: it is read from the incidents. Answers `forbidden` for whoever does not have the duty.
 */
export function decideWriteHandover(
  sight: Sight,
  { id, content }: Command<unknown, { note: string; expected: ExpectedThing[]; weather?: string | undefined }>,
  { actor, now }: DecideContext,
): Decided {
  const { primary } = dutyAt(readingOf(sight), now);
  if (actor.person === null || primary.person !== actor.person) return refuse('forbidden');
  return { ok: true, events: [dutyFact('HandoverWritten', { handover: id }, content)] };
}
