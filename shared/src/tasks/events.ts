import type { MadeIn } from '../briefings/events.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { Owner } from '../incident/events.ts';
import type { RemovalNote } from '../log/removal-note.ts';

export const TASK_PRIORITIES = ['normal', 'high'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

/** What a task is when nothing else is said: of nothing, as urgent as others, and once. */
export const PLAIN_TASK = {
  fromLine: null,
  decision: null,
  priority: 'normal',
  everyMinutes: null,
  previous: null,
  ofKrisstod: false,
  madeIn: null,
} as const;

/** Version 2: how urgent it is, and whether it comes back. Version 3: whether it is krisstöd's. Version 4: the briefing it was made in. */
export type TaskCreated = Recorded<
  'TaskCreated',
  {
    /** The command's id, with `/n` where one command makes several. */
    task: string;
    /** U-1, U-2 … within the incident. */
    number: number;
    function: string;
    due: number | null;
    fromLine: number | null;
    /** The decision that the rules tie it to. */
    decision: number | null;
    priority: TaskPriority;
    /** Minutes from one time to the next of a task that comes back; null: once. */
    everyMinutes: number | null;
    /** The task of the same series that it follows. */
    previous: string | null;
    /** A need of krisstöd's, or made of one of its lines: what is written of it holds no identity number [KR5]. */
    ofKrisstod: boolean;
    /** The briefing that it was made in; null: it was made elsewhere, or comes back [ST5]. */
    madeIn: MadeIn | null;
  },
  { title: string }
>;
/** Version 2: how urgent it is, and whether it comes back. */
export type TaskChanged = Recorded<
  'TaskChanged',
  { task: string; function: string; due: number | null; priority: TaskPriority; everyMinutes: number | null },
  { title: string; reason?: string }
>;
/** Somebody of its function has begun with it; `meta` says who and in which function. */
export type TaskStarted = Recorded<'TaskStarted', { task: string; number: number }>;
/** Undo of started: it waits for somebody again. */
export type TaskPutBack = Recorded<'TaskPutBack', { task: string; number: number }>;
export type TaskDone = Recorded<'TaskDone', { task: string; number: number }, { result?: string }>;
export type TaskCancelled = Recorded<'TaskCancelled', { task: string; number: number }, { reason?: string }>;
/**
 * Undo of done or cancelled: the whole task again, since closed ones leave the state. Of one that
 * came back once, where the next one has arisen already. Versions as `TaskCreated`.
 */
export type TaskReopened = Recorded<
  'TaskReopened',
  TaskCreated['data'] & { owner: Owner | null; taken: TaskTaking | null },
  { title: string }
>;

export type TaskEvent = TaskCreated | TaskChanged | TaskStarted | TaskPutBack | TaskDone | TaskCancelled | TaskReopened;

/** Who has begun with a task, in which function, and since when. */
export interface TaskTaking {
  by: string | null;
  function: string | null;
  at: number;
}

export interface OpenTask {
  id: string;
  number: number;
  title: string | null;
  function: string;
  due: number | null;
  fromLine: number | null;
  decision: number | null;
  priority: TaskPriority;
  /** The next one arises so many minutes after this one's time; null: it comes once, or the next one is there already. */
  everyMinutes: number | null;
  /** The task of the same series that it follows. */
  previous: string | null;
  /** A need of krisstöd's: what is written of it holds no identity number [KR5]. */
  ofKrisstod: boolean;
  /** The briefing that it was made in [ST5]. */
  madeIn: MadeIn | null;
  taken: TaskTaking | null;
  /** Who changed what it says, who does it or until when, last [ST8]. */
  changed: { at: number; by: string | null } | null;
  createdAt: number;
  createdBy: string | null;
  seq: number;
  /** Seq of the event that the title comes from, for removal; each change of the task writes it anew, so it tells two apart. */
  titleSeq: number;
  /** Who it was handed to when the incident was closed [LA9]. */
  owner: Owner | null;
  /** The decision by which its words went [LG10]. */
  removal: RemovalNote | null;
}

export interface TasksSlice {
  count: number;
  open: Record<string, OpenTask>;
}
