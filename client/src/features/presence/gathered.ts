import type { Present } from '@ledningsplats/shared/core/protocol.ts';

/** Each person once, however many screens they have open: since the first of them, in the function of the latest. */
export function gathered(present: readonly Present[]): Present[] {
  const byPerson = new Map<string, Present>();
  for (const one of present) {
    const key = one.person ?? `name ${one.name}`;
    const known = byPerson.get(key);
    if (known === undefined) byPerson.set(key, one);
    else {
      const latest = one.since >= known.since ? one : known;
      byPerson.set(key, { ...latest, since: Math.min(one.since, known.since) });
    }
  }
  return [...byPerson.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
