import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, paragraph, planId, seq, shortText } from '../core/field-schemas.ts';
import {
  decideCancelTask,
  decideChangeTask,
  decideCompleteTask,
  decideCreateTask,
  decideReopenTask,
} from './decide.ts';

const createTask = defineCommand({
  type: 'CreateTask',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z.object({ function: planId, due: instant.nullable(), fromLine: seq.nullable().default(null) }).strict(),
    content: z.object({ title: shortText }).strict(),
  },
  needs: (command) => (command.data.fromLine === null ? {} : { lines: [command.data.fromLine] }),
  decide: decideCreateTask,
});

const changeTask = defineCommand({
  type: 'ChangeTask',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z.object({ task: entryId, function: planId, due: instant.nullable() }).strict(),
    content: z.object({ title: shortText, reason: paragraph.optional() }).strict(),
  },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideChangeTask,
});

const completeTask = defineCommand({
  type: 'CompleteTask',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z.object({ task: entryId }).strict(),
    content: z.object({ result: paragraph.optional() }).strict(),
  },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideCompleteTask,
});

const cancelTask = defineCommand({
  type: 'CancelTask',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z.object({ task: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideCancelTask,
});

/** Undo of done or cancelled. */
const reopenTask = defineCommand({
  type: 'ReopenTask',
  on: 'incident',
  permission: 'task.write',
  schema: { data: z.object({ task: entryId }).strict(), content: z.object({}).strict() },
  needs: (command) => ({ tasks: [command.data.task] }),
  decide: decideReopenTask,
});

export const TASK_COMMANDS = [createTask, changeTask, completeTask, cancelTask, reopenTask] as const;
