import type { ListenerLinkReading } from '@ledningsplats/shared/sirens/listener-link.ts';

/** Who already listens to each siren, by links that hold. */
export function holdersOf(links: readonly ListenerLinkReading[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { label, sirens, revokedAt } of links) {
    if (revokedAt !== null) continue;
    for (const siren of sirens) holders.set(siren, [...(holders.get(siren) ?? []), label]);
  }
  return holders;
}
