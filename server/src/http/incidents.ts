import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

const query = z.object({
  open: z.stringbool().optional(),
  /** `openedAt` of the last row of the page before. */
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The list of incidents, newest first. */
export function incidentRoutes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/incidents', { schema: { querystring: query } }, async (request) => {
      await reader(request, services, 'incidents');
      const { open, before, limit } = request.query;
      const rows = { open: open ?? null, before: before ?? null, limit };
      return { incidents: await services.store.events.headlines(rows) };
    });
  };
}
