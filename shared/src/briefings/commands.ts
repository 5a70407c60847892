import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import {
  decideAttendBriefing,
  decideChangeBriefingNote,
  decideNoteBriefing,
  decideTakeBriefingStep,
} from './decide-held.ts';
import { decideCallOffBriefing, decideEndBriefing, decideReopenBriefing } from './decide-outcome.ts';
import { decideMoveBriefing, decidePlanBriefing, decideStartBriefing, decideStrikeBriefing } from './decide-planned.ts';
import { ATTENDANCES, NOTE_LIMIT } from './events.ts';

/** A point and a function, each a plan id. */
const step = z.string().min(1).max(121);
/** As many as are marked at once. */
const MARKS = 60;

const noteText = paragraph.max(NOTE_LIMIT);

const planBriefing = defineCommand({
  ...accessOf('PlanBriefing'),
  schema: { data: z.object({ kind: planId, at: instant, by: z.enum(['rhythm', 'hand']) }).strict(), content: nothing },
  decide: decidePlanBriefing,
});

/** `from` is the `seq` that was seen: if somebody moved it first the answer is `stale`. */
const moveBriefing = defineCommand({
  ...accessOf('MoveBriefing'),
  schema: {
    data: z.object({ briefing: entryId, to: instant, from: seq }).strict(),
    content: z.object({ reason: paragraph }).strict(),
  },
  decide: decideMoveBriefing,
});

const strikeBriefing = defineCommand({
  ...accessOf('StrikeBriefing'),
  schema: {
    data: z.object({ briefing: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideStrikeBriefing,
});

/** `planned` is the one that begins; null: one that nobody had set. */
const startBriefing = defineCommand({
  ...accessOf('StartBriefing'),
  schema: { data: z.object({ kind: planId, planned: entryId.nullable() }).strict(), content: nothing },
  decide: decideStartBriefing,
});

/** `from` is the step that was seen, so that two who press at once do not go two steps on. */
const takeStep = defineCommand({
  ...accessOf('TakeBriefingStep'),
  schema: { data: z.object({ briefing: entryId, from: step.nullable(), to: step }).strict(), content: nothing },
  decide: decideTakeBriefingStep,
});

/** Of one who is in the register `person`; of another `attendee`, or neither where they are new and named. */
const attendBriefing = defineCommand({
  ...accessOf('AttendBriefing'),
  schema: {
    data: z
      .object({
        briefing: entryId,
        marks: z
          .array(
            z
              .object({
                person: uuid.nullable(),
                attendee: entryId.nullable(),
                function: planId.nullable(),
                way: z.enum(ATTENDANCES),
              })
              .strict(),
          )
          .min(1)
          .max(MARKS),
      })
      .strict(),
    content: z.object({ names: z.array(z.union([shortText, z.literal('')])).max(MARKS) }).strict(),
  },
  decide: decideAttendBriefing,
});

const noteBriefing = defineCommand({
  ...accessOf('NoteBriefing'),
  schema: { data: z.object({ briefing: entryId, step }).strict(), content: z.object({ text: noteText }).strict() },
  decide: decideNoteBriefing,
});

/** Without a text it is struck out. `from` is the `seq` that was seen. */
const changeNote = defineCommand({
  ...accessOf('ChangeBriefingNote'),
  schema: {
    data: z.object({ briefing: entryId, note: entryId, from: seq }).strict(),
    content: z.object({ text: noteText.optional() }).strict(),
  },
  decide: decideChangeBriefingNote,
});

const endBriefing = defineCommand({
  ...accessOf('EndBriefing'),
  schema: {
    data: z.object({ briefing: entryId, next: instant.nullable() }).strict(),
    content: z.object({ outcome: paragraph.optional(), noNext: paragraph.optional() }).strict(),
  },
  decide: decideEndBriefing,
});

const reopenBriefing = defineCommand({
  ...accessOf('ReopenBriefing'),
  schema: { data: z.object({ briefing: entryId }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideReopenBriefing,
});

const callOffBriefing = defineCommand({
  ...accessOf('CallOffBriefing'),
  schema: {
    data: z.object({ briefing: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideCallOffBriefing,
});

export const BRIEFING_COMMANDS = [
  planBriefing,
  moveBriefing,
  strikeBriefing,
  startBriefing,
  takeStep,
  attendBriefing,
  noteBriefing,
  changeNote,
  endBriefing,
  reopenBriefing,
  callOffBriefing,
] as const;
