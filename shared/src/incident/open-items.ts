import type { IncidentState } from '../core/incident-state.ts';
import { openVmas } from '../vma/vma-reading.ts';
import type { OpenItem } from './events.ts';

/**
 * What is open and must be handed to a named owner or closed before the incident is [LA9]: the same list on the screen
 * and in the rule. By reference only, in the order in which it is shown.
 */
export function openItems({ board, decisions, tasks, places, krisstod, vma }: IncidentState): OpenItem[] {
  return [
    ...openVmas(vma).map(({ id }) => ({ kind: 'vma', id }) as const),
    ...(board.status === 'active' ? [{ kind: 'board', id: 'board' } as const] : []),
    ...Object.keys(board.takeovers).map((id) => ({ kind: 'takeover', id }) as const),
    ...Object.values(places.at)
      .filter(({ state }) => state !== 'closed')
      .map(({ id }) => ({ kind: 'place', id }) as const),
    ...(isUnderWay(krisstod) ? [{ kind: 'krisstod', id: 'krisstod' } as const] : []),
    ...Object.values(decisions.open)
      .filter(({ confirmed }) => !confirmed)
      .map(({ number }) => ({ kind: 'decision', id: String(number) }) as const),
    ...Object.keys(tasks.open).map((id) => ({ kind: 'task', id }) as const),
  ];
}

/** Prepared counts too: somebody waits for an answer. */
function isUnderWay({ status }: IncidentState['krisstod']): boolean {
  return status === 'prepared' || status === 'active';
}

export function isSameItem(one: OpenItem, other: OpenItem): boolean {
  return one.kind === other.kind && one.id === other.id;
}
