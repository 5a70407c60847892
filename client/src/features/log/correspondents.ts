import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

export interface Correspondent {
  id: string;
  label: string;
  detail?: string;
}

/** Whom a line may be from or to: what the log has used already, then the staff's functions, then people [LG3]. */
export function correspondents(
  plan: Plan | null,
  people: readonly PersonReading[],
  lines: readonly LogLine[],
): Correspondent[] {
  const used = lines.flatMap(({ content }) => [content?.from, content?.to]).filter((name) => name !== undefined);
  const found = new Map<string, Correspondent>();
  const add = (id: string, label: string, detail?: string) => {
    const key = label.toLocaleLowerCase('sv');
    if (!found.has(key)) found.set(key, { id, label, ...(detail !== undefined && detail !== '' && { detail }) });
  };
  for (const name of used) add(`used ${name}`, name);
  for (const { id, name } of plan?.functions ?? []) add(`function ${id}`, name);
  for (const { id, name, title } of people) add(`person ${id}`, name, title);
  return [...found.values()];
}
