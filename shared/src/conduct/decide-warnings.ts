import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import { timeZoneOf } from '../roster/decide-shifts.ts';
import { runGround } from './decide.ts';
import { lineFrom, warningEnded } from './deliver.ts';

/**
 * A warning of the play holds no more [OV3]: the players are told so in its sender's name, by nobody in particular. Answers
 * what `runGround` does, and `unknown_item` when it has ended.
 */
export function decideEndExerciseWarning(
  sight: Sight,
  { data }: Command<{ incident: string; warning: string }, unknown>,
  context: DecideContext,
): Decided {
  const ground = runGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const warning = sight.other?.exercised?.warnings.find(({ id }) => id === data.warning);
  if (!warning) return refuse('unknown_item', { field: 'data.warning' });
  const { words, at } = warning;
  // by its time and not its words: those are in one place, to be removed from [LG10]
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: timeZoneOf(sight), timeStyle: 'short' }).format(at);
  const told = words === null ? [] : [lineFrom(words.from, `Varningen klockan ${time} gäller inte längre.`, null)];
  const stream = incidentStream(data.incident);
  return {
    ok: true,
    events: [warningEnded(data.warning), ...told].map((event) => ({ ...event, stream, unattributed: true as const })),
  };
}
