import type { PresentAttendee } from '@ledningsplats/shared/briefings/events.ts';

/** Who is there for each function, by name and in the order they were marked: at a meeting one is called by name. */
export function speakers(
  present: readonly PresentAttendee[],
  nameOf: (one: PresentAttendee) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of present) {
    if (one.function === null) continue;
    const before = names.get(one.function);
    names.set(one.function, before === undefined ? nameOf(one) : `${before}, ${nameOf(one)}`);
  }
  return names;
}
