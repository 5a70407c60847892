import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { capOf } from '@ledningsplats/shared/vma/cap.ts';
import { foldVma } from '@ledningsplats/shared/vma/vma-register.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import type { Services } from '../services.ts';
import { streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ stream: z.string().max(200) });
const fileParams = params.extend({
  vma: z.string().min(1).max(50),
  message: z.coerce.number().int().min(1),
});
const query = z.object({
  /** Seq of the first event of the last request of the page before. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** The register of requests for a VMA in an incident, and each message as the CAP 1.2 file that is kept [VM1]. */
export function vmaRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, now } = services;
  return async (app) => {
    app.get('/api/streams/:stream/vma', { schema: { params, querystring: query } }, async (request) => {
      const { stream } = request.params;
      await incidentReader(request, stream);
      const { before, limit } = request.query;
      const ids = await store.events.entries(stream, 'vma', before ?? null, limit);
      const entries = await readEntries(stream, ids);
      return { requests: entries.flatMap((events) => foldVma(events) ?? []) };
    });

    app.get(
      '/api/streams/:stream/vma/:vma/:message.xml',
      { schema: { params: fileParams } },
      async (request, reply) => {
        const { stream, vma, message } = request.params;
        const { session } = await incidentReader(request, stream);
        const [events = []] = await readEntries(stream, [vma]);
        const reading = foldVma(events);
        const state = (await states.get(stream)).state as IncidentState | null;
        if (!reading || !state) throw new HttpProblem(404, 'not_found');
        const plan = (await plans.get(state.incident.planVersion))?.plan ?? planOf(services);
        const { number } = reading.vma;
        const file = capOf({ plan, incident: state.incident, number, messages: reading.messages }, message);
        if (file === null) throw new HttpProblem(404, 'not_found');
        const details = { kind: 'cap', format: 'xml', number: message };
        store.audit.record({ at: now(), by: session.user, what: 'exported', about: stream, details });
        const name = `vma-${state.incident.number}-${number}-${message}.cap.xml`;
        return reply
          .header('content-disposition', `attachment; filename="${name.replace('Ö', 'O')}"`)
          .header('cache-control', 'no-store')
          .type('application/cap+xml; charset=utf-8')
          .send(file);
      },
    );
  };

  async function incidentReader(request: Parameters<typeof streamReader>[0], stream: string) {
    const reader = await streamReader(request, services, stream);
    if (reader.address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
    return reader;
  }

  async function readEntries(stream: string, ids: readonly string[]): Promise<OpenStreamEvent[][]> {
    const found: StoredEntries = new Map();
    await fetchEntries(store.events, stream, 'vma', [...ids], found);
    return ids.map((id) => (found.get(entryName(stream, 'vma', id)) ?? []) as OpenStreamEvent[]);
  }
}
