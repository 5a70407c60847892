import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { conductFact } from './conduct-fact.ts';
import { staffGround } from './decide.ts';
import { NOTES_LIMIT } from './evolve.ts';

/** Said in the round just after, or while it goes on. Answers `forbidden`, and `invalid` when there are too many. */
export function decideNoteHotWash(
  sight: Sight,
  { content }: Command<unknown, { text: string }>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead', 'counterpart', 'evaluator']);
  if (!ground.ok) return ground;
  const { runs = [], notes = [] } = sight.exercise?.conduct ?? {};
  if (notes.length >= NOTES_LIMIT) return refuse('invalid', { field: 'content.text' });
  const incident = runs.at(-1)?.incident ?? null;
  return { ok: true, events: [conductFact('HotWashNoted', { incident }, content)] };
}

/** Away from the list, by who wrote it or the lead; it stays in the history. Answers `forbidden` and `unknown_item`. */
export function decideStrikeHotWash(
  sight: Sight,
  { data }: Command<{ note: number }, unknown>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead', 'counterpart', 'evaluator']);
  if (!ground.ok) return ground;
  const note = sight.exercise?.conduct.notes.find(({ seq }) => seq === data.note);
  if (!note) return refuse('unknown_item', { field: 'data.note' });
  const isOwn = note.by === context.actor.person || staffGround(sight, context, ['lead']).ok;
  return isOwn ? { ok: true, events: [conductFact('HotWashStruck', data)] } : refuse('forbidden');
}
