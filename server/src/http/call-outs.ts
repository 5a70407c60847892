import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

/** For whoever is about to call people out: which ways there are, and which of them are down [LM4]. */
export function callOutRoutes(services: Services): FastifyPluginAsyncZod {
  const { messages, config } = services;
  return async (app) => {
    app.get('/api/call-outs/ways', async (request) => {
      await reader(request, services, 'callOutWays', true);
      return ways();
    });

    app.get('/api/call-ins/ways', async (request) => {
      await reader(request, services, 'callInWays', true);
      return ways();
    });
  };

  async function ways(): Promise<CallOutWays> {
    const channels = (await messages.status()).map(({ channel, missing, state, since, fault }) => ({
      channel,
      isSetUp: missing.length === 0 && !config.demo,
      down: state === 'down' ? { since, fault } : null,
    }));
    return { channels, hasLinks: config.publicAddress !== null };
  }
}
