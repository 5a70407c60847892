import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { paragraph, planId, shortText, uuid } from '../core/field-schemas.ts';
import { REGISTER_CONTENT, REGISTER_DATA } from '../incident/commands.ts';
import {
  decideAnswerDisturbance,
  decideMergeDisturbance,
  decideReportDisturbance,
  decideTakeOverDisturbance,
} from './decide.ts';

/** Given blind: a department reads its own disturbances, through a reading of its own, and never the stream [LA11]. */
const reportDisturbance = defineCommand({
  ...accessOf('ReportDisturbance'),
  schema: {
    data: z.object({ department: planId.nullable(), link: uuid.nullable().default(null) }).strict(),
    content: z
      .object({
        what: paragraph,
        where: shortText.optional(),
        affected: shortText.optional(),
        needs: paragraph.optional(),
        call: shortText,
      })
      .strict(),
  },
  decide: decideReportDisturbance,
});

/** Registers an incident, with everything that registering may say, of a disturbance that has come in. */
const takeOverDisturbance = defineCommand({
  ...accessOf('TakeOverDisturbance'),
  alsoWrites: ['disturbances'],
  schema: {
    data: z.object({ ...REGISTER_DATA, mode: z.literal('live'), disturbance: uuid }).strict(),
    content: z.object({ ...REGISTER_CONTENT, answer: paragraph.optional() }).strict(),
  },
  decide: decideTakeOverDisturbance,
});

const mergeDisturbance = defineCommand({
  ...accessOf('MergeDisturbance'),
  alsoWrites: ['disturbances'],
  schema: {
    data: z.object({ disturbance: uuid }).strict(),
    content: z.object({ answer: paragraph.optional() }).strict(),
  },
  decide: decideMergeDisturbance,
});

const answerDisturbance = defineCommand({
  ...accessOf('AnswerDisturbance'),
  schema: {
    data: z.object({ disturbance: uuid }).strict(),
    content: z.object({ answer: paragraph }).strict(),
  },
  decide: decideAnswerDisturbance,
});

export const DISTURBANCE_COMMANDS = [
  reportDisturbance,
  takeOverDisturbance,
  mergeDisturbance,
  answerDisturbance,
] as const;
