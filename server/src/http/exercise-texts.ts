import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { reader, streamReader } from './guard.ts';
import { readStreamTexts } from './stream-texts.ts';

/** Every text in the staff's own part of an exercise, for whoever of them is to take one away by decision [LG10]. */
export function exerciseTextRoutes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/exercises/:id/texts',
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request): Promise<{ texts: StreamText[] }> => {
        const stream = exerciseStream(request.params.id);
        await reader(request, services, 'exerciseTexts');
        await streamReader(request, services, stream);
        return { texts: await readStreamTexts(services, stream) };
      },
    );
  };
}
