import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { continuityStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import { type ServiceCounts, serviceCounts, touchedServices } from '@ledningsplats/shared/losses/touched-services.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { ServicePreview } from '@ledningsplats/shared/services/import-preview.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { previewServices } from '../essential-services/preview-services.ts';
import { writeServices } from '../essential-services/write-services.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';
import { streamAudience } from './wall-guard.ts';

/** A file of two thousand rows, in base64. */
const FILE_LIMIT = 3_000_000;

/** The register of essential services as files [KO1], and how many of them an incident touches [KO3]. */
export function essentialServiceRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, now } = services;
  return async (app) => {
    app.post(
      '/api/services/preview',
      { bodyLimit: FILE_LIMIT, schema: { body: z.object({ base64: z.base64() }).strict() } },
      async (request): Promise<ServicePreview> => {
        await permitted(request, services, 'services.write');
        const { plan, register } = await standing();
        try {
          return await previewServices(Buffer.from(request.body.base64, 'base64'), plan.plan, register);
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
        }
      },
    );

    app.get('/api/services.csv', async (request, reply) => {
      await reader(request, services, 'services');
      const { plan, register } = await standing();
      const kept = Object.values(register?.services ?? {}).filter(({ retired }) => retired === null);
      const day = new Date(now()).toISOString().slice(0, 10);
      return reply
        .header('content-disposition', `attachment; filename="verksamheter-${day}.csv"`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(writeServices(kept, plan.plan));
    });

    // how many, and when the nearest limit is: to everybody in the incident, and nothing of which they are [KO3]
    app.get(
      '/api/streams/:stream/service-counts',
      { schema: { params: z.object({ stream: z.string().max(200) }) } },
      async (request, reply): Promise<ServiceCounts> => {
        const { stream } = request.params;
        const { address } = await streamAudience(request, services, stream);
        if (address.kind !== 'incident') throw new HttpProblem(404, 'not_found');
        const { state } = await states.get(stream);
        if (!state) throw new HttpProblem(404, 'not_found');
        const { plan, register } = await standing();
        const { nearMinutes } = plan.plan.continuity;
        void reply.header('cache-control', 'no-store');
        const incident = state as IncidentState;
        const at = shownTime(incident.exercised?.clock ?? null, now());
        const own = continuityStream(address.incident ?? '');
        const { told = {} } = ((await states.get(own)).state ?? {}) as Partial<ContinuityState>;
        return serviceCounts(touchedServices(incident, register, { told, now: at, nearMinutes }));
      },
    );
  };

  async function standing(): Promise<{ plan: PlanState; register: ServicesState | null }> {
    const plan = (await states.get('plan')).state as PlanState | null;
    if (!plan) throw new HttpProblem(404, 'not_found');
    return { plan, register: (await states.get('services')).state as ServicesState | null };
  }
}
