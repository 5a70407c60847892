import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, uuid } from '../core/field-schemas.ts';
import { decideBreakExercise, decideCloseChannels, decideOpenChannels, decideResumeExercise } from './decide.ts';

/** Everybody of a large staff, as an exercise has at most. */
const MOST_PEOPLE = 300;

/** `seen`: seq of the change that the lead saw last; null: none. If somebody was first the answer is `stale`. */
const people = z.object({ people: z.array(uuid).min(1).max(MOST_PEOPLE), seen: seq.nullable() }).strict();

const openExerciseChannels = defineCommand({
  ...accessOf('OpenExerciseChannels'),
  schema: { data: people, content: nothing },
  decide: decideOpenChannels,
});

const closeExerciseChannels = defineCommand({
  ...accessOf('CloseExerciseChannels'),
  schema: { data: people, content: nothing },
  decide: decideCloseChannels,
});

/** Safety goes before the exercise: whoever sees it may break it [OV8]. */
const breakExercise = defineCommand({
  ...accessOf('BreakExercise'),
  schema: { data: nothing, content: nothing },
  decide: decideBreakExercise,
});

/** `broken`: seq of the break that is taken back. */
const resumeExercise = defineCommand({
  ...accessOf('ResumeExercise'),
  schema: { data: z.object({ broken: seq }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideResumeExercise,
});

export const EXERCISE_MARK_COMMANDS = [
  openExerciseChannels,
  closeExerciseChannels,
  breakExercise,
  resumeExercise,
] as const;
