import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { CALL_OUT_DATA } from '../../callouts/commands.ts';
import {
  decideEndCallOut,
  decideExpireCallOut,
  decideReportDelivery,
  decideStepCallOut,
  decideTakeCallOutSign,
  decideTextCallOut,
} from '../../callouts/decide-course.ts';
import { CHANNELS } from '../../channels/message.ts';
import { defineCommand } from '../../core/command.ts';
import { nothing, planId, uuid } from '../../core/field-schemas.ts';
import { guardedCallOutText, guardedParagraph } from '../guarded-text.ts';
import { decideAnswerCallIn, decideCallIn, decideNoteReply, withTotals } from './decide.ts';

/** The call-outs' own rules, in krisstöd's stream; the open part is told totals [KR2] [KR8]. */
const TELLS = { alsoWrites: ['incident' as const] };

const ids = z.array(planId).max(40).default([]);

const callIn = defineCommand({
  ...TELLS,
  ...accessOf('CallInKrisstod'),
  schema: {
    data: CALL_OUT_DATA.send.extend({ competences: ids, organisations: ids }),
    content: z.object({ text: guardedCallOutText }).strict(),
  },
  decide: withTotals(decideCallIn),
});

const answerCallIn = defineCommand({
  ...TELLS,
  ...accessOf('AnswerKrisstodCallIn'),
  schema: { data: CALL_OUT_DATA.answer, content: nothing },
  decide: withTotals(decideAnswerCallIn),
});

const textCallIn = defineCommand({
  ...accessOf('TextKrisstodCallIn'),
  schema: { data: CALL_OUT_DATA.one, content: z.object({ text: guardedCallOutText }).strict() },
  decide: decideTextCallOut,
});

const endCallIn = defineCommand({
  ...TELLS,
  ...accessOf('EndKrisstodCallIn'),
  schema: { data: CALL_OUT_DATA.end, content: z.object({ text: guardedCallOutText.optional() }).strict() },
  decide: withTotals(decideEndCallOut),
});

const takeCallInSign = defineCommand({
  ...accessOf('TakeKrisstodCallInSign'),
  schema: { data: CALL_OUT_DATA.one, content: nothing },
  decide: decideTakeCallOutSign,
});

/** Given by the server in its own name alone, as the two that follow. */
const stepCallIn = defineCommand({
  ...TELLS,
  ...accessOf('StepKrisstodCallIn'),
  schema: { data: CALL_OUT_DATA.step, content: nothing },
  decide: withTotals(decideStepCallOut),
});

const reportCallInDelivery = defineCommand({
  ...accessOf('ReportKrisstodCallInDelivery'),
  schema: { data: CALL_OUT_DATA.report, content: nothing },
  decide: decideReportDelivery,
});

const expireCallIn = defineCommand({
  ...TELLS,
  ...accessOf('ExpireKrisstodCallIn'),
  schema: { data: CALL_OUT_DATA.one, content: nothing },
  decide: withTotals(decideExpireCallOut),
});

/** Given by the server for whoever replied. */
const noteReply = defineCommand({
  ...accessOf('NoteKrisstodReply'),
  schema: {
    data: z.object({ callOut: uuid, channel: z.enum(CHANNELS), isLate: z.boolean() }).strict(),
    content: z.object({ text: guardedParagraph.optional() }).strict(),
  },
  decide: decideNoteReply,
});

export const KRISSTOD_CALL_IN_COMMANDS = [
  callIn,
  answerCallIn,
  textCallIn,
  endCallIn,
  takeCallInSign,
  stepCallIn,
  reportCallInDelivery,
  expireCallIn,
  noteReply,
] as const;
