import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';

const PAGE = 200;

/**
 * Every open incident, newest first. All of them: an exercise stands where its own clock puts it, and those that nobody has closed
 * must push nothing real out [OV1].
 */
export async function openHeadlines(store: Pick<EventStore, 'headlines'>): Promise<IncidentHeadline[]> {
  const found: IncidentHeadline[] = [];
  for (let before: number | null = null; ; ) {
    const page: IncidentHeadline[] = await store.headlines({ open: true, before, limit: PAGE });
    found.push(...page);
    before = page.at(-1)?.openedAt ?? null;
    if (page.length < PAGE) return found;
  }
}
