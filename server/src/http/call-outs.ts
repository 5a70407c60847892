import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import { mayBeReached } from '@ledningsplats/shared/exercise-mark/channel-gate.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { openLink } from '../callouts/answer-links.ts';
import { findCallOut } from '../callouts/call-out-parts.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** For whoever is about to call people out: which ways there are, and which of them are down [LM4]. */
const held = z.object({ id: z.uuid(), callOut: z.uuid(), person: z.uuid() });

export function callOutRoutes(services: Services): FastifyPluginAsyncZod {
  const { messages, config, states, store, box } = services;
  return async (app) => {
    app.get('/api/call-outs/ways', async (request) => {
      await reader(request, services, 'callOutWays', true);
      return ways();
    });

    app.get('/api/call-ins/ways', async (request) => {
      await reader(request, services, 'callInWays', true);
      return ways();
    });

    // what an exercise keeps to itself is played by whoever leads it [OV1]; what is real is in the message alone
    app.get('/api/incidents/:id/call-outs/:callOut/links/:person', { schema: { params: held } }, async (request) => {
      const { id, callOut, person } = request.params;
      await reader(request, services, 'incident');
      const found = await findCallOut(async (stream) => (await states.get(stream)).state, id, callOut);
      await reader(request, services, found?.part === 'krisstod' ? 'callInWays' : 'callOutWays');
      if (!found || mayBeReached(found.state, person)) throw new HttpProblem(404, 'not_found');
      const links = { links: store.callOutLinks, box, publicAddress: config.publicAddress };
      const url = await openLink(links, callOut, person);
      if (url === null) throw new HttpProblem(404, 'not_found');
      return { url };
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
