import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { previewImport } from '../places/preview-import.ts';
import { writeCsv, writeGeoJson } from '../places/write-places.ts';
import type { Services } from '../services.ts';
import { permitted, reader, streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** A file of two thousand rows, in base64. */
const FILE_LIMIT = 3_000_000;
/** What a place has been through: days of counting. */
const HISTORY_LIMIT = 500;

/** The register of places as files, and what each place has been through. */
export function placeRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, store, now } = services;
  return async (app) => {
    app.post(
      '/api/places/preview',
      { bodyLimit: FILE_LIMIT, schema: { body: z.object({ base64: z.base64() }).strict() } },
      async (request): Promise<ImportPreview> => {
        await permitted(request, services, 'places.write');
        const { plan, places } = await standing();
        if (!plan) throw new HttpProblem(404, 'not_found');
        try {
          return await previewImport(Buffer.from(request.body.base64, 'base64'), plan.plan, places);
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
        }
      },
    );

    app.get('/api/places.csv', async (request, reply) => {
      await reader(request, services, 'places');
      const { plan, places } = await standing();
      return file(reply, 'csv', 'text/csv', writeCsv(inUse(places), plan?.plan ?? null));
    });

    app.get('/api/places.geojson', async (request, reply) => {
      await reader(request, services, 'places');
      const { plan, places } = await standing();
      return file(reply, 'geojson', 'application/geo+json', writeGeoJson(inUse(places), plan?.plan ?? null));
    });

    // of the register and of an incident: the events that made and touched the place there, oldest first
    app.get(
      '/api/streams/:stream/places/:place',
      { schema: { params: z.object({ stream: z.string().max(200), place: z.uuid() }) } },
      async (request): Promise<{ events: AnyEvent[] }> => {
        const { stream, place } = request.params;
        const { address } = await streamReader(request, services, stream);
        if (address.kind !== 'places' && address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
        const found: StoredEntries = new Map();
        await fetchEntries(store.events, stream, 'place', [place], found);
        return { events: (found.get(entryName(stream, 'place', place)) ?? []).slice(-HISTORY_LIMIT) };
      },
    );
  };

  async function standing(): Promise<{ plan: PlanState | null; places: PlacesState | null }> {
    const [plan, places] = [(await states.get('plan')).state, (await states.get('places')).state];
    return { plan: plan as PlanState | null, places: places as PlacesState | null };
  }

  function file(reply: FastifyReply, ending: string, type: string, body: string) {
    const day = new Date(now()).toISOString().slice(0, 10);
    return reply
      .header('content-disposition', `attachment; filename="platser-${day}.${ending}"`)
      .header('cache-control', 'no-store')
      .type(`${type}; charset=utf-8`)
      .send(body);
  }
}

function inUse(state: PlacesState | null): Place[] {
  return Object.values(state?.places ?? {})
    .filter(({ retired }) => retired === null)
    .sort((one, other) => (one.texts?.name ?? '').localeCompare(other.texts?.name ?? '', 'sv'));
}
