import type { NamedItem } from './plan.ts';

export interface PlanIssue {
  path: (string | number)[];
  message: string;
}

/** That what is pointed at is there. */
export function refer(path: PlanIssue['path'], id: string, items: readonly NamedItem[], what: string): PlanIssue[] {
  return items.some((item) => item.id === id) ? [] : [{ path, message: `there is no ${what} "${id}"` }];
}
