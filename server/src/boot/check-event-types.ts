import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { EVENT_VERSIONS } from '@ledningsplats/shared/core/upcast.ts';
import { WrittenByNewerVersion } from '../core/read-events.ts';

/** Throws `WrittenByNewerVersion` when the history holds what this version would not understand: it must not guess. */
export async function checkEventTypes(store: EventStore): Promise<void> {
  const current = new Map<string, number>(Object.entries(EVENT_VERSIONS));
  const unknown = (await store.eventTypes()).filter(({ type, version }) => version > (current.get(type) ?? 0));
  if (unknown.length === 0) return;
  throw new WrittenByNewerVersion(unknown.map(({ type, version }) => `${type} version ${version}`).join(', '));
}
