import type { IncidentState } from '../core/incident-state.ts';
import type { CallEntry, CallParty, Level, Plan } from '../plan/plan.ts';
import type { CallAnswer, Caller } from './events.ts';

export interface OfferedCall {
  entry: CallEntry;
  level: Pick<Level, 'rank' | 'name'>;
  begun: Caller | null;
  /** Oldest first; the last one holds. */
  answers: readonly CallAnswer[];
  /** Where the same were reached for another level's list. */
  reachedBefore: { answer: CallAnswer; level: Pick<Level, 'rank' | 'name'> } | null;
}

/**
 * Whom to ring, in the plan's order, highest level first [LA10]: the list of the level that holds and of every level
 * beneath it, so that one that was skipped is not forgotten; and of a level that was lowered from what was begun.
 */
export function offeredCalls(
  plan: Plan,
  { incident, calls }: Pick<IncidentState, 'incident' | 'calls'>,
): OfferedCall[] {
  const levels = plan.levels.toSorted((one, other) => other.rank - one.rank);
  const all = levels.flatMap((level) =>
    level.callList.map((entry) => ({ entry, level, begun: null, answers: [], ...calls.byEntry[entry.id] })),
  );
  return all.flatMap((call) => {
    const isRung = call.entry.id in calls.byEntry;
    if (call.level.rank > incident.level.rank && !isRung) return [];
    const reached = all
      .filter(({ entry }) => entry.id !== call.entry.id && isSameParty(entry.who, call.entry.who))
      .flatMap(({ level, answers }) => {
        const answer = answers.at(-1);
        return answer?.outcome === 'reached' ? [{ answer, level }] : [];
      })
      .toSorted((one, other) => one.answer.at - other.answer.at);
    return [{ ...call, reachedBefore: reached.at(-1) ?? null }];
  });
}

function isSameParty(one: CallParty, other: CallParty): boolean {
  switch (one.kind) {
    case 'function':
      return other.kind === 'function' && other.function === one.function;
    case 'capacity':
      return other.kind === 'capacity' && other.capacity === one.capacity;
    case 'outside':
      return other.kind === 'outside' && other.name === one.name;
    default:
      throw new Error(one satisfies never);
  }
}
