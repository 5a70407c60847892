/** What a dragged task is known by, so that nothing else can be dropped in its columns. */
export const TASK_DRAGGED = 'application/x-ledningsplats-task';
