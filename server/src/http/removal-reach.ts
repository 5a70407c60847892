import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { QuoteRef } from '@ledningsplats/shared/log/held-texts.ts';
import type { PicturePublished } from '@ledningsplats/shared/pictures/events.ts';
import { removalReach } from '@ledningsplats/shared/pictures/removal-reach.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, readTexts, type StoredEntries } from '../core/needed-events.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ stream: z.string().max(200), line: z.coerce.number().int().min(1) });
/** What was made of a line is a handful; as `task:id,decision:4`. */
const query = z.object({
  also: z
    .string()
    .max(4_000)
    .regex(/^((task|decision):[\w/-]+(,|$))*$/)
    .default(''),
});

/** What of the lägesbild goes with a line of the open log, read before it is removed [LG10]. */
export function removalReachRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states } = services;
  return async (app) => {
    app.get('/api/streams/:stream/lines/:line/removal', { schema: { params, querystring: query } }, async (request) => {
      const { stream, line } = request.params;
      const { address } = await streamReader(request, services, stream);
      const state = (await states.get(stream)).state as IncidentState | null;
      if (address.kind !== 'incident' || !state) throw new HttpProblem(404, 'not_found');
      const quotes = request.query.also.split(',').flatMap(quoteIn);
      const texts = await readTexts(store.events, { stream, openStream: stream }, { line, quotes });
      return removalReach(texts, state, await published(stream, state.pictures.count));
    });
  };

  async function published(stream: string, count: number): Promise<PicturePublished[]> {
    const versions = Array.from({ length: count }, (_, index) => String(index + 1));
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, stream, 'picture', versions, found);
    return versions.flatMap((version) =>
      (found.get(entryName(stream, 'picture', version)) ?? []).filter((event) => event.type === 'PicturePublished'),
    );
  }
}

function quoteIn(said: string): QuoteRef[] {
  const [kind, id] = said.split(':');
  return (kind === 'task' || kind === 'decision') && id ? [{ kind, id }] : [];
}
