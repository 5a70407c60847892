import type { Command, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { RemovalWhy } from '../log/events.ts';
import { evaluationFact } from './ground.ts';

export type RemovalInput = Command<{ item: string; why: RemovalWhy }, { capacity: string; reference: string }>;

/**
 * The words of an observation or of a part of the report go, in every wording that they have had [LG10]. Answers
 * `unknown_item`, and `already` when they are gone.
 */
export function decideRemoveEvaluationWords(sight: Sight, { data, content }: RemovalInput): Decided {
  return removed(sight, (seqs) => evaluationFact('EvaluationWordsRemoved', { ...data, seqs }, content), data.why);
}

/** The decision and the removals that follow of it, of what the command asked for as `words`. */
export function removed(sight: Sight, decision: (seqs: number[]) => NewEvent, why: RemovalWhy): Decided {
  const held = sight.needed.words;
  if (!held) return itemRefusal('unknown_item');
  if (held.length === 0) return itemRefusal('already');
  const emptied = held.map(
    ({ seq, type: kind }): NewEvent => ({
      type: 'ContentRedacted',
      version: 1,
      data: { seq, why, kind },
      content: null,
    }),
  );
  const { stream } = sight;
  const seqs = held.map(({ seq }) => seq);
  return { ok: true, events: [decision(seqs), ...emptied], redactions: seqs.map((seq) => ({ stream, seq })) };
}

function itemRefusal(code: 'unknown_item' | 'already'): Refusal {
  return refuse(code, { field: 'data.item' });
}
