import type { TaskChanged, TaskCreated, TaskReopened } from './events.ts';

const ONCE = { priority: 'normal', everyMinutes: null } as const;

/** Made before it was said whose need a task is. */
type Unsaid<Data> = Omit<Data, 'ofKrisstod'>;
const ofNobody = <Data extends object>(data: Data): Data & { ofKrisstod: boolean } => ({ ...data, ofKrisstod: false });

/** Tasks made before any was more urgent than another, could come back or could be begun with. */
export const TASK_LIFTS = {
  TaskCreated: [
    (data: Omit<TaskCreated['data'], keyof typeof ONCE | 'previous' | 'ofKrisstod'>): Unsaid<TaskCreated['data']> => ({
      ...data,
      ...ONCE,
      previous: null,
    }),
    (data: Unsaid<TaskCreated['data']>): TaskCreated['data'] => ofNobody(data),
  ],
  TaskChanged: [(data: Omit<TaskChanged['data'], keyof typeof ONCE>): TaskChanged['data'] => ({ ...data, ...ONCE })],
  TaskReopened: [
    (
      data: Omit<TaskReopened['data'], keyof typeof ONCE | 'previous' | 'taken' | 'ofKrisstod'>,
    ): Unsaid<TaskReopened['data']> => ({
      ...data,
      ...ONCE,
      previous: null,
      taken: null,
    }),
    (data: Unsaid<TaskReopened['data']>): TaskReopened['data'] => ofNobody(data),
  ],
};
