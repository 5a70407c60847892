import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';

/** What somebody has written of a task; it outlives the page [LG4]. */
export interface TaskDraft {
  title: string;
  owner: string | null;
  due: number | null;
  dueText: string;
  reason: string;
  isUrgent: boolean;
  everyMinutes: number | null;
  /** The task's `titleSeq` when it was begun to be changed; what is newer is somebody else's. */
  from: number;
}

interface Written extends Pick<OpenTask, 'function' | 'due' | 'titleSeq'> {
  title: string | null;
  priority?: OpenTask['priority'] | undefined;
  everyMinutes?: number | null | undefined;
  reason?: string | undefined;
}

/** A task as it stands, or as somebody tried to leave it, in the fields. */
export function draftOf(task: Written, from = task.titleSeq): TaskDraft {
  return {
    title: task.title ?? '',
    owner: task.function,
    due: task.due,
    dueText: '',
    reason: task.reason ?? '',
    isUrgent: task.priority === 'high',
    everyMinutes: task.everyMinutes ?? null,
    from,
  };
}

export function draftKey(stream: string, task?: Pick<OpenTask, 'id'>, fromLine?: { seq: number }): string {
  if (task !== undefined) return `${stream}#task-change-${task.id}`;
  return `${stream}#task-${fromLine === undefined ? 'new' : `line-${fromLine.seq}`}`;
}

/** Which facts a draft would leave otherwise than they stand. */
export function differences(
  draft: TaskDraft,
  task: OpenTask,
): ('title' | 'function' | 'due' | 'priority' | 'repeat')[] {
  return [
    ...(draft.title.trim() === (task.title ?? '') ? [] : (['title'] as const)),
    ...(draft.owner === task.function ? [] : (['function'] as const)),
    ...(draft.due === task.due ? [] : (['due'] as const)),
    ...(draft.isUrgent === (task.priority === 'high') ? [] : (['priority'] as const)),
    ...(draft.everyMinutes === task.everyMinutes ? [] : (['repeat'] as const)),
  ];
}
