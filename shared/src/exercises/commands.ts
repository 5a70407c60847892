import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import {
  decideCallOffExercise,
  decideChangeExercise,
  decideLinkExercise,
  decidePlanExercise,
  decideRecordExerciseHeld,
  decideReopenExercise,
  decideStaffExercise,
  decideStrikeExercise,
} from './decide.ts';
import { ORGANISERS } from './events.ts';
import { EXERCISE_ROLES } from './staff.ts';

/** Everybody of a large staff, and well under a command's largest weight. */
const MOST_PARTICIPANTS = 300;

/** A large exercise with motspel in several rooms. */
const MOST_STAFF = 60;

const wall = z.iso.datetime({ local: true, offset: false, precision: -1 }).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

const facts = {
  kind: planId,
  groups: z.array(planId).max(60),
  from: wall,
  until: wall,
  organiser: z.enum(ORGANISERS),
  lead: uuid.nullable(),
};

const texts = z
  .object({
    title: shortText,
    organiser: shortText.optional(),
    place: shortText.optional(),
    note: paragraph.optional(),
  })
  .strict();
export type ExerciseTextsInput = z.infer<typeof texts>;

const staff = z
  .record(uuid, z.enum(EXERCISE_ROLES))
  .refine((people) => Object.keys(people).length <= MOST_STAFF, { error: 'too many', path: [] });

/** `seen` is the seq that the editor saw: if somebody was first the answer is `stale`. */
const one = { exercise: uuid, seen: seq };

const planExercise = defineCommand({
  ...accessOf('PlanExercise'),
  schema: { data: z.object(facts).strict(), content: texts },
  decide: decidePlanExercise,
});

const changeExercise = defineCommand({
  ...accessOf('ChangeExercise'),
  schema: { data: z.object({ ...one, ...facts }).strict(), content: texts },
  decide: decideChangeExercise,
});

const strikeExercise = defineCommand({
  ...accessOf('StrikeExercise'),
  schema: { data: z.object(one).strict(), content: nothing },
  decide: decideStrikeExercise,
});

const recordExerciseHeld = defineCommand({
  ...accessOf('RecordExerciseHeld'),
  schema: {
    data: z.object({ ...one, participants: z.array(uuid).max(MOST_PARTICIPANTS) }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideRecordExerciseHeld,
});

const callOffExercise = defineCommand({
  ...accessOf('CallOffExercise'),
  schema: { data: z.object(one).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideCallOffExercise,
});

const reopenExercise = defineCommand({
  ...accessOf('ReopenExercise'),
  schema: { data: z.object(one).strict(), content: nothing },
  decide: decideReopenExercise,
});

/** Takes the place of all that was said of it before; the lead is named with the exercise itself. */
const staffExercise = defineCommand({
  ...accessOf('StaffExercise'),
  schema: {
    data: z.object({ ...one, staff }).strict(),
    content: nothing,
  },
  decide: decideStaffExercise,
});

const linkExercise = defineCommand({
  ...accessOf('LinkExercise'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object({ ...one, incident: uuid }).strict(), content: nothing },
  decide: decideLinkExercise,
});

export const EXERCISE_COMMANDS = [
  planExercise,
  changeExercise,
  strikeExercise,
  recordExerciseHeld,
  callOffExercise,
  reopenExercise,
  staffExercise,
  linkExercise,
] as const;
