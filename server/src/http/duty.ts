import { type DutyEntry, foldDutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { DutyEvent } from '@ledningsplats/shared/duty/events.ts';
import { type OpenWorkReading, openWorkReading } from '@ledningsplats/shared/duty/open-work-reading.ts';
import type { ToldReading } from '@ledningsplats/shared/roster/told-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { readOpenWork } from '../core/open-work.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

const query = z.object({
  /** UTC milliseconds: what happened from the one, before the other. */
  from: z.coerce.number().int().min(0),
  until: z.coerce.number().int().min(0),
});
/** A busy month: who looks for more narrows the dates. */
const MOST = 300;
/** Entries read at a time while looking back. */
const PAGE = 100;
/** As long as the texts of messages are kept. */
const TOLD_MS = 14 * 86_400_000;

/** What is open for who takes the duty over [TB3], who was told that nobody did, and the duty log by date [TB6]. */
export function dutyRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, messages, steadyNow } = services;
  return async (app) => {
    app.get('/api/duty/open', async (request): Promise<OpenWorkReading> => {
      await reader(request, services, 'openWork', true);
      return { incidents: (await readOpenWork(store.events, states)).map(({ state }) => openWorkReading(state)) };
    });

    app.get('/api/duty/told', async (request): Promise<ToldReading> => {
      await reader(request, services, 'duty', true);
      const last = await messages.lastHandover();
      if (last?.kind !== 'handover' || last.since < steadyNow() - TOLD_MS)
        return { since: null, step: null, messages: [] };
      const { since } = last;
      const alarm = await messages.states({ ...last, step: 'alarm' });
      const told = alarm.length > 0 ? alarm : await messages.states({ ...last, step: 'reminder' });
      return {
        since,
        step: alarm.length > 0 ? 'alarm' : 'reminder',
        messages: told.map(({ person, channel, state, reason, at }) => ({ person, channel, state, reason, at })),
      };
    });

    app.get('/api/duty/entries', { schema: { querystring: query } }, async (request) => {
      await reader(request, services, 'duty');
      const { from, until } = request.query;
      const entries: DutyEntry[] = [];
      let before: number | null = null;
      for (;;) {
        const page = await entriesBefore(before);
        entries.push(...page.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until));
        const oldest = page.at(-1);
        // nothing is written before it has happened: what was written earlier happened earlier
        if (!oldest || oldest.recordedAt < from || entries.length > MOST) break;
        before = oldest.wordings[0]?.seq ?? null;
      }
      const sorted = entries.sort((one, other) => other.occurredAt - one.occurredAt);
      return { entries: sorted.slice(0, MOST), isCut: sorted.length > MOST };
    });
  };

  async function entriesBefore(before: number | null): Promise<DutyEntry[]> {
    const keys = await store.events.entries('duty', 'duty', before, PAGE);
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, 'duty', 'duty', keys, found);
    return keys.flatMap((key) => foldDutyEntry((found.get(entryName('duty', 'duty', key)) ?? []) as DutyEvent[]) ?? []);
  }
}
