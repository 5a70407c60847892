import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { refuse } from '../core/refusal.ts';
import { EXERCISE_ROLES } from '../exercises/staff.ts';
import { newFact } from '../incident/new-fact.ts';
import type { RemovalWhy } from '../log/events.ts';
import { SCRIPT_EVENT_VERSIONS, SCRIPT_PARTS, type ScriptMarks, type ScriptSlice } from '../scenarios/events.ts';
import { takeInput } from '../scenarios/take.ts';
import { conductFact } from './conduct-fact.ts';
import { staffGround } from './decide.ts';

export type RemoveExerciseWordsInput = Command<
  { of: number; why: RemovalWhy },
  { capacity: string; reference: string }
>;

/**
 * Takes away what one event of the staff's own part says, by a recorded decision [LG10]: a note of the round after, an inject,
 * what a point is called, an older wording. What was delivered of it to the players is removed from their log.
 *
 * A scenario that was taken whole holds everybody's words in one event: what the script still has of them is said anew, in the
 * same commit, so that the rest of it stands. What is to go from the script is changed there first.
 *
 * Answers `forbidden` for others than its staff, `unknown_item`, and `already` where nothing is left.
 */
export function decideRemoveExerciseWords(
  sight: Sight,
  { stream, data, content }: RemoveExerciseWordsInput,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, EXERCISE_ROLES);
  if (!ground.ok) return ground;
  const { of: seq, why } = data;
  const text = sight.needed.ownText ?? null;
  if (text === null) return refuse('unknown_item', { field: 'data.of' });
  const isGone = sight.exercise?.conduct.removals.some((one) => one.of === seq) ?? false;
  if (isGone || !text.isHeld) return refuse('already', { field: 'data.of' });
  const { kind } = text;
  return {
    ok: true,
    events: [
      conductFact('ExerciseWordsRemoved', { of: seq, kind, why }, content),
      ...(kind === 'ScriptTaken' && sight.exercise ? saidAnew(sight.exercise, seq) : []),
      newFact('ContentRedacted', { seq, why, kind }),
    ],
    redactions: [{ stream, seq }],
  };
}

/** The script as it stands, where any of it rests on the event. */
function saidAnew({ script, marks }: ScriptSlice, seq: number): NewEvent[] {
  if (script === null || marks === null || !rests(marks, seq)) return [];
  const {
    data: { seen: _, ...data },
    content,
  } = takeInput(script, null);
  return [{ type: 'ScriptTaken', version: SCRIPT_EVENT_VERSIONS.ScriptTaken, data, content }];
}

function rests(marks: ScriptMarks, seq: number): boolean {
  const own = SCRIPT_PARTS.flatMap((part) => Object.values(marks[part]));
  return [marks.head, ...own].some(({ textsIn }) => textsIn === seq);
}
