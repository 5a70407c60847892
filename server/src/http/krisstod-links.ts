import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type {
  HelperLinkReading,
  HelperLinksReading,
  OpenedHelperLink,
} from '@ledningsplats/shared/krisstod/links/link-reading.ts';
import { linkState } from '@ledningsplats/shared/krisstod/links/link-state.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { helperLinkPath, newHelperToken } from '../krisstod/helper-links.ts';
import { linkChannels, sendLink } from '../krisstod/link-messages.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const ofIncident = z.object({ incident: uuid });
const ofHelper = ofIncident.extend({ helper: uuid });

/** Support workers' own links: made, shown, sent, revoked by those who run krisstöd [KR3] [KR8]. */
export function krisstodLinkRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, messages, box, config, now } = services;
  const options = { links: store.krisstodLinks, box };
  return async (app) => {
    app.get('/api/krisstod-links/:incident', { schema: { params: ofIncident } }, async (request) => {
      await reader(request, services, 'krisstodLinks', true);
      const { incident } = request.params;
      const links = await Promise.all(
        (await store.krisstodLinks.of(incident)).map(async ({ helper, madeAt, usedAt }): Promise<HelperLinkReading> => {
          const sent = await messages.states({ kind: 'krisstod', incident, helper });
          return {
            helper,
            madeAt,
            usedAt,
            sent: sent.map(({ channel, state, at, reason }) => ({ channel, state, at, reason })),
          };
        }),
      );
      const reading: HelperLinksReading = { links, channels: await linkChannels(services) };
      return reading;
    });

    app.post('/api/krisstod-links/:incident/:helper', { schema: { params: ofHelper } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'krisstodLinks');
      const { incident, helper } = request.params;
      const { effort } = await counted(incident, helper);
      const made = { helper, incident, effort, madeBy: actor.user, ...newHelperToken(box, helper) };
      if (await store.krisstodLinks.add(made)) audit('krisstod_link_made', actor.user, incident, helper);
      const path = await helperLinkPath(options, helper);
      // sealed with a key that is not here any more: another is to be made
      if (path === null) throw new HttpProblem(409, 'stale');
      const opened: OpenedHelperLink = {
        url: `${config.publicAddress ?? `${request.protocol}://${request.host}`}${path}`,
      };
      return reply.code(201).send(opened);
    });

    app.post(
      '/api/krisstod-links/:incident/:helper/message',
      { schema: { params: ofHelper } },
      async (request, reply) => {
        await reader(request, services, 'krisstodLinks');
        const { incident, helper } = request.params;
        const { person } = (await counted(incident, helper)).helper;
        if ((await store.krisstodLinks.sealedFor(helper)) === null) throw new HttpProblem(404, 'not_found');
        const ways = person === null ? 0 : await sendLink(services, { incident, helper, person });
        if (ways === 0) throw new HttpProblem(409, 'settled', { details: { why: 'no_way' } });
        return reply.code(202).send({ ways });
      },
    );

    app.delete('/api/krisstod-links/:incident/:helper', { schema: { params: ofHelper } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'krisstodLinks');
      const { incident, helper } = request.params;
      if (!(await store.krisstodLinks.revoke(incident, helper))) throw new HttpProblem(404, 'not_found');
      await messages.cancel({ kind: 'krisstod', incident, helper });
      audit('krisstod_link_revoked', actor.user, incident, helper);
      return reply.code(204).send();
    });
  };

  /** A helper who is counted on in an effort that goes on. Throws 404 and 409 `settled`. */
  async function counted(incident: string, id: string): Promise<{ helper: Helper; effort: number }> {
    const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
    const own = (await states.get(krisstodStream(incident))).state as KrisstodState | null;
    const helper = own && Object.hasOwn(own.work.helpers, id) ? own.work.helpers[id] : undefined;
    if (!state || !own || !helper || helper.isRemoved) throw new HttpProblem(404, 'not_found');
    if (linkState(state, own.effort).is === 'ended') throw new HttpProblem(409, 'settled');
    return { helper, effort: own.effort };
  }

  function audit(what: 'krisstod_link_made' | 'krisstod_link_revoked', by: string, incident: string, helper: string) {
    store.audit.record({ at: now(), by, what, about: null, details: { incident, helper } });
  }
}
