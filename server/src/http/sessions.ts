import type { SessionListing } from '@ledningsplats/shared/core/administration.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });

/** Who is signed in now, and putting an end to it: a lost phone, a screen that was left open. */
export function sessionListRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, sessions, directory, now } = services;
  return async (app) => {
    app.get('/api/sessions', async (request) => {
      const { session: own } = await permitted(request, services, 'accounts.manage');
      const listed = (await store.sessions.list()).map(
        ({ id, user, function: staffFunction, userAgent, isShared, createdAt, seenAt }): SessionListing => ({
          id,
          user,
          name: nameOf(user),
          function: staffFunction,
          device: userAgent,
          shared: isShared,
          createdAt,
          // the store is told of it now and then only
          seenAt: Math.max(seenAt, sessions.current(id)?.seenAt ?? 0),
          own: id === own.id,
        }),
      );
      return { sessions: listed.sort((one, other) => other.seenAt - one.seenAt) };
    });

    app.delete('/api/sessions/:id', { schema: { params } }, async (request, reply) => {
      const { session: own } = await permitted(request, services, 'accounts.manage');
      const session = await store.sessions.find(request.params.id);
      if (!session) throw new HttpProblem(404, 'not_found');
      await sessions.end(session.id);
      store.audit.record({ at: now(), by: own.user, what: 'session_ended', about: session.user });
      return reply.code(204).send();
    });
  };

  function nameOf(user: string): string {
    const account = directory.account(user);
    return (account && directory.person(account.person)?.name) ?? account?.username ?? user;
  }
}
