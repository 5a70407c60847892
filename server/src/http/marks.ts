import { SAID_SEEN } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { reader, streamReader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ stream: z.string().max(200) });
const body = z
  .object({
    lines: z.number().int().min(0),
    seenAt: z.number().int().min(0),
    // a look at the log unless the reader has said that it is seen
    isSaid: z.boolean().default(false),
  })
  .strict();

/** How far the one who asks has looked in each log, and nobody else [LG8]. A log is known by its open stream (`SAID_SEEN`). */
export function markRoutes(services: Services): FastifyPluginAsyncZod {
  const { marks, states, now } = services;
  return async (app) => {
    app.get('/api/marks', async (request, reply) => {
      const { actor } = await reader(request, services, 'incident');
      reply.header('cache-control', 'no-store');
      return { marks: await marks.of(actor.user) };
    });

    app.post('/api/streams/:stream/mark', { schema: { params, body } }, async (request, reply) => {
      const { stream } = request.params;
      const { actor, address } = await streamReader(request, services, stream);
      // whoever looks at what does not exist leaves no row behind
      const isThere = address.kind === 'incident' && (await states.get(stream)).seq > 0;
      if (!isThere) throw new HttpProblem(404, 'not_found');
      const { lines, seenAt, isSaid } = request.body;
      const key = isSaid ? `${stream}${SAID_SEEN}` : stream;
      marks.move({ user: actor.user, stream: key, lines, seenAt: Math.min(seenAt, now()), lookedAt: now() });
      return reply.code(204).send();
    });
  };
}
