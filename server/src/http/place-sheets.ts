import { uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import {
  type PlaceSheetReading,
  type PrintedSheet,
  SHEETS_AT_ONCE,
} from '@ledningsplats/shared/places/sheet-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { newSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const printing = z
  .object({
    places: z
      .array(uuid)
      .min(1)
      .max(SHEETS_AT_ONCE)
      .refine((places) => new Set(places).size === places.length, 'a place twice'),
    /** The earlier sheets of these places hold no longer. */
    isReplacing: z.boolean(),
  })
  .strict();
const params = z.object({ number: z.coerce.number().int().min(1) });

/** The sheets in the places' boxes: printed, listed, revoked [PL5]. */
export function placeSheetRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, directory, config, now } = services;
  return async (app) => {
    app.get('/api/place-sheets', async (request) => {
      await reader(request, services, 'placeSheets');
      const sheets = (await store.sheets.list()).map(
        (sheet): PlaceSheetReading => ({
          ...sheet,
          madeBy: nameOf(sheet.madeBy),
          revokedBy: sheet.revokedBy === null ? null : nameOf(sheet.revokedBy),
        }),
      );
      return { sheets };
    });

    app.post('/api/place-sheets', { schema: { body: printing } }, async (request, reply) => {
      const { actor } = await permitted(request, services, 'places.sheets');
      const { places, isReplacing } = request.body;
      const register = (await states.get('places')).state as PlacesState | null;
      const unknown = places.findIndex((id) => {
        const place = register?.places[id];
        return !place || place.retired !== null;
      });
      if (unknown >= 0) throw new HttpProblem(422, 'unknown_item', { field: `places.${unknown}` });

      const sheets = places.map((place) => ({ place, token: newSheetToken() }));
      const { numbers, revoked } = await store.sheets.print({ sheets, madeBy: actor.user, isReplacing });
      const audit = (what: 'place_sheet_made' | 'place_sheet_revoked', place: string, number: number) =>
        store.audit.record({ at: now(), by: actor.user, what, about: null, details: { place, number } });
      for (const { place, number } of revoked) audit('place_sheet_revoked', place, number);
      for (const [index, { place }] of sheets.entries()) audit('place_sheet_made', place, numbers[index] as number);

      const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
      // the addresses are shown this once: only their hashes are kept
      const printed = sheets.map(
        ({ place, token }, index): PrintedSheet => ({
          number: numbers[index] as number,
          place,
          url: `${address}/blad/${token}`,
        }),
      );
      return reply.code(201).send({ printed, at: now() });
    });

    app.delete('/api/place-sheets/:number', { schema: { params } }, async (request, reply) => {
      const { actor } = await permitted(request, services, 'places.sheets');
      const sheet = await store.sheets.revoke(request.params.number, actor.user);
      if (!sheet) throw new HttpProblem(404, 'not_found');
      const details = { place: sheet.place, number: sheet.number };
      store.audit.record({ at: now(), by: actor.user, what: 'place_sheet_revoked', about: null, details });
      return reply.code(204).send();
    });
  };

  function nameOf(account: string): string {
    const person = directory.account(account)?.person;
    return (person && directory.person(person)?.name) ?? '';
  }
}
