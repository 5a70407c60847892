import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { number, paragraph, planId, shortText, uuid } from '../core/field-schemas.ts';
import { decideRecordReport, decideWithdrawReport } from './decide.ts';

/** When it was sent is the envelope's `occurredAt` [LG2]. Accepted after closing too: the last report often goes then. */
const recordReport = defineCommand({
  ...accessOf('RecordReport'),
  schema: {
    data: z.object({ version: number, channel: planId }).strict(),
    content: z.object({ to: shortText, receiver: shortText.optional() }).strict(),
  },
  decide: decideRecordReport,
});

/** Undo of recorded: it was never sent. */
const withdrawReport = defineCommand({
  ...accessOf('WithdrawReport'),
  schema: { data: z.object({ report: uuid }).strict(), content: z.object({ reason: paragraph.optional() }).strict() },
  decide: decideWithdrawReport,
});

export const REPORT_COMMANDS = [recordReport, withdrawReport] as const;
