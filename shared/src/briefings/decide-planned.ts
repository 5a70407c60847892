import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { PlannedBriefing } from './events.ts';
import { kindOf, ofKind } from './known-briefing.ts';

/**
 * Sets when a kind is held next [ST5]. Answers `invalid` for a kind that the plan does not have or a time that has passed,
 * and `exists` with the one that is already set.
 */
export function decidePlanBriefing(
  sight: Sight,
  { id, data }: Command<{ kind: string; at: number; by: 'rhythm' | 'hand' }, unknown>,
  { now }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  if (!kindOf(ground, data.kind)) return refuse('invalid', { field: 'data.kind' });
  if (data.at <= now) return refuse('invalid', { field: 'data.at' });
  const set = ofKind(ground.state.briefings.planned, data.kind);
  if (set) return refuse('exists', { field: 'data.kind', details: { briefing: set.id, at: set.at } });
  return { ok: true, events: [newFact('BriefingPlanned', { briefing: id, ...data, after: null })] };
}

/**
 * Gives it another time, with the reason. Answers `invalid` for a time that has passed, `already` for the one it has, and
 * `stale` with the `seq` that holds when somebody else moved it since it was read.
 */
export function decideMoveBriefing(
  sight: Sight,
  { data, content }: Command<{ briefing: string; to: number; from: number }, { reason: string }>,
  { now }: DecideContext,
): Decided {
  const found = planned(sight, data.briefing);
  if (!found.ok) return found;
  const { id, kind, at, seq } = found.one;
  if (data.to <= now) return refuse('invalid', { field: 'data.to' });
  if (data.to === at) return refuse('already');
  if (data.from !== seq) return refuse('stale', { field: 'data.from', details: { seq } });
  return { ok: true, events: [newFact('BriefingMoved', { briefing: id, kind, from: at, to: data.to }, content)] };
}

/** It will not be held. Answers `unknown_item` when it is not set any more. */
export function decideStrikeBriefing(
  sight: Sight,
  { data, content }: Command<{ briefing: string }, { reason?: string | undefined }>,
): Decided {
  const found = planned(sight, data.briefing);
  if (!found.ok) return found;
  const { id, kind, at } = found.one;
  return { ok: true, events: [newFact('BriefingStruck', { briefing: id, kind, at }, content)] };
}

/**
 * It begins, as it was set or at once. Answers `already` when one of its kind is held now, and `unknown_item` when what
 * was set is not there or is of another kind.
 */
export function decideStartBriefing(
  sight: Sight,
  { id, data }: Command<{ kind: string; planned: string | null }, unknown>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  if (!kindOf(ground, data.kind)) return refuse('invalid', { field: 'data.kind' });
  const { running, count } = ground.state.briefings;
  if (ofKind(running, data.kind)) return refuse('already');
  const start = { number: count + 1, kind: data.kind };
  if (data.planned === null)
    return { ok: true, events: [newFact('BriefingStarted', { briefing: id, ...start, plannedAt: null })] };
  const found = planned(sight, data.planned);
  if (!found.ok) return found;
  if (found.one.kind !== data.kind) return refuse('unknown_item', { field: 'data.planned' });
  const { id: briefing, at } = found.one;
  return { ok: true, events: [newFact('BriefingStarted', { briefing, ...start, plannedAt: at })] };
}

function planned(sight: Sight, id: string): { ok: true; one: PlannedBriefing; ground: Ground } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { planned: all } = ground.state.briefings;
  const one = Object.hasOwn(all, id) ? all[id] : undefined;
  return one ? { ok: true, one, ground } : refuse('unknown_item', { field: 'data.briefing' });
}
