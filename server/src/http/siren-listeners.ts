import { shortText, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import {
  LISTENER_SIRENS_LIMIT,
  type ListenerLinkReading,
  type MadeListenerLink,
  mayAskListeners,
} from '@ledningsplats/shared/sirens/listener-link.ts';
import { isSiren } from '@ledningsplats/shared/sirens/siren-places.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const making = z
  .object({
    test: z.iso.date(),
    label: shortText,
    sirens: z
      .array(uuid)
      .min(1)
      .max(LISTENER_SIRENS_LIMIT)
      .refine((sirens) => new Set(sirens).size === sirens.length, 'a siren twice'),
  })
  .strict();
const ofTest = z.object({ test: z.iso.date() });
const params = z.object({ number: z.coerce.number().int().min(1) });

/** The links of those who listen at a test of the sirens: made, listed, revoked [PL8]. */
export function sirenListenerRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, directory, config, now } = services;
  return async (app) => {
    app.get('/api/siren-listeners', { schema: { querystring: ofTest } }, async (request) => {
      await reader(request, services, 'sirenListeners', true);
      const links = (await store.sirenListeners.of(request.query.test)).map(
        ({ revokedBy: _, madeBy, ...link }): ListenerLinkReading => ({ ...link, madeBy: nameOf(madeBy) }),
      );
      return { links };
    });

    app.post('/api/siren-listeners', { schema: { body: making } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'sirenListeners');
      const { test, label, sirens } = request.body;
      const plan = directory.plan?.plan ?? null;
      const today = plan && wallOf(now(), plan.municipality.timeZone).slice(0, 10);
      if (today === null || !mayAskListeners(test, today)) throw new HttpProblem(422, 'invalid', { field: 'test' });
      const register = (await states.get('places')).state as PlacesState | null;
      const unknown = sirens.findIndex((id) => {
        const place = register?.places[id];
        return !place || !isSiren(place, plan);
      });
      if (unknown >= 0) throw new HttpProblem(422, 'unknown_item', { field: `sirens.${unknown}` });
      const token = newSheetToken();
      const number = await store.sirenListeners.make({ token, test, label, sirens, madeBy: actor.user });
      audit('siren_listener_made', actor.user, test, number);
      const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
      // the address is shown this once: only its hash is kept
      const made: MadeListenerLink = { number, url: `${address}/blad/lyssna/${token}` };
      return reply.code(201).send(made);
    });

    app.delete('/api/siren-listeners/:number/label', { schema: { params } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'sirenListeners');
      const { number } = request.params;
      if (!(await store.sirenListeners.forget(number))) throw new HttpProblem(404, 'not_found');
      store.audit.record({
        at: now(),
        by: actor.user,
        what: 'siren_listener_forgotten',
        about: null,
        details: { number },
      });
      return reply.code(204).send();
    });

    app.delete('/api/siren-listeners/:number', { schema: { params } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'sirenListeners');
      const link = await store.sirenListeners.revoke(request.params.number, actor.user);
      if (!link) throw new HttpProblem(404, 'not_found');
      audit('siren_listener_revoked', actor.user, link.test, link.number);
      return reply.code(204).send();
    });
  };

  function audit(what: 'siren_listener_made' | 'siren_listener_revoked', by: string, test: string, number: number) {
    store.audit.record({ at: now(), by, what, about: null, details: { test, number } });
  }

  function nameOf(account: string): string {
    const person = directory.account(account)?.person;
    return (person && directory.person(person)?.name) ?? '';
  }
}
