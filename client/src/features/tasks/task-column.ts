import type { ShownTask } from '../../sync/shown.ts';
import { byDue } from './due-words.ts';

/** The fewest that say who waits for whom: nobody has begun, somebody has. What is over has a list of its own. */
export const OPEN_COLUMNS = ['new', 'started'] as const;
export type OpenColumn = (typeof OPEN_COLUMNS)[number];

/** Where a task stands on this screen: one's own moves at once, marked as on their way where they are drawn. */
export function columnOf({ task, changes }: Pick<ShownTask, 'task' | 'changes'>): OpenColumn {
  const move = changes.findLast(({ type, state }) => state !== 'refused' && MOVES.has(type));
  if (move !== undefined) return move.type === 'StartTask' ? 'started' : 'new';
  return task.taken === null ? 'new' : 'started';
}

const MOVES = new Set(['StartTask', 'PutBackTask']);

/** By time, what is late first [ST4]; of those without one, or with the same, the urgent first. */
export function inOrder(one: Pick<ShownTask, 'task'>, other: Pick<ShownTask, 'task'>): number {
  if (one.task.due !== other.task.due) return byDue(one.task, other.task);
  return rank(other.task.priority) - rank(one.task.priority) || one.task.number - other.task.number;
}

function rank(priority: ShownTask['task']['priority']): number {
  return priority === 'high' ? 1 : 0;
}
