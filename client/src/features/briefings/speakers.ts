import type { PresentAttendee } from '@ledningsplats/shared/briefings/events.ts';
import type { Occupant, SeatsSlice } from '@ledningsplats/shared/seats/events.ts';

type Named = Pick<Occupant, 'person' | 'name'>;

/**
 * Who speaks for each function, by name: those who were marked as there, in that order, and where none is whoever has the
 * seat [ST1]. At a meeting one is called by name.
 */
export function speakers(
  present: readonly PresentAttendee[],
  { seated }: SeatsSlice,
  nameOf: (one: Named) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of present) {
    if (one.function === null) continue;
    const before = names.get(one.function);
    names.set(one.function, before === undefined ? nameOf(one) : `${before}, ${nameOf(one)}`);
  }
  for (const seat of Object.values(seated)) {
    if (!seat.isAssistant && !names.has(seat.function)) names.set(seat.function, nameOf(seat));
  }
  return names;
}
