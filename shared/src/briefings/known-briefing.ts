import type { Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, openIncident } from '../incident/ground.ts';
import type { BriefingKind } from '../plan/plan.ts';
import type { Briefing, MadeIn } from './events.ts';

/** What the plan says of a kind; undefined: it has no such kind. */
export function kindOf({ plan }: Pick<Ground, 'plan'>, kind: string): BriefingKind | undefined {
  return plan.briefings.kinds.find(({ id }) => id === kind);
}

/** The one of a kind; at most one of each is set, and one held. */
export function ofKind<One extends { kind: string }>(
  all: Readonly<Record<string, One>>,
  kind: string,
): One | undefined {
  return Object.values(all).find((one) => one.kind === kind);
}

/**
 * The briefing that something is made in: one that is held, or among the latest that were. Null for any other, for what is
 * made outlives a meeting that was called off before it arrived.
 */
export function madeIn({ state }: Pick<Ground, 'state'>, id: string | null): MadeIn | null {
  if (id === null) return null;
  const { running, ended } = state.briefings;
  const one = Object.hasOwn(running, id) ? running[id] : ended.find((other) => other.id === id);
  return one ? { briefing: one.id, kind: one.kind, number: one.number } : null;
}

/** A briefing that is held now. Answers `settled` for one that has ended, `unknown_item` for any other. */
export function heldNow(sight: Sight, id: string): { ok: true; one: Briefing; ground: Ground } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { running, ended } = ground.state.briefings;
  const one = Object.hasOwn(running, id) ? running[id] : undefined;
  if (one) return { ok: true, one, ground };
  return refuse(ended.some((other) => other.id === id) ? 'settled' : 'unknown_item', { field: 'data.briefing' });
}
