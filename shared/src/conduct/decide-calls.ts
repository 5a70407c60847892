import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { EndCallContent } from './commands.ts';
import { lineFrom } from './deliver.ts';
import type { ExerciseCall } from './events.ts';

type OfCall = { call: string };

/** Somebody lifts the receiver, and hears what is said [OV3]. Answers `unknown_item`, and `already` when somebody was first. */
export function decideAnswerExerciseCall(sight: Sight, { data }: Command<OfCall, unknown>): Decided {
  const found = ringing(sight, data);
  if (!found.ok) return found;
  const { answered } = found.call;
  if (answered !== null) return refuse('already', { field: 'data.call', details: answered });
  return { ok: true, events: [newFact('ExerciseCallAnswered', data)] };
}

/**
 * Hung up, with what is to stand in the log of it: an incoming line by whoever took the call. Answers `unknown_item` when it
 * has been hung up, also by another.
 */
export function decideEndExerciseCall(sight: Sight, { data, content }: Command<OfCall, EndCallContent>): Decided {
  const found = ringing(sight, data);
  if (!found.ok) return found;
  const { words, to } = found.call;
  // what somebody has written is kept, though what they heard has been removed meanwhile
  const line = content.text === undefined ? [] : [lineFrom(words?.from ?? null, content.text, to)];
  return { ok: true, events: [newFact('ExerciseCallEnded', data), ...line] };
}

function ringing(sight: Sight, { call: id }: OfCall): { ok: true; call: ExerciseCall } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const call = ground.state.exercised?.calls.find((one) => one.id === id);
  return call ? { ok: true, call } : refuse('unknown_item', { field: 'data.call' });
}
