import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { tookPart } from '@ledningsplats/shared/krisstod/after/decide-after.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newHelperToken } from '../krisstod/helper-links.ts';
import { linkChannels } from '../krisstod/link-messages.ts';
import { sendThanks } from '../krisstod/thanks-messages.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/**
 * Thanks to those who took part in an effort that has ended, with their own link: the offer of a talk and the evaluation are
 * answered there [KR7]. Answers to whom something went; the rest are thanked by somebody who rings.
 */
export function krisstodThanksRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, box, now } = services;
  return async (app) => {
    app.post(
      '/api/krisstod-links/:incident/thanks',
      { schema: { params: z.object({ incident: uuid }) } },
      async (request, reply) => {
        const { actor } = await reader(request, services, 'krisstodLinks');
        const { incident } = request.params;
        const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
        const own = (await states.get(krisstodStream(incident))).state as KrisstodState | null;
        if (!state || !own) throw new HttpProblem(404, 'not_found');
        if (state.krisstod.status !== 'ended' || own.ended === null) throw new HttpProblem(409, 'settled');
        const sent: string[] = [];
        // where nothing can be sent no link is made: nobody would ever hold it
        const part = (await linkChannels(services)).length === 0 ? [] : [...tookPart(own.work)];
        for (const helper of part) {
          const known = own.work.helpers[helper];
          if (!known?.person || known.isRemoved) continue;
          const made = { helper, incident, effort: own.effort, madeBy: actor.user, ...newHelperToken(box, helper) };
          if (await store.krisstodLinks.add(made)) {
            const details = { incident, helper };
            store.audit.record({ at: now(), by: actor.user, what: 'krisstod_link_made', about: null, details });
          }
          const to = { incident, helper, person: known.person, effort: own.effort };
          if ((await sendThanks(services, to)) > 0) sent.push(helper);
        }
        return reply.code(202).send({ sent });
      },
    );
  };
}
