import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import {
  awakeSite,
  type PrintedVisitSheet,
  type VisitSheetReading,
} from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const ofIncident = z.object({ incident: uuid });
const ofSheet = ofIncident.extend({ number: z.coerce.number().int().min(1) });
/** `isReplacing`: the site's earlier sheets hold no longer. */
const printing = z.object({ site: uuid, isReplacing: z.boolean() }).strict();

/** The visit sheets of krisstöd's sites: printed, listed, revoked by those who run krisstöd [KR5]. */
export function visitSheetListRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, directory, config, now } = services;
  return async (app) => {
    app.get('/api/visit-sheets/:incident', { schema: { params: ofIncident } }, async (request) => {
      await reader(request, services, 'krisstodLinks', true);
      const sheets = (await store.visitSheets.of(request.params.incident)).map(
        ({ number, site, madeBy, madeAt, usedAt, revokedAt }): VisitSheetReading => {
          return { number, site, madeBy: nameOf(madeBy), madeAt, usedAt, revokedAt };
        },
      );
      return { sheets };
    });

    app.post(
      '/api/visit-sheets/:incident',
      { schema: { params: ofIncident, body: printing } },
      async (request, reply) => {
        const { actor } = await reader(request, services, 'krisstodLinks');
        const { incident } = request.params;
        const { site, isReplacing } = request.body;
        const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
        if (!state || !awakeSite(state, site)) throw new HttpProblem(422, 'unknown_item', { field: 'site' });
        const token = newSheetToken();
        const { number, revoked } = await store.visitSheets.print({
          incident,
          site,
          token,
          madeBy: actor.user,
          isReplacing,
        });
        for (const earlier of revoked) audit('visit_sheet_revoked', actor.user, incident, earlier.number);
        audit('visit_sheet_made', actor.user, incident, number);
        const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
        // the address is shown this once: only its hash is kept
        const printed: PrintedVisitSheet = { number, url: `${address}/blad/besok/${token}`, at: now() };
        return reply.code(201).send(printed);
      },
    );

    app.delete('/api/visit-sheets/:incident/:number', { schema: { params: ofSheet } }, async (request, reply) => {
      const { actor } = await reader(request, services, 'krisstodLinks');
      const { incident, number } = request.params;
      if (!(await store.visitSheets.revoke(incident, number, actor.user))) throw new HttpProblem(404, 'not_found');
      audit('visit_sheet_revoked', actor.user, incident, number);
      return reply.code(204).send();
    });
  };

  function audit(what: 'visit_sheet_made' | 'visit_sheet_revoked', by: string, incident: string, number: number) {
    store.audit.record({ at: now(), by, what, about: null, details: { incident, number } });
  }

  function nameOf(account: string): string {
    const person = directory.account(account)?.person;
    return (person && directory.person(person)?.name) ?? '';
  }
}
