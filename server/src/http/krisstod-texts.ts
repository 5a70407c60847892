import type { KrisstodStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type KrisstodText, krisstodTextsOf } from '@ledningsplats/shared/krisstod/removal/texts.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readEvents } from '../core/read-events.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';

const PAGE = 500;

/** Every text in krisstöd's own part of an incident, for whoever is to take one away by decision [LG10]. */
export function krisstodTextRoutes(services: Services): FastifyPluginAsyncZod {
  const { store } = services;
  return async (app) => {
    app.get(
      '/api/incidents/:id/krisstod-texts',
      { schema: { params: z.object({ id: z.uuid() }) } },
      async (request): Promise<{ texts: KrisstodText[] }> => {
        await reader(request, services, 'krisstodTexts');
        return { texts: krisstodTextsOf(await allOf(krisstodStream(request.params.id))) };
      },
    );
  };

  async function allOf(stream: string): Promise<KrisstodStreamEvent[]> {
    const events: KrisstodStreamEvent[] = [];
    for (;;) {
      const page = await readEvents(store.events, stream, events.at(-1)?.seq ?? 0, PAGE);
      events.push(...(page as KrisstodStreamEvent[]));
      if (page.length < PAGE) return events;
    }
  }
}
