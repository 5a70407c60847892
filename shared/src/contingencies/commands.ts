import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, paragraph, planId, seq, shortText } from '../core/field-schemas.ts';
import {
  decideChangeContingency,
  decidePrepareContingency,
  decideRestoreContingency,
  decideReviewContingencies,
  decideTriggerContingency,
  decideWithdrawContingency,
} from './decide.ts';

/** So many that each may become a task, and no more than are read in one look. */
const ACTION_LIMIT = 8;

const words = z
  .object({ title: shortText, trigger: paragraph, actions: z.array(shortText).max(ACTION_LIMIT) })
  .strict();

const prepareContingency = defineCommand({
  ...accessOf('PrepareContingency'),
  schema: { data: z.object({ function: planId }).strict(), content: words },
  decide: decidePrepareContingency,
});

/** `from` is the `seq` that was seen: if somebody changed it first the answer is `stale`. */
const changeContingency = defineCommand({
  ...accessOf('ChangeContingency'),
  schema: { data: z.object({ contingency: entryId, function: planId, from: seq }).strict(), content: words },
  decide: decideChangeContingency,
});

/** Looked at, one or all at once: the briefing goes through them [ST11]. */
const reviewContingencies = defineCommand({
  ...accessOf('ReviewContingencies'),
  schema: {
    data: z.object({ contingencies: z.array(entryId).min(1).max(100) }).strict(),
    content: z.object({}).strict(),
  },
  decide: decideReviewContingencies,
});

const triggerContingency = defineCommand({
  ...accessOf('TriggerContingency'),
  schema: {
    data: z.object({ contingency: entryId, makeTasks: z.boolean() }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideTriggerContingency,
});

const withdrawContingency = defineCommand({
  ...accessOf('WithdrawContingency'),
  schema: {
    data: z.object({ contingency: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideWithdrawContingency,
});

/** Undo of triggered or withdrawn; tasks that were made of it stay. */
const restoreContingency = defineCommand({
  ...accessOf('RestoreContingency'),
  schema: { data: z.object({ contingency: entryId }).strict(), content: z.object({}).strict() },
  decide: decideRestoreContingency,
});

export const CONTINGENCY_COMMANDS = [
  prepareContingency,
  changeContingency,
  reviewContingencies,
  triggerContingency,
  withdrawContingency,
  restoreContingency,
] as const;
