import type { PersonReading } from '../core/protocol.ts';
import type { Improvement, ImprovementOwner } from './events.ts';

/** Whether it is somebody's to do: by person, or as who is in the function that owns it. */
export function isOwnedBy(
  { owner }: { owner: ImprovementOwner },
  { person, function: as }: { person: string | null; function: string | null },
): boolean {
  if (owner.kind === 'person') return owner.id === person;
  return owner.kind === 'function' && owner.id === as;
}

/**
 * Whether it is somebody's own by the people register: by name, or by the function that stands there. The one chosen for a
 * session is anybody's to choose, and opens nothing to those who do not read the list.
 */
export function isOwnOf(improvement: Pick<Improvement, 'owner'>, registered: PersonReading | null): boolean {
  if (registered === null || registered.erased) return false;
  return isOwnedBy(improvement, { person: registered.id, function: registered.function });
}

/** Who is told of it, people ids: its owner, those who stand in its function, or where that is nobody whoever added it. */
export function toldOf(
  { owner, addedBy }: Pick<Improvement, 'owner' | 'addedBy'>,
  people: readonly PersonReading[],
): string[] {
  const here = people.filter(({ erased, kind }) => !erased && kind !== 'organisation');
  const owners = here.filter(({ id, function: as }) => isOwnedBy({ owner }, { person: id, function: as }));
  const told = owners.length > 0 ? owners : here.filter(({ id }) => id === addedBy);
  return told.map(({ id }) => id);
}
