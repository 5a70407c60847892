import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { isHere, timeZoneOf } from '../roster/decide-shifts.ts';
import { wallOf } from '../roster/wall-time.ts';
import type { ExerciseTextsInput } from './commands.ts';
import {
  EXERCISE_EVENT_VERSIONS,
  type Exercise,
  type ExerciseEvent,
  type ExerciseFacts,
  type ExerciseTexts,
} from './events.ts';
import type { ExerciseStaff } from './staff.ts';

type Seen = { exercise: string; seen: number };

/**
 * An exercise of the year's plan [OV7], under the command's own id. Answers `invalid` for a kind or a group that the plan
 * does not have, a lead who is not in the people register, and one that ends before it begins.
 */
export function decidePlanExercise(
  sight: Sight,
  { id, data, content }: Command<ExerciseFacts, ExerciseTextsInput>,
): Decided {
  const fault = factsFault(sight, data, null);
  if (fault) return fault;
  return decided('ExercisePlanned', { exercise: id, ...data }, said(content));
}

/**
 * The whole of it anew: moved, or put otherwise. Answers `unknown_item`, `settled` when it has been held or called off,
 * `stale` with who touched it meanwhile and when, and what planning answers.
 */
export function decideChangeExercise(
  sight: Sight,
  { data: { exercise: id, seen, ...facts }, content }: Command<ExerciseFacts & Seen, ExerciseTextsInput>,
): Decided {
  const found = openExercise(sight, id, seen);
  if (!found.ok) return found;
  const fault = factsFault(sight, facts, found.exercise);
  if (fault) return fault;
  return decided('ExerciseChanged', { exercise: id, ...facts }, said(content));
}

/**
 * It should not have stood there, and goes without a trace in the year. Answers `unknown_item`, `stale`, and `settled` when it has
 * been held, called off, or run: its staff and its clock hang on it.
 */
export function decideStrikeExercise(sight: Sight, { data }: Command<Seen, unknown>): Decided {
  const found = openExercise(sight, data.exercise, data.seen);
  if (!found.ok) return found;
  if (found.exercise.incident !== null) return refuse('settled', { field: 'data.exercise' });
  return decided('ExerciseStruck', { exercise: data.exercise }, null);
}

/**
 * Held, with who took part [OV7]; said again it replaces what was said. Answers `unknown_item`, `settled` when it was called
 * off, `stale`, and `invalid` for one that has not begun by the wall and for somebody who is not in the people register.
 */
export function decideRecordExerciseHeld(
  sight: Sight,
  { data, content }: Command<Seen & { participants: string[] }, { note?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const found = knownExercise(sight, data.exercise, data.seen);
  if (!found.ok) return found;
  const { from, outcome } = found.exercise;
  if (outcome?.kind === 'called_off') return refuse('settled', { field: 'data.exercise' });
  if (from > wallOf(now, timeZoneOf(sight))) return refuse('invalid', { field: 'data.exercise' });
  const before = outcome?.participants ?? [];
  // who took part then may have been removed from the register since
  const stranger = data.participants.findIndex((person) => !before.includes(person) && !isHere(sight, person));
  if (stranger >= 0) return refuse('invalid', { field: `data.participants.${stranger}` });
  const participants = [...new Set(data.participants)];
  return decided(
    'ExerciseHeld',
    { exercise: data.exercise, participants },
    content.note === undefined ? {} : { note: content.note },
  );
}

/** Inställd, and why. Answers `unknown_item`, `settled` and `stale`. */
export function decideCallOffExercise(sight: Sight, { data, content }: Command<Seen, { reason: string }>): Decided {
  const found = openExercise(sight, data.exercise, data.seen);
  return found.ok ? decided('ExerciseCalledOff', { exercise: data.exercise }, content) : found;
}

/** Undo of how it ended. Answers `unknown_item`, `already` when it is planned, and `stale`. */
export function decideReopenExercise(sight: Sight, { data }: Command<Seen, unknown>): Decided {
  const found = knownExercise(sight, data.exercise, data.seen);
  if (!found.ok) return found;
  if (found.exercise.outcome === null) return refuse('already');
  return decided('ExerciseReopened', { exercise: data.exercise }, null);
}

/**
 * Who plays against, evaluates and watches [OV2]; all of it anew. Answers `unknown_item`, `settled` when it was called off,
 * `stale`, `already`, and `invalid` for somebody who is not in the people register.
 */
export function decideStaffExercise(
  sight: Sight,
  { data }: Command<Seen & { staff: ExerciseStaff }, unknown>,
): Decided {
  const found = knownExercise(sight, data.exercise, data.seen);
  if (!found.ok) return found;
  const { outcome, staff: before } = found.exercise;
  if (outcome?.kind === 'called_off') return refuse('settled', { field: 'data.exercise' });
  const people = Object.keys(data.staff);
  const stranger = people.find((person) => before[person] === undefined && !isHere(sight, person));
  if (stranger !== undefined) return refuse('invalid', { field: `data.staff.${stranger}` });
  const isSame =
    people.length === Object.keys(before).length && people.every((person) => before[person] === data.staff[person]);
  if (isSame) return refuse('already');
  return decided('ExerciseStaffed', { exercise: data.exercise, staff: data.staff }, null);
}

/**
 * The incident that the exercise is run in: one that is an exercise from birth [OV1]. Answers `unknown_item`, `stale`,
 * `settled` when it was called off, `already`, and `exercise_apart` for an incident that is real.
 */
export function decideLinkExercise(sight: Sight, { data }: Command<Seen & { incident: string }, unknown>): Decided {
  const found = knownExercise(sight, data.exercise, data.seen);
  if (!found.ok) return found;
  const { outcome, incident } = found.exercise;
  if (outcome?.kind === 'called_off') return refuse('settled', { field: 'data.exercise' });
  if (!sight.other) return refuse('unknown_item', { field: 'data.incident' });
  const { id, number, mode } = sight.other.incident;
  if (mode !== 'exercise') return refuse('exercise_apart', { field: 'data.incident' });
  if (incident?.id === id) return refuse('already');
  return decided('ExerciseLinked', { exercise: data.exercise, incident: { id, number } }, null);
}

type Fact<Type extends ExerciseEvent['type']> = Extract<ExerciseEvent, { type: Type }>;

function decided<Type extends ExerciseEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): Decided {
  const event: NewEvent = { type, version: EXERCISE_EVENT_VERSIONS[type], data, content };
  return { ok: true, events: [event] };
}

/** One that is there as the editor saw it. */
function knownExercise(sight: Sight, id: string, seen: number): { ok: true; exercise: Exercise } | Refusal {
  const exercise = sight.exercises?.exercises[id];
  if (!exercise) return refuse('unknown_item', { field: 'data.exercise' });
  if (exercise.seq === seen) return { ok: true, exercise };
  const details = { by: exercise.changedBy, at: exercise.changedAt, exercise: id };
  return refuse('stale', { field: 'data.seen', details });
}

function openExercise(sight: Sight, id: string, seen: number): ReturnType<typeof knownExercise> {
  const found = knownExercise(sight, id, seen);
  return found.ok && found.exercise.outcome !== null ? refuse('settled', { field: 'data.exercise' }) : found;
}

/** What a plan no longer has stays where it already stands. */
function factsFault(
  sight: Sight,
  { kind, groups, lead, from, until }: ExerciseFacts,
  before: Exercise | null,
): Refusal | null {
  const rules = sight.plan?.plan.exercises;
  const isKind = kind === before?.kind || rules?.kinds.some(({ id }) => id === kind);
  if (!isKind) return refuse('invalid', { field: 'data.kind' });
  const isGroup = (group: string) => before?.groups.includes(group) || rules?.groups.some(({ id }) => id === group);
  const stranger = groups.findIndex((group) => !isGroup(group));
  if (stranger >= 0) return refuse('invalid', { field: `data.groups.${stranger}` });
  if (lead !== null && lead !== before?.lead && !isHere(sight, lead)) return refuse('invalid', { field: 'data.lead' });
  return until <= from ? refuse('invalid', { field: 'data.until' }) : null;
}

/** Without what was left unsaid. */
function said(texts: ExerciseTextsInput): ExerciseTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as unknown as ExerciseTexts;
}
