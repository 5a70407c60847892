import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, paragraph, planId, seq, shortText } from '../core/field-schemas.ts';
import { onFromLine, onTask } from '../krisstod/lands-on-krisstod.ts';
import {
  decideCancelTask,
  decideChangeTask,
  decideCompleteTask,
  decideCreateTask,
  decidePutBackTask,
  decideReopenTask,
  decideStartTask,
} from './decide.ts';
import { TASK_PRIORITIES } from './events.ts';
import { EVERY_MINUTES } from './recurring.ts';

const priority = z.enum(TASK_PRIORITIES);
const everyMinutes = z.number().int().min(EVERY_MINUTES.least).max(EVERY_MINUTES.most).nullable();

const createTask = defineCommand({
  ...accessOf('CreateTask'),
  schema: {
    data: z
      .object({
        function: planId,
        due: instant.nullable(),
        fromLine: seq.nullable().default(null),
        priority: priority.default('normal'),
        everyMinutes: everyMinutes.default(null),
        briefing: entryId.nullable().default(null),
      })
      .strict(),
    content: z.object({ title: shortText }).strict(),
  },
  landsOnKrisstod: onFromLine,
  needs: (command) => (command.data.fromLine === null ? {} : { lines: [command.data.fromLine] }),
  decide: decideCreateTask,
});

/**
 * `from` is the `titleSeq` that was seen: if somebody changed it first the answer is `stale`, and nothing is lost. What is
 * not said stays as it is.
 */
const changeTask = defineCommand({
  ...accessOf('ChangeTask'),
  schema: {
    data: z
      .object({
        task: entryId,
        function: planId,
        due: instant.nullable(),
        from: seq.optional(),
        priority: priority.optional(),
        everyMinutes: everyMinutes.optional(),
      })
      .strict(),
    content: z.object({ title: shortText, reason: paragraph.optional() }).strict(),
  },
  landsOnKrisstod: onTask,
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideChangeTask,
});

const startTask = defineCommand({
  ...accessOf('StartTask'),
  schema: { data: z.object({ task: entryId }).strict(), content: z.object({}).strict() },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideStartTask,
});

/** Undo of started. */
const putBackTask = defineCommand({
  ...accessOf('PutBackTask'),
  schema: { data: z.object({ task: entryId }).strict(), content: z.object({}).strict() },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decidePutBackTask,
});

const completeTask = defineCommand({
  ...accessOf('CompleteTask'),
  schema: {
    data: z.object({ task: entryId }).strict(),
    content: z.object({ result: paragraph.optional() }).strict(),
  },
  landsOnKrisstod: onTask,
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideCompleteTask,
});

const cancelTask = defineCommand({
  ...accessOf('CancelTask'),
  schema: {
    data: z.object({ task: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  landsOnKrisstod: onTask,
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideCancelTask,
});

/** Undo of done or cancelled. */
const reopenTask = defineCommand({
  ...accessOf('ReopenTask'),
  schema: { data: z.object({ task: entryId }).strict(), content: z.object({}).strict() },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideReopenTask,
});

export const TASK_COMMANDS = [
  createTask,
  changeTask,
  startTask,
  putBackTask,
  completeTask,
  cancelTask,
  reopenTask,
] as const;
