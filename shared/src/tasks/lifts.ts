import type { TaskChanged, TaskCreated, TaskReopened } from './events.ts';

const ONCE = { priority: 'normal', everyMinutes: null } as const;

/** Made before it was said which briefing a task was made in. */
type Unplaced<Data> = Omit<Data, 'madeIn'>;
/** Made before it was said whose need a task is. */
type Unsaid<Data> = Omit<Data, 'ofKrisstod' | 'madeIn'>;
const ofNobody = <Data extends object>(data: Data): Data & { ofKrisstod: boolean } => ({ ...data, ofKrisstod: false });
const madeAnywhere = <Data extends object>(data: Data): Data & { madeIn: null } => ({ ...data, madeIn: null });

/** Tasks made before any was more urgent than another, could come back or could be begun with. */
export const TASK_LIFTS = {
  TaskCreated: [
    (data: Omit<Unsaid<TaskCreated['data']>, keyof typeof ONCE | 'previous'>): Unsaid<TaskCreated['data']> => ({
      ...data,
      ...ONCE,
      previous: null,
    }),
    (data: Unsaid<TaskCreated['data']>): Unplaced<TaskCreated['data']> => ofNobody(data),
    (data: Unplaced<TaskCreated['data']>): TaskCreated['data'] => madeAnywhere(data),
  ],
  TaskChanged: [(data: Omit<TaskChanged['data'], keyof typeof ONCE>): TaskChanged['data'] => ({ ...data, ...ONCE })],
  TaskReopened: [
    (
      data: Omit<Unsaid<TaskReopened['data']>, keyof typeof ONCE | 'previous' | 'taken'>,
    ): Unsaid<TaskReopened['data']> => ({
      ...data,
      ...ONCE,
      previous: null,
      taken: null,
    }),
    (data: Unsaid<TaskReopened['data']>): Unplaced<TaskReopened['data']> => ofNobody(data),
    (data: Unplaced<TaskReopened['data']>): TaskReopened['data'] => madeAnywhere(data),
  ],
};
