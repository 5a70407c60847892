import type { OpenStreamEvent } from '../core/incident-state.ts';
import { noteWithout, removalNote } from '../log/removal-note.ts';
import type { OpenTask, TaskCreated, TaskReopened } from './events.ts';
import { changesOf, takingOf, taskOf } from './evolve.ts';

/** A task as it is read: the fold of the events that made and touched it, open or closed. */
export interface TaskReading extends OpenTask {
  status: 'open' | 'done' | 'cancelled';
  closed: { seq: number; at: number; recordedAt: number; by: string | null; text: string | null } | null;
  /** New owners, times and titles, each with its reason; the first wording is the first change's `before`. */
  changes: TaskChange[];
}

export interface TaskChange {
  seq: number;
  at: number;
  by: string | null;
  before: Pick<OpenTask, 'title' | 'titleSeq' | 'function' | 'due' | 'priority' | 'everyMinutes'>;
  reason: string | null;
}

/**
 * Folds the events of one task, in order, onto its reading so far; events that are not about it change nothing. Null
 * until it is made.
 */
export function foldTask(events: readonly OpenStreamEvent[], reading: TaskReading | null = null): TaskReading | null {
  return events.reduce<TaskReading | null>((folded, event) => {
    if (!folded) return event.type === 'TaskCreated' || event.type === 'TaskReopened' ? made(event) : null;
    return touched(folded, event);
  }, reading);
}

function made(event: TaskCreated | TaskReopened): TaskReading {
  return { ...taskOf(event), owner: null, status: 'open', closed: null, changes: [] };
}

function touched(task: TaskReading, event: OpenStreamEvent): TaskReading {
  const { seq, meta } = event;
  switch (event.type) {
    case 'TaskChanged': {
      if (event.data.task !== task.id) return task;
      const { title, titleSeq, function: owner, due, priority, everyMinutes } = task;
      const before = { title, titleSeq, function: owner, due, priority, everyMinutes };
      const change = { seq, at: meta.occurredAt, by: meta.person, before, reason: event.content?.reason ?? null };
      return {
        ...task,
        ...changesOf(task, event),
        changes: [...task.changes, change],
      };
    }
    case 'TaskStarted':
    case 'TaskPutBack':
      if (event.data.task !== task.id) return task;
      return { ...task, taken: event.type === 'TaskStarted' ? takingOf(event) : null };
    case 'TaskDone':
    case 'TaskCancelled': {
      if (event.data.task !== task.id) return task;
      const text = (event.type === 'TaskDone' ? event.content?.result : event.content?.reason) ?? null;
      const closed = { seq, at: meta.occurredAt, recordedAt: meta.recordedAt, by: meta.person, text };
      return { ...task, status: event.type === 'TaskDone' ? 'done' : 'cancelled', closed };
    }
    case 'TaskReopened':
      if (event.data.task !== task.id) return task;
      return {
        ...task,
        status: 'open',
        closed: null,
        title: event.content?.title ?? null,
        titleSeq: seq,
        everyMinutes: event.data.everyMinutes,
      };
    case 'IncidentClosed': {
      const owner = event.data.handovers.find(({ item }) => item.kind === 'task' && item.id === task.id)?.owner;
      return owner ? { ...task, owner, function: owner.function ?? task.function } : task;
    }
    case 'ContentRemoved':
      return event.data.quotes.some(({ kind, id }) => kind === 'task' && id === task.id)
        ? { ...task, removal: removalNote(event) }
        : task;
    case 'ContentRedacted':
      return withoutContent(task, event.data.seq);
    default:
      return task;
  }
}

/** Removes what the reading holds of an event's content [LG10]. */
function withoutContent(task: TaskReading, seq: number): TaskReading {
  return {
    ...task,
    title: task.titleSeq === seq ? null : task.title,
    removal: noteWithout(task.removal, seq),
    closed: task.closed?.seq === seq ? { ...task.closed, text: null } : task.closed,
    changes: task.changes.map((change) => ({
      ...change,
      reason: change.seq === seq ? null : change.reason,
      before: change.before.titleSeq === seq ? { ...change.before, title: null } : change.before,
    })),
  };
}
