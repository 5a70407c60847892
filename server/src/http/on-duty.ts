import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import type { Holder } from '@ledningsplats/shared/roster/on-duty.ts';
import type { OnDutyReading } from '@ledningsplats/shared/roster/on-duty-reading.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

/** From one address: a screen that asks every other second is no attack, and costs nothing. */
export const ON_DUTY_LOOKS = { max: 60, timeWindow: '1 minute' };
/** Whoever is between may answer for so long: a change of TiB is then seen within half a minute. */
const CACHED_SECONDS = 30;

/** Nothing else is ever written into an answer. */
const reading = z.object({
  municipality: z.string(),
  timeZone: z.string(),
  name: z.string().nullable(),
  deputy: z.string().nullable(),
  phone: z.string().nullable(),
  until: z.number().nullable(),
  isWaiting: z.boolean(),
  isGap: z.boolean(),
  now: z.number(),
});

/** Whether the plan lets anybody know who is TiB without an account [TB4]: the answer, and the page that shows it. */
export function isOnDutyOpen({ directory }: Pick<Services, 'directory'>): boolean {
  return (directory.plan?.plan.roster.open ?? 'nothing') !== 'nothing';
}

/**
 * Who is TiB, for anybody without an account [TB4]: only what the plan says is open, and nothing at all unless it says so.
 * Answers `not_found` then. A person's own number is never among it.
 */
export function onDutyRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, directory } = services;
  return async (app) => {
    app.get(
      '/api/tib',
      { schema: { response: { 200: reading } }, config: { rateLimit: ON_DUTY_LOOKS } },
      async (_request, reply): Promise<OnDutyReading> => {
        const plan = directory.plan?.plan;
        if (!plan || !isOnDutyOpen(services)) throw new HttpProblem(404, 'not_found');
        const { name, timeZone } = plan.municipality;
        const roster = (await states.get('roster')).state as RosterState | null;
        const isGone = (person: string) => directory.person(person)?.erased === true;
        const now = services.steadyNow();
        const { primary, deputy, until, waiting } = dutyAt({ roster, timeZone, isGone }, now);
        const nameOf = (holder: Holder) =>
          plan.roster.open === 'name' && holder.gap === null ? (directory.person(holder.person)?.name ?? null) : null;
        reply.header('cache-control', `public, max-age=${CACHED_SECONDS}`);
        return {
          municipality: name,
          timeZone,
          name: nameOf(primary),
          deputy: nameOf(deputy),
          phone: plan.roster.phone,
          until,
          isWaiting: waiting !== null,
          isGap: primary.gap !== null,
          now,
        };
      },
    );
  };
}
