import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { ExerciseClock } from '../core/exercise-time.ts';
import { shownTime } from '../core/exercise-time.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { incidentStream, parseStream } from '../core/stream-name.ts';
import { type ExerciseRole, roleIn } from '../exercises/staff.ts';
import { decideRegisterIncident } from '../incident/register.ts';
import type { BeginInput, ClockInput } from './commands.ts';
import { conductFact } from './conduct-fact.ts';
import { CONDUCT_EVENT_VERSIONS, type ExerciseRun } from './events.ts';
import { pointKept } from './point-kept.ts';

/** The exercise that a command is given in, for those of its staff who may. Answers `forbidden`. */
export function staffGround(
  sight: Sight,
  { actor }: Pick<DecideContext, 'actor'>,
  roles: readonly ExerciseRole[],
): { ok: true; exercise: string } | Refusal {
  const exercise = parseStream(sight.stream)?.exercise;
  if (!exercise) return refuse('wrong_stream');
  const role = roleIn(actor, exercise);
  return role !== null && roles.includes(role) ? { ok: true, exercise } : refuse('forbidden');
}

/** The run that goes on, which is the one that the command was meant for. Answers `forbidden`, and `stale` where another run has begun. */
export function runGround(
  sight: Sight,
  context: Pick<DecideContext, 'actor'>,
  roles: readonly ExerciseRole[],
  incident: string,
): { ok: true; exercise: string; run: ExerciseRun; clock: ExerciseClock } | Refusal {
  const ground = staffGround(sight, context, roles);
  if (!ground.ok) return ground;
  const run = sight.exercise?.conduct.runs.at(-1);
  if (!run) return refuse('unknown_item', { field: 'data.incident' });
  if (run.incident !== incident) return refuse('stale', { field: 'data.incident' });
  if (run.endedAt !== null) return refuse('settled', { field: 'data.incident' });
  const clock = sight.other?.exercised?.clock;
  if (!clock || sight.other?.incident.lifecycle !== 'open') return refuse('incident_closed');
  return { ok: true, exercise: ground.exercise, run, clock };
}

/**
 * The run that goes on, where something is to reach the players. Answers what `runGround` does, and `settled` while the exercise
 * is broken off: nothing of the play comes between people and what is real, by whoever's hand [OV8].
 */
export function playGround(...of: Parameters<typeof runGround>): ReturnType<typeof runGround> {
  const ground = runGround(...of);
  const [{ other }] = of;
  return ground.ok && isBroken(other ?? null) ? refuse('settled', { field: 'data.incident' }) : ground;
}

/** Somebody has broken the exercise off: nothing more of the play reaches the players [OV8]. */
export function isBroken(incident: Sight['other']): boolean {
  return (incident?.exerciseMark.broken ?? null) !== null;
}

/**
 * A run begins: an incident of its own, an exercise from birth [OV1], registered on its first level when its clock shows
 * `startsAt`. One that has been begun is played again from a point. Answers `forbidden` for others than its lead, `already` when
 * somebody has begun it, `settled` when it has been held or called off, and what registering answers.
 */
export function decideBeginExercise(
  sight: Sight,
  command: Command<BeginInput['data'], BeginInput['content']>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead']);
  if (!ground.ok) return ground;
  if ((sight.exercise?.conduct.runs.length ?? 0) > 0) return refuse('already', { field: 'data.incident' });
  const planned = sight.exercises?.exercises[ground.exercise];
  if (planned && planned.outcome !== null) return refuse('settled', { field: 'data.exercise' });
  const { incident, startsAt, pace, ...data } = command.data;
  const stream = incidentStream(incident);
  // a number is of the year that it is given in, whatever year is played
  const number = sight.nextNumber('exercise', context.now);
  const registered = decideRegisterIncident(
    {
      ...sight,
      stream,
      incident: sight.other ?? null,
      nextNumber: () => number,
    },
    { ...command, stream, data: { ...data, mode: 'exercise' }, content: command.content },
    { ...context, now: startsAt, occurredAt: startsAt },
  );
  if (!registered.ok) return registered;
  const clock: ExerciseClock = { real: context.now, shown: startsAt, pace, isRunning: true };
  return {
    ok: true,
    events: [
      {
        type: 'ExerciseBegun',
        version: CONDUCT_EVENT_VERSIONS.ExerciseBegun,
        data: { incident, number, startsAt },
        content: null,
      },
      ...registered.events.map((event) => ({ ...event, stream })),
      clockSet(ground.exercise, incident, clock),
      // the first that one goes back to is how it began
      ...pointKept(command.id, incident, startsAt, null),
    ],
  };
}

/**
 * Pause, go on, go faster, jump ahead [OV3]: what is left out stays as it is. Answers `forbidden`, `stale`, `incident_closed`,
 * `already`, and `invalid` for a jump backwards: that is a new run from a saved point.
 */
export function decideSetExerciseClock(
  sight: Sight,
  { data }: Command<ClockInput, unknown>,
  context: DecideContext,
): Decided {
  const ground = runGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const before = ground.clock;
  const now = shownTime(before, context.now);
  const { shown = now, pace = before.pace, isRunning = before.isRunning } = data;
  if (shown < now) return refuse('invalid', { field: 'data.shown' });
  if (shown === now && pace === before.pace && isRunning === before.isRunning) return refuse('already');
  const clock: ExerciseClock = { real: context.now, shown, pace, isRunning };
  return { ok: true, events: [clockSet(ground.exercise, data.incident, clock)] };
}

/**
 * It is over: its clock stands, and no more reaches the players. What is open in the incident is closed by its own rules
 * [LA9]. Answers what `runGround` does.
 */
export function decideEndExerciseRun(
  sight: Sight,
  { data }: Command<{ incident: string }, unknown>,
  context: DecideContext,
): Decided {
  const ground = runGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const { clock, exercise } = ground;
  const stands: ExerciseClock = {
    ...clock,
    real: context.now,
    shown: shownTime(clock, context.now),
    isRunning: false,
  };
  const ended = conductFact('ExerciseRunEnded', { incident: data.incident });
  return { ok: true, events: clock.isRunning ? [ended, clockSet(exercise, data.incident, stands)] : [ended] };
}

/** That a clock shows something else from now on, in the incident that it is the clock of. */
export function clockSet(exercise: string, incident: string, clock: ExerciseClock): NewEvent {
  return {
    stream: incidentStream(incident),
    type: 'ExerciseClockSet',
    version: CONDUCT_EVENT_VERSIONS.ExerciseClockSet,
    data: { exercise, clock },
    content: null,
  };
}
