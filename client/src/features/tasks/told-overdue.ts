import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';

const STORAGE_KEY = 'ledningsplats.told-overdue';
/** More than are late at once in any incident that anybody leads. */
const KEPT = 200;

type Late = Pick<OpenTask, 'id' | 'due'>;

/** Those of the late tasks that this device has not told of yet, with the time that they are late by [ST4]. A new time is told anew. */
export function untold<Task extends Late>(late: readonly Task[], told: readonly string[]): Task[] {
  return late.filter((task) => !told.includes(keyOf(task)));
}

/** Also after a reload, and in another tab. */
export function toldOverdue(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? [...kept.map(String), ...memory] : memory;
  } catch {
    return memory;
  }
}

export function keepTold(late: readonly Late[]): void {
  const told = [...new Set([...toldOverdue(), ...late.map(keyOf)])].slice(-KEPT);
  memory = told;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(told));
  } catch {
    // storage may be forbidden; then it holds as long as the page
  }
}

let memory: string[] = [];

function keyOf({ id, due }: Late): string {
  return `${id} ${due}`;
}
