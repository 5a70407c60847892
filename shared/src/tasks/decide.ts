import { madeIn } from '../briefings/known-briefing.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { isLineOfKrisstod } from '../krisstod/lands-on-krisstod.ts';
import { mayTake, takenWithTask } from '../log/decide-waiting.ts';
import type { OpenTask, TaskPriority } from './events.ts';
import { nextDue, repeating } from './recurring.ts';
import type { TaskReading } from './task-reading.ts';

/**
 * A task by anyone, of a log line or of nothing [ST4] [LG6]; a line that was the maker's to take is taken with it [LG12].
 * Answers `invalid` for an unknown function, or for one that comes back and has no time, and `unknown_item` for a line
 * that is not there. It says which briefing it was made in, where that is known [ST5].
 */
export function decideCreateTask(
  sight: Sight,
  command: Command<
    {
      function: string;
      due: number | null;
      fromLine: number | null;
      priority: TaskPriority;
      everyMinutes: number | null;
      briefing: string | null;
    },
    { title: string }
  >,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { data, content, id } = command;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  if (data.everyMinutes !== null && data.due === null) return refuse('invalid', { field: 'data.due' });
  if (data.fromLine !== null && !sight.needed.lines.has(data.fromLine)) {
    return refuse('unknown_item', { field: 'data.fromLine' });
  }
  const number = ground.state.tasks.count + 1;
  const line = data.fromLine === null ? undefined : sight.needed.lines.get(data.fromLine);
  const ofKrisstod = isLineOfKrisstod(line);
  const { briefing, ...said } = data;
  const place = { madeIn: madeIn(ground, briefing) };
  const facts = { task: id, number, ...said, decision: null, previous: null, ofKrisstod, ...place };
  const made = newFact('TaskCreated', facts, content);
  return { ok: true, events: [made, ...takenWithTask(sight, line, context)] };
}

/**
 * Changes title, owner or time; in a closed incident too, for a task that was handed over. An overdue task gets a new
 * time only with a reason [ST4]: `reason_required`. Answers `already` when nothing changes, and `stale` when somebody else
 * changed it since it was read, with the `titleSeq` that holds. In a new function nobody has begun with it.
 */
export function decideChangeTask(
  sight: Sight,
  command: Command<
    {
      task: string;
      function: string;
      due: number | null;
      from?: number | undefined;
      priority?: TaskPriority | undefined;
      everyMinutes?: number | null | undefined;
    },
    { title: string; reason?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  const { task, ground } = found;
  const { data, content } = command;
  if (!isFunction(ground, data.function)) return refuse('invalid', { field: 'data.function' });
  const { function: owner, due, priority = task.priority, everyMinutes = task.everyMinutes } = data;
  if (everyMinutes !== null && due === null) return refuse('invalid', { field: 'data.due' });
  const isSame =
    task.title === content.title &&
    task.function === owner &&
    task.due === due &&
    task.priority === priority &&
    task.everyMinutes === everyMinutes;
  if (isSame) return refuse('already');
  if (data.from !== undefined && data.from !== task.titleSeq) {
    return refuse('stale', { field: 'data.from', details: { titleSeq: task.titleSeq } });
  }
  const isOverdue = task.due !== null && task.due < context.now;
  if (isOverdue && data.due !== task.due && content.reason === undefined) {
    return refuse('reason_required', { field: 'content.reason', details: { because: 'overdue' } });
  }
  const changed = { task: task.id, function: owner, due, priority, everyMinutes };
  return { ok: true, events: [newFact('TaskChanged', changed, content)] };
}

/**
 * Begins with a task: somebody of its function, of the one that is told when something is left lying, or whom it was handed
 * to by name [ST4]. Answers `already` when somebody has begun, `other_function` to everybody else.
 */
export function decideStartTask(
  sight: Sight,
  command: Command<{ task: string }, unknown>,
  { actor }: DecideContext,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  const { task } = found;
  if (task.taken) return refuse('already', { field: 'data.task' });
  const isHandedTo = task.owner?.person != null && task.owner.person === actor.person;
  if (!isHandedTo && !mayTake(sight, task.function, actor.function)) {
    return refuse('other_function', { field: 'data.task', details: { function: task.function } });
  }
  return { ok: true, events: [newFact('TaskStarted', { task: task.id, number: task.number })] };
}

/** Nobody is at it after all, whoever says so. Answers `already` when nobody was. */
export function decidePutBackTask(sight: Sight, command: Command<{ task: string }, unknown>): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  const { task } = found;
  if (!task.taken) return refuse('already', { field: 'data.task' });
  return { ok: true, events: [newFact('TaskPutBack', { task: task.id, number: task.number })] };
}

/**
 * Done, with what came of it; in a closed incident too. Of one that comes back the next one arises with it. Answers
 * `settled` when someone was first.
 */
export function decideCompleteTask(
  sight: Sight,
  command: Command<{ task: string }, { result?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const found = openTask(sight, command.data.task);
  if (!found.ok) return found;
  const { task, ground } = found;
  const done = newFact('TaskDone', { task: task.id, number: task.number }, command.content);
  return { ok: true, events: [done, ...nextOf(ground, task, command.id, now)] };
}

/**
 * The next one of a recurring task whose time has come, by the server's clock. Answers `stale` where that is no longer so:
 * it was done, moved, ended or repeated meanwhile.
 */
export function decideRepeatTask(
  sight: Sight,
  command: Command<{ task: string }, unknown>,
  { now }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const task = repeating(ground.state.tasks).find(({ id }) => id === command.data.task);
  if (!task || task.due > now) return refuse('stale', { field: 'data.task' });
  return { ok: true, events: nextOf(ground, task, command.id, now) };
}

/**
 * Nothing arises in a closed incident; and without its words there is nothing to do again: a series whose title has been
 * removed has ended [LG10].
 */
function nextOf({ state }: Ground, task: OpenTask, id: string, now: number) {
  const { due, everyMinutes, title, priority, fromLine } = task;
  if (state.incident.lifecycle !== 'open' || due === null || everyMinutes === null || title === null) return [];
  const next = {
    task: id,
    number: state.tasks.count + 1,
    function: task.function,
    due: nextDue({ due, everyMinutes }, now),
    fromLine,
    decision: null,
    priority,
    everyMinutes,
    previous: task.id,
    ofKrisstod: task.ofKrisstod,
    madeIn: null,
  };
  return [newFact('TaskCreated', next, { title })];
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
  const {
    number,
    function: owner,
    due,
    fromLine,
    decision,
    priority,
    previous,
    ofKrisstod,
    taken,
    title,
    madeIn: place,
  } = task;
  const everyMinutes = ground.state.incident.lifecycle === 'open' ? stillToCome(task) : null;
  const rest = { priority, everyMinutes, previous, ofKrisstod, madeIn: place };
  const data = { task: id, number, function: owner, due, fromLine, decision, ...rest, owner: task.owner, taken };
  return { ok: true, events: [newFact('TaskReopened', data, title === null ? null : { title })] };
}

/**
 * How often it comes back when it is open again. Done, or late, the next one has arisen already and it comes once; struck
 * before its time nothing has, and the series would end unseen.
 */
function stillToCome({ status, closed, due, everyMinutes }: TaskReading): number | null {
  const isBefore = status === 'cancelled' && closed !== null && due !== null && closed.recordedAt < due;
  return isBefore ? everyMinutes : null;
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
