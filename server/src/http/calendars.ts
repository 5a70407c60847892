import { createHash, randomBytes } from 'node:crypto';
import type { CalendarAddress } from '@ledningsplats/db/calendars.ts';
import type { ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import { isOwnOf } from '@ledningsplats/shared/improvements/owners.ts';
import { type CalendarShift, calendarShifts } from '@ledningsplats/shared/roster/calendar.ts';
import type { CalendarAddressReading, MadeCalendarAddress } from '@ledningsplats/shared/roster/calendar-address.ts';
import { CALENDAR_SCOPES } from '@ledningsplats/shared/roster/calendar-address.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey } from '../accounts/try-limit.ts';
import { calendarFile } from '../calendar/calendar-file.ts';
import { improvementsFile } from '../calendar/improvements-file.ts';
import { tellChanges } from '../calendar/told-entries.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** From one address: a program asks once an hour, a municipality's may ask for forty people at a time. 192 bits are not guessed at any pace. */
const PER_ADDRESS = { max: 120, timeWindow: 60_000, keyGenerator: ({ ip }: { ip: string }) => addressKey(ip) };
const TOKEN_BYTES = 24;

const scope = z.enum(CALENDAR_SCOPES);
const FILES = { own: 'beredskap.ics', all: 'beredskap.ics', actions: 'atgarder.ics' } as const;
const ROLES = { primary: 'TiB', deputy: 'Ersättare för TiB' } as const;

/** One's own addresses for a calendar program, and the calendar behind each [TB5] [OV4]. */
export function calendarRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, states, config, now } = services;
  return async (app) => {
    app.get('/api/calendar-addresses', async (request) => {
      const { actor } = await reader(request, services, 'roster');
      const addresses = (await store.calendars.of(actor.user)).map(
        ({ scope: of, madeAt, usedAt }): CalendarAddressReading => ({ scope: of, madeAt, usedAt }),
      );
      return { addresses };
    });

    app.post(
      '/api/calendar-addresses',
      { schema: { body: z.object({ scope }).strict() } },
      async (request, reply): Promise<MadeCalendarAddress> => {
        const { actor } = await reader(request, services, 'roster');
        const token = randomBytes(TOKEN_BYTES).toString('base64url');
        await store.calendars.make(actor.user, request.body.scope, token);
        record(actor.user, 'calendar_address_made', request.body.scope);
        const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
        reply.code(201);
        // shown this once: only its hash is kept
        return { url: `${address}/api/calendar/${token}.ics` };
      },
    );

    app.delete(
      '/api/calendar-addresses/:scope',
      { schema: { params: z.object({ scope }) } },
      async (request, reply) => {
        const { actor } = await reader(request, services, 'roster');
        if (!(await store.calendars.revoke(actor.user, request.params.scope))) throw new HttpProblem(404, 'not_found');
        record(actor.user, 'calendar_address_revoked', request.params.scope);
        return reply.code(204).send();
      },
    );

    app.get(
      '/api/calendar/:token',
      {
        schema: {
          params: z.object({
            token: z
              .string()
              .max(100)
              .transform((text) => text.replace(/\.ics$/, '')),
          }),
        },
        config: { rateLimit: PER_ADDRESS },
      },
      async (request, reply) => {
        const address = await store.calendars.byToken(request.params.token);
        const account = address && directory.account(address.account);
        const person = account?.isActive ? account.person : null;
        // the same whether there never was one, it was changed, or its account is closed
        if (!address || person === null) throw new HttpProblem(404, 'not_found');
        const file = await readFile(address, person, `${request.protocol}://${request.host}`);
        await store.calendars.used(address.account, address.scope);
        const tag = `"${createHash('sha256').update(file).digest('base64url')}"`;
        reply.header('etag', tag).header('cache-control', 'private, no-cache');
        if (request.headers['if-none-match'] === tag) return reply.code(304).send();
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', `inline; filename="${FILES[address.scope]}"`)
          .send(file);
      },
    );
  };

  async function readFile({ scope: of }: CalendarAddress, person: string, asked: string): Promise<string> {
    const municipality = directory.plan?.plan.municipality;
    if (!municipality) throw new HttpProblem(404, 'not_found');
    const home = config.publicAddress ?? asked;
    if (of === 'actions') return actionsFile(municipality, person, home);
    const { timeZone } = municipality;
    const roster = (await states.get('roster')).state as RosterState | null;
    const isGone = (id: string) => directory.person(id)?.erased === true;
    const calendar = of === 'all' ? 'all' : person;
    const shifts = calendarShifts({ roster, timeZone, isGone }, now(), of === 'all' ? undefined : person);
    const { entries, changed, gone } = tellChanges(shifts, await store.calendars.told(calendar), now(), timeZone);
    if (changed.length + gone.length > 0) await store.calendars.tell(calendar, changed, gone);
    const named = (shift: CalendarShift) => directory.person(shift.person)?.name ?? '';
    return calendarFile({
      name: of === 'all' ? `Beredskap, ${municipality.name}` : `Min beredskap, ${municipality.name}`,
      timeZone,
      entries,
      titleOf: (shift) => (of === 'all' ? `${ROLES[shift.role]}: ${named(shift)}` : ROLES[shift.role]),
      url: `${home}/beredskap`,
      host: `${calendar}.${municipality.code}.ledningsplats`,
    });
  }

  /** What is to be done and by when: whoever has the address is told neither why nor what it came of. */
  async function actionsFile({ name, code }: { name: string; code: string }, person: string, home: string) {
    const state = (await states.get('improvements')).state as ImprovementsState | null;
    const registered = directory.person(person);
    const own = Object.values(state?.improvements ?? {}).filter((one) => isOwnOf(one, registered));
    return improvementsFile({
      name: `Mina åtgärder, ${name}`,
      improvements: own.map((one) => ({ ...one, why: null, source: null })),
      url: `${home}/atgarder`,
      host: `improvements.${code}.ledningsplats`,
    });
  }

  function record(by: string, what: 'calendar_address_made' | 'calendar_address_revoked', of: string) {
    store.audit.record({ at: now(), by, what, about: null, details: { scope: of } });
  }
}
