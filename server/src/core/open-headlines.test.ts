import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { expect, test } from 'vitest';
import { openHeadlines } from './open-headlines.ts';

/** As the store does: newest first, so many at a time. */
function storeOf(rows: readonly Pick<IncidentHeadline, 'id' | 'mode' | 'openedAt'>[]): Pick<EventStore, 'headlines'> {
  const newestFirst = rows.toSorted((one, other) => other.openedAt - one.openedAt) as IncidentHeadline[];
  return {
    headlines: async ({ before, limit }) =>
      newestFirst.filter(({ openedAt }) => before === null || openedAt < before).slice(0, limit),
  };
}

test('[OV1] exercises that nobody has closed, their clocks years ahead, push nothing real out', async () => {
  const ahead = Date.UTC(2037, 0, 1);
  const exercises = Array.from({ length: 450 }, (_, n) => ({
    id: `e${n}`,
    mode: 'exercise' as const,
    openedAt: ahead + n,
  }));
  const real = { id: 'r', mode: 'live' as const, openedAt: Date.UTC(2026, 0, 1) };
  const open = await openHeadlines(storeOf([real, ...exercises]));
  expect(open).toHaveLength(451);
  expect(open.at(-1)).toMatchObject({ id: 'r' });
});
