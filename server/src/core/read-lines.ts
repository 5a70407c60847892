import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { foldLine, type LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { entryName, fetchEntries, type StoredEntries } from './needed-events.ts';

/** Lines by the seqs of their first events, in that order, as they were at `upTo`. */
export async function readLines(
  store: EventStore,
  stream: string,
  seqs: readonly number[],
  upTo = Number.POSITIVE_INFINITY,
): Promise<LogLine[]> {
  const entries: StoredEntries = new Map();
  await fetchEntries(store, stream, 'line', seqs.map(String), entries);
  return seqs.flatMap((seq) => {
    const events = entries.get(entryName(stream, 'line', String(seq))) ?? [];
    return (
      foldLine(
        events.filter((event) => event.seq <= upTo),
        stream,
      ) ?? []
    );
  });
}
