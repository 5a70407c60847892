import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

/** From one address: a screen that asks every other second is no attack, and costs nothing. */
const LOOKS = { max: 60, timeWindow: '1 minute' };
/** Whoever is between may answer for so long: a change of TiB is then seen within half a minute. */
const CACHED_SECONDS = 30;

const reading = z.object({
  municipality: z.string(),
  /** Null: not told, or nobody. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  /** UTC milliseconds of the next change; null: none is planned. */
  until: z.number().nullable(),
  isGap: z.boolean(),
});

/**
 * Who is TiB, for anybody without an account [TB4]: only what the plan says is open, and nothing at all unless it says so.
 * Answers `not_found` then. A person's own number is never among it.
 */
export function onDutyRoutes({ states, directory, steadyNow }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/api/tib',
      { schema: { response: { 200: reading } }, config: { rateLimit: LOOKS } },
      async (_request, reply) => {
        const plan = directory.plan?.plan;
        if (!plan || plan.roster.open === 'nothing') throw new HttpProblem(404, 'not_found');
        const { name, timeZone } = plan.municipality;
        const roster = (await states.get('roster')).state as RosterState | null;
        const isGone = (person: string) => directory.person(person)?.erased === true;
        const { primary, until } = dutyAt({ roster, timeZone, isGone }, steadyNow());
        const isNamed = plan.roster.open === 'name' && primary.gap === null;
        reply.header('cache-control', `public, max-age=${CACHED_SECONDS}`);
        return {
          municipality: name,
          name: isNamed ? (directory.person(primary.person)?.name ?? null) : null,
          phone: plan.roster.phone,
          until,
          isGap: primary.gap !== null,
        };
      },
    );
  };
}
