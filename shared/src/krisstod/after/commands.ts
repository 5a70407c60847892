import { z } from 'zod';
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

/** Who took part, and what they need now, stays with krisstöd and the staff's leadership [KR8]. */
const OURS = { on: 'krisstod', permission: 'krisstod.write' } as const;
/** The longest list of a plan. */
const QUESTIONS = 40;

const thankHelpers = defineCommand({
  ...OURS,
  type: 'ThankKrisstodHelpers',
  schema: { data: z.object({ helpers: z.array(uuid).min(1).max(200) }).strict(), content: nothing },
  decide: decideThankKrisstodHelpers,
});

const answerDebrief = defineCommand({
  ...OURS,
  type: 'AnswerKrisstodDebrief',
  schema: { data: z.object({ helper: uuid, answer: z.enum(DEBRIEF_ANSWERS) }).strict(), content: nothing },
  decide: decideAnswerKrisstodDebrief,
});

const handleDebrief = defineCommand({
  ...OURS,
  type: 'HandleKrisstodDebrief',
  schema: { data: z.object({ helper: uuid, isHandled: z.boolean() }).strict(), content: nothing },
  decide: decideHandleKrisstodDebrief,
});

const evaluate = defineCommand({
  ...OURS,
  type: 'EvaluateKrisstod',
  schema: {
    data: z.object({ helper: uuid.nullable().default(null), questions: z.array(planId).max(QUESTIONS) }).strict(),
    content: z.object({ answers: z.array(guardedParagraph).max(QUESTIONS) }).strict(),
  },
  decide: decideEvaluateKrisstod,
});

export const KRISSTOD_AFTER_COMMANDS = [thankHelpers, answerDebrief, handleDebrief, evaluate] as const;
