import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { shownTime } from '../core/exercise-time.ts';
import { refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import { newFact } from '../incident/new-fact.ts';
import type { KeepPointInput, RewindInput } from './commands.ts';
import { conductFact } from './conduct-fact.ts';
import { runGround, staffGround } from './decide.ts';
import { pointKept } from './point-kept.ts';

/** Somewhere to go back to, under the command's id. Answers what `runGround` does. */
export function decideKeepPoint(
  sight: Sight,
  { id, data, content }: Command<KeepPointInput['data'], KeepPointInput['content']>,
  context: DecideContext,
): Decided {
  const ground = runGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  return { ok: true, events: pointKept(id, data.incident, shownTime(ground.clock, context.now), content.name) };
}

/**
 * Played again from a point, in a copy that the server makes of all that had happened until then (architecture §3); the run
 * that is stays to be read. `from` is the run that the lead saw. Answers `forbidden`, `stale` where another run has begun,
 * `unknown_item` for a point that is not kept, or while the copy that is to be left is being made, and `settled` for a point in
 * a run that has been erased [OV1].
 */
export function decideRewindExercise(
  sight: Sight,
  { data }: Command<RewindInput, unknown>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead']);
  if (!ground.ok) return ground;
  const { runs = [], points = [] } = sight.exercise?.conduct ?? {};
  if (runs.at(-1)?.incident !== data.from) return refuse('stale', { field: 'data.from' });
  if (!sight.other) return refuse('unknown_item', { field: 'data.from' });
  const point = points.find(({ id }) => id === data.point);
  if (!point) return refuse('unknown_item', { field: 'data.point' });
  if (sight.erased?.has(point.incident)) return refuse('settled', { field: 'data.point' });
  if (runs.some(({ incident }) => incident === data.incident)) return refuse('exists', { field: 'data.incident' });
  const rewound = { incident: data.incident, from: point.incident, point: point.id, shown: point.shown };
  const left = newFact('ExerciseRunLeft', { to: data.incident });
  const clock = sight.other.exercised?.clock;
  const stands = clock && { ...clock, real: context.now, shown: shownTime(clock, context.now), isRunning: false };
  const stream = incidentStream(data.from);
  return {
    ok: true,
    events: [
      conductFact('ExerciseRewound', rewound),
      ...(stands && clock.isRunning
        ? [{ ...newFact('ExerciseClockSet', { exercise: ground.exercise, clock: stands }), stream }]
        : []),
      { ...left, stream },
    ],
  };
}
