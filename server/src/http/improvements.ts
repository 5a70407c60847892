import type { ImprovementsStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { Improvement, ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import { isEnded } from '@ledningsplats/shared/improvements/evolve.ts';
import {
  foldImprovement,
  type ImprovementEntry,
  type ImprovementPage,
  type OwnImprovements,
} from '@ledningsplats/shared/improvements/improvement-entry.ts';
import { isOwnOf } from '@ledningsplats/shared/improvements/owners.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { improvementsFile } from '../calendar/improvements-file.ts';
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

/**
 * Actions after exercises and incidents [OV4]: the register of those that have ended, one with all that has become of it, and
 * to everybody their own, which nothing else of the list is told with.
 */
export function improvementRoutes({ store, ...services }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/improvements/own', async (request): Promise<OwnImprovements> => {
      return { improvements: await ownOf(request) };
    });

    app.get('/api/improvements/own.ics', async (request, reply) => {
      const improvements = await ownOf(request);
      const municipality = services.directory.plan?.plan.municipality;
      if (!municipality) throw new HttpProblem(404, 'not_found');
      const file = improvementsFile({
        name: `Mina åtgärder, ${municipality.name}`,
        improvements,
        url: `${services.config.publicAddress ?? `${request.protocol}://${request.host}`}/atgarder`,
        host: `improvements.${municipality.code}.ledningsplats`,
      });
      return reply
        .header('content-disposition', 'attachment; filename="atgarder.ics"')
        .header('cache-control', 'no-store')
        .type('text/calendar; charset=utf-8')
        .send(file);
    });

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

  /** By the people register, also for those who read the whole list: the same to everybody. */
  async function ownOf(request: FastifyRequest): Promise<Improvement[]> {
    const { actor } = await reader(request, { store, ...services }, 'ownImprovements', true);
    const registered = actor.person === null ? null : services.directory.person(actor.person);
    const state = (await services.states.get(STREAM)).state as ImprovementsState | null;
    return Object.values(state?.improvements ?? {}).filter((one) => isOwnOf(one, registered));
  }

  async function readEntries(ids: readonly string[]): Promise<ImprovementEntry[]> {
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, STREAM, 'improvement', ids, found);
    return ids.flatMap((id) => {
      const events = found.get(entryName(STREAM, 'improvement', id)) ?? [];
      return foldImprovement(events as ImprovementsStreamEvent[]) ?? [];
    });
  }
}
