import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { ContentRemoved } from '../log/events.ts';
import { noteWithout, removalNote } from '../log/removal-note.ts';
import type { OpenTask, TaskCreated, TaskEvent, TaskReopened, TasksSlice } from './events.ts';

type Heard = TaskEvent | IncidentClosed | ContentRedacted | ContentRemoved;

const isHeard = hears<Heard>({
  TaskCreated: true,
  TaskChanged: true,
  TaskDone: true,
  TaskCancelled: true,
  TaskReopened: true,
  IncidentClosed: true,
  ContentRedacted: true,
  ContentRemoved: true,
});

const NONE: TasksSlice = { count: 0, open: {} };

/** Folds the open tasks; closed ones leave the state and stay in the register. */
export function evolveTasksSlice(slice: TasksSlice | undefined, event: OpenStreamEvent): TasksSlice {
  return isHeard(event) ? evolve(slice ?? NONE, event) : (slice ?? NONE);
}

function evolve(slice: TasksSlice, event: Heard): TasksSlice {
  switch (event.type) {
    case 'TaskCreated':
      return {
        count: Math.max(slice.count, event.data.number),
        open: { ...slice.open, [event.data.task]: taskOf(event, null) },
      };
    case 'TaskReopened':
      return { ...slice, open: { ...slice.open, [event.data.task]: taskOf(event, event.data.owner) } };
    case 'TaskChanged': {
      const { task: id, function: owner, due } = event.data;
      const title = event.content?.title ?? null;
      return changed(slice, id, (task) => ({ ...task, title, titleSeq: event.seq, function: owner, due }));
    }
    case 'TaskDone':
    case 'TaskCancelled': {
      const { [event.data.task]: closed, ...open } = slice.open;
      return closed ? { ...slice, open } : slice;
    }
    case 'IncidentClosed': {
      let next = slice;
      for (const { item, owner } of event.data.handovers) {
        if (item.kind !== 'task') continue;
        next = changed(next, item.id, (task) => ({ ...task, owner, function: owner.function ?? task.function }));
      }
      return next;
    }
    case 'ContentRedacted': {
      const { seq } = event.data;
      let next = slice;
      for (const task of Object.values(slice.open)) {
        if (task.titleSeq === seq) next = changed(next, task.id, () => ({ ...task, title: null }));
        if (task.removal?.seq === seq) next = changed(next, task.id, withoutNote(seq));
      }
      return next;
    }
    case 'ContentRemoved': {
      const removal = removalNote(event);
      let next = slice;
      for (const { kind, id } of event.data.quotes) {
        if (kind === 'task') next = changed(next, id, (task) => ({ ...task, removal }));
      }
      return next;
    }
    default:
      event satisfies never;
      return slice;
  }
}

/** The task as the event leaves it, open. */
export function taskOf({ data, content, seq, meta }: TaskCreated | TaskReopened, owner: OpenTask['owner']): OpenTask {
  return {
    id: data.task,
    number: data.number,
    title: content?.title ?? null,
    function: data.function,
    due: data.due,
    fromLine: data.fromLine,
    decision: data.decision,
    createdAt: meta.occurredAt,
    createdBy: meta.person,
    seq,
    titleSeq: seq,
    owner,
    removal: null,
  };
}

function withoutNote(seq: number) {
  return (task: OpenTask): OpenTask => ({ ...task, removal: noteWithout(task.removal, seq) });
}

function changed(slice: TasksSlice, id: string, change: (task: OpenTask) => OpenTask): TasksSlice {
  const task = slice.open[id];
  return task ? { ...slice, open: { ...slice.open, [id]: change(task) } } : slice;
}
