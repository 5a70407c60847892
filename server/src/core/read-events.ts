import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';

/** A newer version has written here: this one must not go on as if it understood. */
export class WrittenByNewerVersion extends Error {
  override name = 'WrittenByNewerVersion';
}

/** Events as folds read them today. */
export async function readEvents(
  store: EventStore,
  stream: string,
  after: number,
  limit: number,
): Promise<KnownEvent[]> {
  return (await store.read(stream, after, limit)).map(known);
}

export async function readEventsAt(store: EventStore, stream: string, seqs: readonly number[]): Promise<KnownEvent[]> {
  return (await store.readAt(stream, seqs)).map(known);
}

function known(event: AnyEvent): KnownEvent {
  const read = upcast(event);
  if (isUnknown(read)) throw new WrittenByNewerVersion(`${read.unknown} version ${read.version}`);
  return read;
}
