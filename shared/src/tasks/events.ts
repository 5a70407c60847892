import type { Recorded } from '../core/recorded-event.ts';
import type { Owner } from '../incident/events.ts';
import type { RemovalNote } from '../log/removal-note.ts';

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
  },
  { title: string }
>;
export type TaskChanged = Recorded<
  'TaskChanged',
  { task: string; function: string; due: number | null },
  { title: string; reason?: string }
>;
export type TaskDone = Recorded<'TaskDone', { task: string; number: number }, { result?: string }>;
export type TaskCancelled = Recorded<'TaskCancelled', { task: string; number: number }, { reason?: string }>;
/** Undo of done or cancelled: the whole task again, since closed ones leave the state. */
export type TaskReopened = Recorded<'TaskReopened', TaskCreated['data'] & { owner: Owner | null }, { title: string }>;

export type TaskEvent = TaskCreated | TaskChanged | TaskDone | TaskCancelled | TaskReopened;

export interface OpenTask {
  id: string;
  number: number;
  title: string | null;
  function: string;
  due: number | null;
  fromLine: number | null;
  decision: number | null;
  createdAt: number;
  createdBy: string | null;
  seq: number;
  /** Seq of the event that the title comes from, for removal. */
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
