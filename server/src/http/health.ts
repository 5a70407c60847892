import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';

/** The product's version, as in package.json. */
export const VERSION = '0.1.0';

const health = z.object({
  status: z.enum(['ok', 'read_only']),
  version: z.string(),
  protocol: z.number(),
});

/** For load balancers, monitors and the client's question of who is there. Tells nothing that is secret. */
export function healthRoutes({ executor }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/health', { schema: { response: { 200: health } } }, async () => ({
      status: executor.isReadOnly ? ('read_only' as const) : ('ok' as const),
      version: VERSION,
      protocol: PROTOCOL,
    }));
  };
}
