import type { Command, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { registeredIncident } from '../../incident/ground.ts';
import { newFact } from '../../incident/new-fact.ts';
import type { RemovalWhy } from '../../log/events.ts';
import { krisstodFact } from '../ground.ts';

/**
 * Takes away what one event of krisstöd's own part says, by a recorded decision [LG10]: arkivlagen (1990:782) 10 §, GDPR
 * (2016/679) articles 16 to 17. Hours, visits and totals are structure, and stay; what stands in the open part is removed
 * from its own line there. In a closed incident too. Answers `unknown_item`, and `already` where nothing is left.
 */
export function decideRemoveKrisstodWords(
  sight: Sight,
  { stream, data, content }: Command<{ of: number; why: RemovalWhy }, { capacity: string; reference: string }>,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { of: seq, why } = data;
  const text = sight.needed.ownText ?? null;
  if (text === null) return refuse('unknown_item', { field: 'data.of' });
  const isGone = sight.krisstod?.removals.some((one) => one.of === seq) ?? false;
  if (isGone || !text.isHeld) return refuse('already', { field: 'data.of' });
  const { kind } = text;
  const emptied = newFact('ContentRedacted', { seq, why, kind });
  return {
    ok: true,
    events: [krisstodFact('KrisstodWordsRemoved', { of: seq, kind, why }, content), emptied],
    redactions: [{ stream, seq }],
  };
}
