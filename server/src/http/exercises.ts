import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { ShutOutReading, ShutOutWhy } from '@ledningsplats/shared/exercises/staff.ts';
import { vmaTestDays } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exercisesFile } from '../calendar/exercises-file.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** Decades of tests of one siren. */
const HISTORY_LIMIT = 500;

/** The year's exercises as a calendar file, and what each siren has been through [OV7] [PL8]. */
export function exerciseRoutes(services: Services): FastifyPluginAsyncZod {
  const { states, store, directory, config, now } = services;
  return async (app) => {
    app.get('/api/exercises.ics', async (request, reply) => {
      await reader(request, services, 'exercises');
      const municipality = directory.plan?.plan.municipality;
      if (!municipality) throw new HttpProblem(404, 'not_found');
      const { timeZone, name, code } = municipality;
      const { state, recordedAt } = await states.get('exercises');
      const year = Number(wallOf(now(), timeZone).slice(0, 4));
      const file = exercisesFile({
        name: `Övningar, ${name}`,
        timeZone,
        exercises: Object.values((state as ExercisesState | null)?.exercises ?? {}),
        tests: [year, year + 1].flatMap(vmaTestDays),
        stamp: recordedAt,
        url: `${config.publicAddress ?? `${request.protocol}://${request.host}`}/ovningar`,
        host: `exercises.${code}.ledningsplats`,
      });
      return reply
        .header('content-disposition', 'attachment; filename="ovningar.ics"')
        .header('cache-control', 'no-store')
        .type('text/calendar; charset=utf-8')
        .send(file);
    });

    app.get(
      '/api/exercises/:exercise/shut-out',
      { schema: { params: z.object({ exercise: z.uuid() }) } },
      async (request): Promise<ShutOutReading> => {
        await reader(request, services, 'staffAccess');
        const calendar = (await states.get('exercises')).state as ExercisesState | null;
        const exercise = calendar?.exercises[request.params.exercise];
        if (!exercise) throw new HttpProblem(404, 'not_found');
        const staff = new Set([...(exercise.lead === null ? [] : [exercise.lead]), ...Object.keys(exercise.staff)]);
        return {
          people: [...staff].flatMap((person) => {
            const why = shutOut(person);
            return why === null ? [] : [{ person, why }];
          }),
        };
      },
    );

    // newest first
    app.get(
      '/api/sirens/:siren',
      { schema: { params: z.object({ siren: z.uuid() }) } },
      async (request): Promise<{ events: AnyEvent[] }> => {
        await reader(request, services, 'sirens');
        const { siren } = request.params;
        const found: StoredEntries = new Map();
        await fetchEntries(store.events, 'sirens', 'siren', [siren], found);
        const events = found.get(entryName('sirens', 'siren', siren)) ?? [];
        return { events: events.slice(-HISTORY_LIMIT).toReversed() };
      },
    );
  };

  /** By all accounts that a person has: one of them is enough. Null: they can open it. */
  function shutOut(person: string): ShutOutWhy | null {
    const accounts = directory.accounts().filter((account) => account.person === person && account.isActive);
    if (accounts.length === 0) return 'no_account';
    return accounts.some((account) => mayOpen(directory.permissions(account), 'exercise')) ? null : 'no_permission';
  }
}
