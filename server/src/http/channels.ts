import { randomUUID } from 'node:crypto';
import {
  type ChannelsReading,
  type ChannelTestReading,
  channelTest,
} from '@ledningsplats/shared/channels/channel-readings.ts';
import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { TryLimit } from '../accounts/try-limit.ts';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** A test that has not gone out by then tells that it did not. */
const TEST_WITHIN_MS = 5 * 60_000;
/** Each costs money, and a few are enough to see that it works. */
const TESTS = { max: 20, windowMs: 10 * 60_000 };

const params = z.object({ id: z.uuid() });

/** Whether the channels work, for whoever administers; and a message to oneself by one of them. */
export function channelRoutes(services: Services): FastifyPluginAsyncZod {
  const { messages, directory, config, now } = services;
  const limit = new TryLimit(TESTS);
  return async (app) => {
    app.get('/api/channels', async (request): Promise<ChannelsReading> => {
      await reader(request, services, 'channels', true);
      return { now: now(), channels: await messages.status(), isDemo: config.demo };
    });

    app.post('/api/channels/tests', { schema: { body: channelTest } }, async (request, reply) => {
      const { session, actor } = await permitted(request, services, 'accounts.manage');
      if (actor.person === null) throw new HttpProblem(409, 'not_found');
      if (!limit.begin(session.user, now())) throw new HttpProblem(429, 'rate_limited');
      const id = randomUUID();
      const municipality = directory.plan?.plan.municipality.name ?? 'Ledningsplats';
      await messages.enqueue([
        {
          id,
          purpose: { kind: 'test', test: id },
          person: actor.person,
          channel: request.body.channel,
          subject: `Prov från Ledningsplats, ${municipality}`,
          text: `Prov från Ledningsplats, ${municipality}. Ingenting har hänt. Du behöver inte svara.`,
          notAfter: now() + TEST_WITHIN_MS,
        },
      ]);
      return reply.code(201).send(asReading(await ownTest(id, actor.person)));
    });

    app.get('/api/channels/tests/:id', { schema: { params } }, async (request) => {
      const { actor } = await reader(request, services, 'channels', true);
      return asReading(await ownTest(request.params.id, actor.person));
    });
  };

  /** Throws 404 for somebody else's. */
  async function ownTest(id: string, person: string | null): Promise<MessageChange> {
    const [test] = await messages.states({ kind: 'test', test: id });
    if (!test || test.person !== person) throw new HttpProblem(404, 'not_found');
    return test;
  }
}

function asReading({ id, state, reason, at }: MessageChange): ChannelTestReading {
  return { id, state, reason, at };
}
