import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { foldPicture, quotedEntries, withNews } from '@ledningsplats/shared/pictures/evolve.ts';
import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';

/**
 * Published versions of an incident's lägesbild, in the order asked for, each with what has become since of all that it quotes
 * [LG11]: the state knows that of the last one alone. Those that are not there are left out.
 */
export async function readPictures(
  store: EventStore,
  stream: string,
  versions: readonly number[],
): Promise<PublishedPicture[]> {
  const found: StoredEntries = new Map();
  const of = (kind: Parameters<typeof entryName>[1], key: string) =>
    (found.get(entryName(stream, kind, key)) ?? []) as OpenStreamEvent[];
  await fetchEntries(store, stream, 'picture', versions.map(String), found);
  const pictures = versions.flatMap((version) => foldPicture(of('picture', String(version))) ?? []);

  const keys = new Map<ReturnType<typeof quotedEntries>[number]['kind'], Set<string>>();
  for (const { kind, key } of pictures.flatMap(quotedEntries)) keys.set(kind, (keys.get(kind) ?? new Set()).add(key));
  for (const [kind, own] of keys) await fetchEntries(store, stream, kind, [...own], found);
  return pictures.map((picture) =>
    withNews(
      picture,
      quotedEntries(picture).flatMap(({ kind, key }) => of(kind, key)),
    ),
  );
}
