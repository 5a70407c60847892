import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { ShapePreview } from '@ledningsplats/shared/shapes/import-preview.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import type { Services } from '../services.ts';
import { previewShapes } from '../shapes/preview-shapes.ts';
import { writeShapes } from '../shapes/write-shapes.ts';
import { permitted, streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** As many shapes as there may be, of more points than they may have, in base64. */
const FILE_LIMIT = 3_000_000;
/** What one shape has been through, the newest: each may hold hundreds of points. */
const HISTORY_LIMIT = 100;
const stream = z.string().max(200);

/** What is drawn on an incident's map as a file, in and out, and what each shape has been through. */
export function shapeRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, plans, store } = services;
  return async (app) => {
    app.post(
      '/api/streams/:stream/shapes/preview',
      {
        bodyLimit: FILE_LIMIT,
        schema: { params: z.object({ stream }), body: z.object({ base64: z.base64() }).strict() },
      },
      async (request): Promise<ShapePreview> => {
        await permitted(request, services, 'map.draw');
        const state = await incidentRead(request, request.params.stream);
        const plan = await plans.get(state.incident.planVersion);
        if (!plan) throw new HttpProblem(404, 'not_found');
        try {
          const file = Buffer.from(request.body.base64, 'base64');
          return await previewShapes(file, state, plan.plan, (ids) =>
            store.events.entryEvents(request.params.stream, 'shape', ids),
          );
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
        }
      },
    );

    app.get(
      '/api/streams/:stream/shapes.geojson',
      { schema: { params: z.object({ stream }) } },
      async (request, reply) => {
        const state = await incidentRead(request, request.params.stream);
        const { number, mode } = state.incident;
        const name = `ritat-${mode === 'exercise' ? 'OVNING-' : ''}${number.replaceAll(/[^\w-]/g, '')}.geojson`;
        return reply
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('cache-control', 'no-store')
          .type('application/geo+json; charset=utf-8')
          .send(writeShapes(state.shapes, state.incident));
      },
    );

    // the events that made and touched the shape, oldest first
    app.get(
      '/api/streams/:stream/shapes/:shape',
      { schema: { params: z.object({ stream, shape: z.uuid() }) } },
      async (request): Promise<{ events: AnyEvent[] }> => {
        const { stream: name, shape } = request.params;
        await incidentRead(request, name);
        const found: StoredEntries = new Map();
        await fetchEntries(store.events, name, 'shape', [shape], found);
        return { events: (found.get(entryName(name, 'shape', shape)) ?? []).slice(-HISTORY_LIMIT) };
      },
    );
  };

  async function incidentRead(request: FastifyRequest, name: string): Promise<IncidentState> {
    const { address } = await streamReader(request, services, name);
    const state = address.kind === 'incident' ? (await states.get(name)).state : null;
    if (state === null) throw new HttpProblem(404, 'not_found');
    return state as IncidentState;
  }
}
