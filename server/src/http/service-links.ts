import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type {
  OpenedServiceLink,
  ServiceLinkReading,
  ServiceLinksReading,
} from '@ledningsplats/shared/losses/telling/link-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService, ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendServiceLink } from '../essential-services/link-messages.ts';
import { newServiceLink, serviceLinkPath } from '../essential-services/service-links.ts';
import { linkChannels } from '../krisstod/link-messages.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const ofIncident = z.object({ incident: uuid });
const ofService = ofIncident.extend({ service: uuid });

/** Links by which services tell how it is with them: made, shown, sent and taken back by the staff [KO2] [KO3]. */
export function serviceLinkRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, plans, messages, box, config, now } = services;
  return async (app) => {
    app.get('/api/service-links/:incident', { schema: { params: ofIncident } }, async (request) => {
      await reader(request, services, 'serviceLinks', true);
      const { incident } = request.params;
      const links = await Promise.all(
        (await store.serviceLinks.of(incident)).map(
          async ({ service, madeAt, usedAt }): Promise<ServiceLinkReading> => {
            const all = await messages.states({ kind: 'service', incident, service });
            const sent = all.map(({ person, channel, state, at, reason }) => ({ person, channel, state, at, reason }));
            return { service, madeAt, usedAt, sent };
          },
        ),
      );
      const reading: ServiceLinksReading = { links, channels: await linkChannels(services) };
      return reading;
    });

    app.post('/api/service-links/:incident/:service', { schema: { params: ofService } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'serviceLinks');
      const { incident, service } = request.params;
      await touchable(incident, service);
      const made = newServiceLink(box, { incident, service, madeBy: actor.user });
      if (await store.serviceLinks.add(made)) audit('service_link_made', actor.user, incident, service);
      const link = await store.serviceLinks.get(incident, service);
      // taken back by somebody else in between
      if (link === null) throw new HttpProblem(409, 'stale');
      const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
      const opened: OpenedServiceLink = { url: `${address}${serviceLinkPath(box, link)}` };
      return reply.code(201).send(opened);
    });

    app.post(
      '/api/service-links/:incident/:service/message',
      { schema: { params: ofService } },
      async (request, reply) => {
        await reader(request, services, 'serviceLinks');
        const { incident, service: id } = request.params;
        const { service, plan } = await touchable(incident, id);
        if ((await store.serviceLinks.get(incident, id)) === null) throw new HttpProblem(404, 'not_found');
        const ways = await sendServiceLink(services, { incident, service, text: plan.continuity.linkText });
        if (ways === 0) throw new HttpProblem(409, 'settled', { details: { why: 'no_way' } });
        return reply.code(202).send({ ways });
      },
    );

    app.delete('/api/service-links/:incident/:service', { schema: { params: ofService } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'serviceLinks');
      const { incident, service } = request.params;
      if (!(await store.serviceLinks.revoke(incident, service))) throw new HttpProblem(404, 'not_found');
      await messages.cancel({ kind: 'service', incident, service });
      audit('service_link_revoked', actor.user, incident, service);
      return reply.code(204).send();
    });
  };

  /** A service that is kept, in an incident that goes on. Throws 404 and 409 `settled`. */
  async function touchable(incident: string, id: string): Promise<{ service: EssentialService; plan: Plan }> {
    const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
    const register = (await states.get('services')).state as ServicesState | null;
    const service = register && Object.hasOwn(register.services, id) ? register.services[id] : undefined;
    const plan = state && (await plans.get(state.incident.planVersion));
    if (!state || !plan || !service || service.retired !== null) throw new HttpProblem(404, 'not_found');
    if (state.incident.lifecycle !== 'open') throw new HttpProblem(409, 'settled');
    return { service, plan: plan.plan };
  }

  function audit(
    what: 'service_link_made' | 'service_link_revoked',
    by: string,
    incident: string,
    service: string,
  ): void {
    store.audit.record({ at: now(), by, what, about: null, details: { incident, service } });
  }
}
