import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { somebody } from '../people/somebody.ts';
import { openIncident } from './ground.ts';
import { newFact } from './new-fact.ts';

/**
 * One named leader, with capacity and since when; whoever led is relieved in the same event [LA13]. A capacity that
 * neither register nor session knows is not refused, since the register may be behind what the night asks; it is recorded
 * as such and relieves nobody of a mandate. Answers `already`, and `invalid` for an unknown person or capacity, or for a
 * leader without a name.
 */
export function decideAppointLeader(
  sight: Sight,
  command: Command<{ person: string | null; capacity: string }, { name?: string | undefined }>,
  { actor }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { person, capacity } = command.data;
  const name = person === null ? command.content.name : undefined;
  const { leader } = ground.state.incident;
  const registered = person === null ? null : somebody(sight, person);
  if (person !== null && !registered) return refuse('invalid', { field: 'data.person' });
  if (person === null && name === undefined) return refuse('invalid', { field: 'content.name' });
  if (!ground.plan.capacities.some(({ id }) => id === capacity)) return refuse('invalid', { field: 'data.capacity' });
  if (leader && leader.person === person && leader.capacity === capacity && leader.name === (name ?? null)) {
    return refuse('already', { details: { at: leader.since } });
  }
  const known = person !== null && person === actor.person ? actor : registered;
  const capacityHeld = known?.capacities.includes(capacity) ?? false;
  const relieved = leader && { person: leader.person, capacity: leader.capacity };
  return { ok: true, events: [newFact('LeaderAppointed', { person, capacity, capacityHeld, relieved }, { name })] };
}

/** Leaves a vacancy, which is shown loudly until somebody is appointed [LA13]. Answers `already` when there is one. */
export function decideLeaveLeadership(sight: Sight): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { leader } = ground.state.incident;
  if (!leader) return refuse('already');
  return { ok: true, events: [newFact('LeaderLeft', { person: leader.person, capacity: leader.capacity })] };
}
