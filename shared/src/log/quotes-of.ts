import type { Quote } from './events.ts';
import type { LogLine } from './log-line.ts';

/** What has been made of the line, and therefore stands on what it said [LG6] [LG11]. */
export function quotesOf({ tasks, decisions }: LogLine): Quote[] {
  return [
    ...tasks.map(({ task, number }): Quote => ({ kind: 'task', id: task, number })),
    ...decisions.map((number): Quote => ({ kind: 'decision', id: String(number), number })),
  ];
}
