import type { TaskChanged, TaskCreated, TaskReopened } from './events.ts';

const ONCE = { priority: 'normal', everyMinutes: null } as const;

/** Tasks made before any was more urgent than another, could come back or could be begun with. */
export const TASK_LIFTS = {
  TaskCreated: [
    (data: Omit<TaskCreated['data'], keyof typeof ONCE | 'previous'>): TaskCreated['data'] => ({
      ...data,
      ...ONCE,
      previous: null,
    }),
  ],
  TaskChanged: [(data: Omit<TaskChanged['data'], keyof typeof ONCE>): TaskChanged['data'] => ({ ...data, ...ONCE })],
  TaskReopened: [
    (data: Omit<TaskReopened['data'], keyof typeof ONCE | 'previous' | 'taken'>): TaskReopened['data'] => ({
      ...data,
      ...ONCE,
      previous: null,
      taken: null,
    }),
  ],
};
