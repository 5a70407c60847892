import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { CHANNELS, FAILURE_REASONS, MESSAGE_STATES } from '../channels/message.ts';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, planId, uuid } from '../core/field-schemas.ts';
import { callOutText } from '../plan/call-out-schema.ts';
import {
  decideAnswerCallOut,
  decideEndCallOut,
  decideExpireCallOut,
  decideReportDelivery,
  decideStepCallOut,
  decideTakeCallOutSign,
  decideTextCallOut,
} from './decide-course.ts';
import { decideSendCallOut, RECIPIENTS_LIMIT } from './decide-send.ts';
import { ANSWER_WAYS, CALL_OUT_ANSWERS } from './events.ts';

const one = { callOut: uuid };
/** Chosen one by one; under a command's largest weight with every field full. */
const BY_HAND_LIMIT = 200;

/** What each command says, whichever part of the incident it is given in; krisstöd's texts are guarded besides. */
export const CALL_OUT_DATA = {
  send: z
    .object({
      lists: z.array(planId).max(100),
      also: z.array(uuid).max(BY_HAND_LIMIT).default([]),
      without: z.array(uuid).max(BY_HAND_LIMIT).default([]),
      of: z.number().int().min(1).max(RECIPIENTS_LIMIT),
    })
    .strict(),
  answer: z
    .object({
      ...one,
      person: uuid,
      answer: z.enum(CALL_OUT_ANSWERS),
      arrivesAt: instant.nullable().default(null),
      way: z.enum(ANSWER_WAYS),
    })
    .strict(),
  one: z.object(one).strict(),
  end: z.object({ ...one, why: z.enum(['called_off', 'done']) }).strict(),
  step: z
    .object({
      ...one,
      steps: z
        .array(
          z
            .object({
              step: z.number().int().min(0).max(10).nullable(),
              people: z.array(uuid).min(1).max(RECIPIENTS_LIMIT),
            })
            .strict(),
        )
        .min(1)
        .max(12),
    })
    .strict(),
  report: z
    .object({
      ...one,
      changes: z
        .array(
          z
            .object({
              person: uuid,
              channel: z.enum(CHANNELS),
              state: z.enum(MESSAGE_STATES),
              reason: z.enum(FAILURE_REASONS).nullable(),
              at: instant,
            })
            .strict(),
        )
        .min(1)
        .max(200),
    })
    .strict(),
} as const;

const said = z.object({ text: callOutText }).strict();
const mayBeSaid = z.object({ text: callOutText.optional() }).strict();

const sendCallOut = defineCommand({
  ...accessOf('SendCallOut'),
  schema: { data: CALL_OUT_DATA.send, content: said },
  decide: decideSendCallOut,
});

/** Whoever may record a call may enter what somebody said in one. */
const answerCallOut = defineCommand({
  ...accessOf('AnswerCallOut'),
  schema: { data: CALL_OUT_DATA.answer, content: nothing },
  decide: decideAnswerCallOut,
});

const textCallOut = defineCommand({
  ...accessOf('TextCallOut'),
  schema: { data: CALL_OUT_DATA.one, content: said },
  decide: decideTextCallOut,
});

const endCallOut = defineCommand({
  ...accessOf('EndCallOut'),
  schema: { data: CALL_OUT_DATA.end, content: mayBeSaid },
  decide: decideEndCallOut,
});

const takeCallOutSign = defineCommand({
  ...accessOf('TakeCallOutSign'),
  schema: { data: CALL_OUT_DATA.one, content: nothing },
  decide: decideTakeCallOutSign,
});

/** Given by the server in its own name alone, as the two that follow. */
const stepCallOut = defineCommand({
  ...accessOf('StepCallOut'),
  schema: { data: CALL_OUT_DATA.step, content: nothing },
  decide: decideStepCallOut,
});

const reportCallOutDelivery = defineCommand({
  ...accessOf('ReportCallOutDelivery'),
  schema: { data: CALL_OUT_DATA.report, content: nothing },
  decide: decideReportDelivery,
});

const expireCallOut = defineCommand({
  ...accessOf('ExpireCallOut'),
  schema: { data: CALL_OUT_DATA.one, content: nothing },
  decide: decideExpireCallOut,
});

export const CALL_OUT_COMMANDS = [
  sendCallOut,
  answerCallOut,
  textCallOut,
  endCallOut,
  takeCallOutSign,
  stepCallOut,
  reportCallOutDelivery,
  expireCallOut,
] as const;
