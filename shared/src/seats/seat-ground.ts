import type { Actor } from '../core/actor.ts';
import type { Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { Ground } from '../incident/ground.ts';
import { somebody } from '../people/somebody.ts';
import type { Plan } from '../plan/plan.ts';
import type { Occupant, SeatsSlice } from './events.ts';
import { seatedOn } from './seat-reading.ts';

/**
 * Whether somebody leads the staff, and so seats others: who leads incidents, or who sits on the function that the plan
 * says leads the staff [ST1]. The same on the server and for the button.
 */
export function leadsStaff(
  slice: SeatsSlice,
  { seats }: Pick<Plan, 'seats'>,
  { person, permissions }: Pick<Actor, 'person' | 'permissions'>,
): boolean {
  if (permissions.has('incident.lead')) return true;
  return person !== null && seats.ledBy !== null && seatedOn(slice, seats.ledBy)?.person === person;
}

/** Whether a seat is one's own, or one's to speak of. */
export function maySpeakFor(
  slice: SeatsSlice,
  plan: Pick<Plan, 'seats'>,
  actor: Pick<Actor, 'person' | 'permissions'>,
  who: Pick<Occupant, 'person'>,
): boolean {
  return (actor.person !== null && actor.person === who.person) || leadsStaff(slice, plan, actor);
}

export function isFunction({ plan }: Pick<Ground, 'plan'>, id: string): boolean {
  return plan.functions.some((item) => item.id === id);
}

/** Somebody of the register, or a name. Answers `invalid`. */
export function whoFault(
  sight: Sight,
  person: string | null,
  name: string | null | undefined,
  fields: { person: string; name: string },
): Refusal | null {
  if (person !== null) return somebody(sight, person) ? null : refuse('invalid', { field: fields.person });
  return name ? null : refuse('invalid', { field: fields.name });
}
