import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { conductFact } from './conduct-fact.ts';
import { staffGround } from './decide.ts';

/**
 * The server's own: the last run was to be made of a point that cannot be copied, and never will be. The one that was left is
 * again the last, and can be played again from a point that is there. Answers `forbidden`, and `already` for any other run.
 */
export function decideAbandonRun(
  sight: Sight,
  { data }: Command<{ incident: string }, unknown>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead']);
  if (!ground.ok) return ground;
  const run = sight.exercise?.conduct.runs.at(-1);
  const isUnmade = run?.incident === data.incident && run.from !== null && !sight.other;
  return isUnmade ? { ok: true, events: [conductFact('ExerciseRunAbandoned', data)] } : refuse('already');
}
