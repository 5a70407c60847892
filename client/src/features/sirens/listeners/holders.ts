import type { ListenerLinkReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import { listenerTexts as texts } from '../../../i18n/siren-listeners.ts';

/** Who already listens to each siren, by links that hold. */
export function holdersOf(links: readonly ListenerLinkReading[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { number, label, sirens, revokedAt } of links) {
    // who was given it may have been let go of
    const who = label === '' ? texts.link(number, label) : label;
    if (revokedAt !== null) continue;
    for (const siren of sirens) holders.set(siren, [...(holders.get(siren) ?? []), who]);
  }
  return holders;
}
