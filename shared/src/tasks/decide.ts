import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { takenWithTask } from '../log/decide-waiting.ts';
import type { OpenTask } from './events.ts';

/**
 * A task by anyone, of a log line or of nothing [ST4] [LG6]; a line that was the maker's to take is taken with it [LG12].
 * Answers `invalid` for an unknown function and `unknown_item` for a line that is not there.
 */
export function decideCreateTask(
  sight: Sight,
  command: Command<{ function: string; due: number | null; fromLine: number | null }, { title: string }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { data, content, id } = command;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  if (data.fromLine !== null && !sight.needed.lines.has(data.fromLine)) {
    return refuse('unknown_item', { field: 'data.fromLine' });
  }
  const number = ground.state.tasks.count + 1;
  const line = data.fromLine === null ? undefined : sight.needed.lines.get(data.fromLine);
  const made = newFact('TaskCreated', { task: id, number, ...data, decision: null }, content);
  return { ok: true, events: [made, ...takenWithTask(sight, line, context)] };
}

/**
 * Changes title, owner or time; in a closed incident too, for a task that was handed over. An overdue task gets a new
 * time only with a reason [ST4]: `reason_required`. Answers `already` when nothing changes.
 */
export function decideChangeTask(
  sight: Sight,
  command: Command<
    { task: string; function: string; due: number | null },
    { title: string; reason?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  const { task, ground } = found;
  const { data, content } = command;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  const isSame = task.title === content.title && task.function === data.function && task.due === data.due;
  if (isSame) return refuse('already');
  const isOverdue = task.due !== null && task.due < context.now;
  if (isOverdue && data.due !== task.due && content.reason === undefined) {
    return refuse('reason_required', { field: 'content.reason', details: { because: 'overdue' } });
  }
  return { ok: true, events: [newFact('TaskChanged', data, content)] };
}

/** Done, with what came of it; in a closed incident too. Answers `settled` when someone was first. */
export function decideCompleteTask(
  sight: Sight,
  command: Command<{ task: string }, { result?: string | undefined }>,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  return {
    ok: true,
    events: [newFact('TaskDone', { task: found.task.id, number: found.task.number }, command.content)],
  };
}

/** No longer needed; in a closed incident too. Answers `settled` when someone was first. */
export function decideCancelTask(
  sight: Sight,
  command: Command<{ task: string }, { reason?: string | undefined }>,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  return {
    ok: true,
    events: [newFact('TaskCancelled', { task: found.task.id, number: found.task.number }, command.content)],
  };
}

/**
 * Undo of done or cancelled. In a closed incident only for a task that was handed to an owner at closing: nothing else
 * may become open again there. Answers `already` for an open one.
 */
export function decideReopenTask(sight: Sight, command: Command<{ task: string }, unknown>): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { task: id } = command.data;
  if (Object.hasOwn(ground.state.tasks.open, id)) return refuse('already');
  const task = sight.needed.tasks.get(id);
  if (!task) return refuse('unknown_item', { field: 'data.task' });
  if (task.owner === null) {
    const open = openIncident(sight);
    if (!open.ok) return open;
  }
  const { number, function: owner, due, fromLine, decision, title } = task;
  const data = { task: id, number, function: owner, due, fromLine, decision, owner: task.owner };
  return { ok: true, events: [newFact('TaskReopened', data, title === null ? null : { title })] };
}

function openTask(sight: Sight, id: string): { ok: true; task: OpenTask; ground: Ground } | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { open } = ground.state.tasks;
  const task = Object.hasOwn(open, id) ? open[id] : undefined;
  if (task) return { ok: true, task, ground };
  return refuse(sight.needed.tasks.has(id) ? 'settled' : 'unknown_item', { field: 'data.task' });
}

function isFunction({ plan }: Ground, id: string): boolean {
  return plan.functions.some((item) => item.id === id);
}
