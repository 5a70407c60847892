import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { ContentRemoved } from '../log/events.ts';
import { noteWithout, removalNote } from '../log/removal-note.ts';
import type {
  OpenTask,
  TaskChanged,
  TaskCreated,
  TaskEvent,
  TaskReopened,
  TaskStarted,
  TasksSlice,
  TaskTaking,
} from './events.ts';

type Heard = TaskEvent | IncidentClosed | ContentRedacted | ContentRemoved;

const isHeard = hears<Heard>({
  TaskCreated: true,
  TaskChanged: true,
  TaskStarted: true,
  TaskPutBack: true,
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
        open: { ...withoutRepeating(slice.open, event.data.previous), [event.data.task]: taskOf(event) },
      };
    case 'TaskReopened':
      return { ...slice, open: { ...slice.open, [event.data.task]: taskOf(event) } };
    case 'TaskChanged': {
      return changed(slice, event.data.task, (task) => ({ ...task, ...changesOf(task, event) }));
    }
    case 'TaskStarted': {
      const taken = takingOf(event);
      return changed(slice, event.data.task, (task) => ({ ...task, taken }));
    }
    case 'TaskPutBack':
      return changed(slice, event.data.task, (task) => ({ ...task, taken: null }));
    case 'TaskDone':
    case 'TaskCancelled': {
      const { [event.data.task]: closed, ...open } = slice.open;
      return closed ? { ...slice, open } : slice;
    }
    case 'IncidentClosed': {
      let next: TasksSlice = { ...slice, open: closedRound(slice.open) };
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
export function taskOf({ data, content, seq, meta }: TaskCreated | TaskReopened): OpenTask {
  const { owner, taken } = { owner: null, taken: null, ...data };
  return {
    id: data.task,
    number: data.number,
    title: content?.title ?? null,
    function: data.function,
    due: data.due,
    fromLine: data.fromLine,
    decision: data.decision,
    priority: data.priority,
    everyMinutes: data.everyMinutes,
    previous: data.previous,
    ofKrisstod: data.ofKrisstod,
    madeIn: data.madeIn,
    taken,
    changed: null,
    createdAt: meta.occurredAt,
    createdBy: meta.person,
    seq,
    titleSeq: seq,
    owner,
    removal: null,
  };
}

/** What a change leaves different; a task that has got another function waits for somebody there. */
export function changesOf(task: OpenTask, { data, content, seq, meta }: TaskChanged): Partial<OpenTask> {
  const { function: owner, due, priority, everyMinutes } = data;
  const taken = owner === task.function ? task.taken : null;
  const changed = { at: meta.occurredAt, by: meta.person };
  return { changed, title: content?.title ?? null, titleSeq: seq, function: owner, due, priority, everyMinutes, taken };
}

export function takingOf({ meta }: TaskStarted): TaskTaking {
  return { by: meta.person, function: meta.function, at: meta.occurredAt };
}

/** The next one has arisen: the one before it comes back no more. */
function withoutRepeating(open: TasksSlice['open'], previous: string | null): TasksSlice['open'] {
  const task = previous === null ? undefined : open[previous];
  return task ? { ...open, [task.id]: { ...task, everyMinutes: null } } : open;
}

/** Nothing comes back in a closed incident. */
function closedRound(open: TasksSlice['open']): TasksSlice['open'] {
  return Object.fromEntries(Object.entries(open).map(([id, task]) => [id, { ...task, everyMinutes: null }]));
}

function withoutNote(seq: number) {
  return (task: OpenTask): OpenTask => ({ ...task, removal: noteWithout(task.removal, seq) });
}

function changed(slice: TasksSlice, id: string, change: (task: OpenTask) => OpenTask): TasksSlice {
  const task = slice.open[id];
  return task ? { ...slice, open: { ...slice.open, [id]: change(task) } } : slice;
}
