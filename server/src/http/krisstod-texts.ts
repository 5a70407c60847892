import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { readStreamTexts } from './stream-texts.ts';

/** Every text in krisstöd's own part of an incident, for whoever is to take one away by decision [LG10]. */
export function krisstodTextRoutes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/incidents/:id/krisstod-texts',
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request): Promise<{ texts: StreamText[] }> => {
        await reader(request, services, 'krisstodTexts');
        return { texts: await readStreamTexts(services, krisstodStream(request.params.id)) };
      },
    );
  };
}
