import type { ImprovementsStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import {
  foldImprovement,
  type ImprovementEntry,
  type ImprovementPage,
} from '@ledningsplats/shared/improvements/improvement-entry.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const STREAM = 'improvements';
const query = z.object({
  /** As the page before says. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** The register of actions after exercises and incidents [OV4]: those that have ended, and one with all that has become of it. */
export function improvementRoutes({ store, ...services }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/improvements', { schema: { querystring: query } }, async (request): Promise<ImprovementPage> => {
      await reader(request, { store, ...services }, 'improvements');
      const { before: from, limit } = request.query;
      const improvements: ImprovementEntry[] = [];
      let before = from ?? null;
      for (;;) {
        const ids = await store.events.entries(STREAM, 'improvement', before, limit);
        for (const entry of await readEntries(ids)) {
          before = entry.steps[0]?.seq ?? before;
          if (isEnded(entry)) improvements.push(entry);
          if (improvements.length === limit) return { improvements, before };
        }
        if (ids.length < limit) return { improvements, before: null };
      }
    });

    app.get(
      '/api/improvements/:id',
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request): Promise<ImprovementEntry> => {
        await reader(request, { store, ...services }, 'improvements');
        const [entry] = await readEntries([request.params.id]);
        if (!entry) throw new HttpProblem(404, 'not_found');
        return entry;
      },
    );
  };

  async function readEntries(ids: readonly string[]): Promise<ImprovementEntry[]> {
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, STREAM, 'improvement', ids, found);
    return ids.flatMap((id) => {
      const events = found.get(entryName(STREAM, 'improvement', id)) ?? [];
      return foldImprovement(events as ImprovementsStreamEvent[]) ?? [];
    });
  }
}
