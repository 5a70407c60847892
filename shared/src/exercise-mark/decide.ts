import type { Command, Decided, Sight } from '../core/command.ts';
import type { IncidentState } from '../core/incident-state.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';

interface People {
  people: string[];
  seen: number | null;
}

/**
 * Opens the outer channels of an exercise for named people [OV1]: who is opened for already stays so. Answers
 * `exercise_apart` for what is real, `stale` with who has been opened for meanwhile, `invalid` for somebody who is not in
 * the people register, and `already`.
 */
export function decideOpenChannels(sight: Sight, { data }: Command<People, unknown>): Decided {
  const ground = asSeen(sight, data);
  if (!ground.ok) return ground;
  const { openedFor } = ground.state.exerciseMark;
  if (data.people.some((id) => somebody(sight, id) === null)) return refuse('invalid', { field: 'data.people' });
  const people = [...new Set(data.people)].filter((id) => !openedFor.includes(id));
  if (people.length === 0) return refuse('already');
  return { ok: true, events: [newFact('ExerciseChannelsOpened', { people })] };
}

/** Closes them again for some: what has not left does not. Answers as opening does. */
export function decideCloseChannels(sight: Sight, { data }: Command<People, unknown>): Decided {
  const ground = asSeen(sight, data);
  if (!ground.ok) return ground;
  const closed = new Set(data.people);
  const people = ground.state.exerciseMark.openedFor.filter((id) => closed.has(id));
  if (people.length === 0) return refuse('already');
  return { ok: true, events: [newFact('ExerciseChannelsClosed', { people })] };
}

/** Breaks the exercise off [OV8]: nothing more is sent, and every screen of it says so. Answers `exercise_apart` and `already`. */
export function decideBreakExercise(sight: Sight): Decided {
  const ground = openExercise(sight);
  if (!ground.ok) return ground;
  const { broken } = ground.state.exerciseMark;
  if (broken) return refuse('already', { details: { at: broken.at } });
  return { ok: true, events: [newFact('ExerciseBroken', {})] };
}

/** It goes on, and why. Answers `exercise_apart`, `already` when it is not broken, and `stale` when it has been broken anew. */
export function decideResumeExercise(
  sight: Sight,
  { data, content }: Command<{ broken: number }, { reason: string }>,
): Decided {
  const ground = openExercise(sight);
  if (!ground.ok) return ground;
  const { broken } = ground.state.exerciseMark;
  if (!broken) return refuse('already');
  if (broken.seq !== data.broken) return refuse('stale', { field: 'data.broken', details: broken });
  return { ok: true, events: [newFact('ExerciseResumed', {}, { reason: content.reason })] };
}

/** An exercise whose opening is as its lead saw it. */
function asSeen(sight: Sight, { seen }: People): { ok: true; state: IncidentState } | Refusal {
  const ground = openExercise(sight);
  if (!ground.ok) return ground;
  const { openedFor, openedSeq } = ground.state.exerciseMark;
  if (openedSeq !== seen) return refuse('stale', { field: 'data.seen', details: { openedFor } });
  return ground;
}

function openExercise(sight: Sight): { ok: true; state: IncidentState } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  return ground.state.incident.mode === 'exercise' ? ground : refuse('exercise_apart');
}
