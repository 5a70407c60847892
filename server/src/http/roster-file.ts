import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { RosterPreview } from '@ledningsplats/shared/roster/roster-file.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { decodeFile } from '../files/decode-file.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readRosterCsv, writeRosterCsv } from '../roster/roster-csv.ts';
import type { Services } from '../services.ts';
import { permitted, reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** Ten years of days, in base64. */
const FILE_LIMIT = 500_000;

/** The roster as a file: read out, and looked through before it is taken in [TB2]. */
export function rosterFileRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, directory, now } = services;
  return async (app) => {
    app.get('/api/roster.csv', async (request, reply) => {
      await reader(request, services, 'roster');
      const roster = (await states.get('roster')).state as RosterState | null;
      const nameOf = (person: string) => directory.person(person)?.name ?? '';
      const day = new Date(now()).toISOString().slice(0, 10);
      return reply
        .header('content-disposition', `attachment; filename="beredskap-${day}.csv"`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(writeRosterCsv({ roster, timeZone: timeZone() }, nameOf, now()));
    });

    app.post(
      '/api/roster/preview',
      { bodyLimit: FILE_LIMIT, schema: { body: z.object({ base64: z.base64() }).strict() } },
      async (request): Promise<RosterPreview> => {
        await permitted(request, services, 'roster.write');
        const { text } = decodeFile(Buffer.from(request.body.base64, 'base64'));
        const people = [...directory.people()].flatMap(({ id }) => directory.person(id) ?? []);
        try {
          return { rows: readRosterCsv(text, people, { timeZone: timeZone(), now: now() }) };
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
          throw new HttpProblem(422, 'invalid', { field: 'file', details: { why: error.why, line: error.line } });
        }
      },
    );
  };

  function timeZone(): string {
    const plan = directory.plan?.plan;
    if (!plan) throw new HttpProblem(404, 'not_found');
    return plan.municipality.timeZone;
  }
}
