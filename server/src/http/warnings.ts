import type { WarningEvent, WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { foldWarning } from '@ledningsplats/shared/warnings/evolve.ts';
import type { EndedWarnings, FeedsReading } from '@ledningsplats/shared/warnings/feed-status.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { feedsAudience } from './wall-guard.ts';

const STREAM = 'warnings';
const PAGE = 30;

/** How the reading of the outer world's warnings goes, and those that are open no more [WA1] [WA2]. */
export function warningRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, feeds } = services;
  return async (app) => {
    app.get('/api/warnings/feeds', async (request): Promise<FeedsReading> => {
      await feedsAudience(request, services);
      return feeds.reading();
    });

    app.get(
      '/api/warnings/ended',
      { schema: { querystring: z.object({ before: z.coerce.number().int().min(1).optional() }) } },
      async (request): Promise<EndedWarnings> => {
        await reader(request, services, 'warnings');
        const keys = await store.events.entries(STREAM, 'warning', request.query.before ?? null, PAGE);
        const found: StoredEntries = new Map();
        await fetchEntries(store.events, STREAM, 'warning', keys, found);
        const histories = keys.map((key) => (found.get(entryName(STREAM, 'warning', key)) ?? []) as WarningEvent[]);
        const warnings = histories.flatMap((events): WarningReading[] => {
          const warning = foldWarning(events);
          return warning?.end ? [warning] : [];
        });
        const oldest = histories.at(-1)?.[0]?.seq ?? null;
        return { warnings, before: keys.length < PAGE ? null : oldest };
      },
    );
  };
}
