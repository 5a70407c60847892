import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, shortText, uuid } from '../core/field-schemas.ts';
import { injectSchema } from '../scenarios/scenario.ts';
import {
  decideAddInject,
  decideJudgeInject,
  decideMarkInjectSaid,
  decideSendInject,
  decideSkipInject,
} from './decide-injects.ts';
import { INJECT_OUTCOMES } from './events.ts';

const { id, minute, channel, to, at } = injectSchema.shape;
/** A run by its incident, and an inject by its key in the script or its own id. */
export const ofInject = { incident: uuid, inject: z.union([id, uuid]) };

/** `sendIn`: the incident whose players get it at once; null: by its minute, or by hand later. */
const addData = z
  .object({ minute, channel, to, goal: injectSchema.shape.goal.default(null), sendIn: uuid.nullable().default(null) })
  .strict();
const addContent = z
  .object({ from: shortText, text: paragraph, expected: paragraph.optional(), at: at.optional() })
  .strict();
export interface AddInjectInput {
  data: z.infer<typeof addData>;
  content: z.infer<typeof addContent>;
}

const addInject = defineCommand({
  ...accessOf('AddInject'),
  otherIncident: ({ data, id: own }) => data.sendIn ?? own,
  schema: { data: addData, content: addContent },
  decide: decideAddInject,
});

const sendInject = defineCommand({
  ...accessOf('SendInject'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object(ofInject).strict(), content: nothing },
  decide: decideSendInject,
});

const skipInject = defineCommand({
  ...accessOf('SkipInject'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object({ ...ofInject, isSkipped: z.boolean() }).strict(), content: nothing },
  decide: decideSkipInject,
});

const judgeInject = defineCommand({
  ...accessOf('JudgeInject'),
  schema: {
    data: z
      .object({ ...ofInject, outcome: z.enum(INJECT_OUTCOMES).nullable(), line: seq.nullable().default(null) })
      .strict(),
    content: nothing,
  },
  decide: decideJudgeInject,
});

const markInjectSaid = defineCommand({
  ...accessOf('MarkInjectSaid'),
  schema: { data: z.object({ ...ofInject, isSaid: z.boolean() }).strict(), content: nothing },
  decide: decideMarkInjectSaid,
});

export const INJECT_COMMANDS = [addInject, sendInject, skipInject, judgeInject, markInjectSaid] as const;
