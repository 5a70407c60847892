import type { OutboxItem } from '../../sync/views.ts';

const SETTLING: ReadonlySet<string> = new Set(['TakeOverDisturbance', 'MergeDisturbance', 'AnswerDisturbance']);

/** One's own command that settles a disturbance and has not been answered yet, or was refused; the newest. */
export function settlingOf(disturbance: string, items: readonly OutboxItem[]): OutboxItem | undefined {
  return items.findLast(
    ({ type, data }) => SETTLING.has(type) && (data as { disturbance: string }).disturbance === disturbance,
  );
}

/** The number to ring, of what was typed as «Eva Lind, 070-000 00 21»; null where there is none. */
export function phoneIn(call: string): string | null {
  const found = /\+?\d[\d\s()-]{4,}\d/.exec(call)?.[0].replaceAll(/[^+\d]/g, '');
  return found === undefined || found.length < 5 ? null : found;
}
