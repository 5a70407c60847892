import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { nothing, planId, uuid } from '../../core/field-schemas.ts';
import { guardedParagraph } from '../guarded-text.ts';
import {
  decideAnswerKrisstodDebrief,
  decideEvaluateKrisstod,
  decideHandleKrisstodDebrief,
  decideThankKrisstodHelpers,
} from './decide-after.ts';
import { DEBRIEF_ANSWERS } from './events.ts';

/** The longest list of a plan. */
const QUESTIONS = 40;

const thankHelpers = defineCommand({
  ...accessOf('ThankKrisstodHelpers'),
  schema: { data: z.object({ helpers: z.array(uuid).min(1).max(200) }).strict(), content: nothing },
  decide: decideThankKrisstodHelpers,
});

const answerDebrief = defineCommand({
  ...accessOf('AnswerKrisstodDebrief'),
  schema: { data: z.object({ helper: uuid, answer: z.enum(DEBRIEF_ANSWERS) }).strict(), content: nothing },
  decide: decideAnswerKrisstodDebrief,
});

const handleDebrief = defineCommand({
  ...accessOf('HandleKrisstodDebrief'),
  schema: { data: z.object({ helper: uuid, isHandled: z.boolean() }).strict(), content: nothing },
  decide: decideHandleKrisstodDebrief,
});

const evaluate = defineCommand({
  ...accessOf('EvaluateKrisstod'),
  schema: {
    data: z.object({ helper: uuid.nullable().default(null), questions: z.array(planId).max(QUESTIONS) }).strict(),
    content: z.object({ answers: z.array(guardedParagraph).max(QUESTIONS) }).strict(),
  },
  decide: decideEvaluateKrisstod,
});

export const KRISSTOD_AFTER_COMMANDS = [thankHelpers, answerDebrief, handleDebrief, evaluate] as const;
