import { exerciseErasure } from '@ledningsplats/shared/access/erasure.ts';
import { somebody } from '@ledningsplats/shared/people/somebody.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { eraseExercise } from '../exercise-erasure/erase-exercise.ts';
import type { Services } from '../services.ts';
import { reader } from './guard.ts';
import { HttpProblem, statusOf } from './problem.ts';

const params = z.object({ id: z.uuid() });

/** The end of an exercise's own data, by decision [OV1]. */
export function exerciseErasureRoutes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.post('/api/incidents/:id/erasure', { schema: { params, body: exerciseErasure } }, async (request, reply) => {
      const { session, actor } = await reader(request, services, 'exerciseErasure');
      const { id } = request.params;
      const person = (of: string) => services.directory.person(of);
      if (!somebody({ person }, request.body.decidedBy)) throw new HttpProblem(422, 'invalid', { field: 'decidedBy' });
      const outcome = await eraseExercise(services, id, request.body, actor);
      if (!outcome.ok) throw new HttpProblem(statusOf(outcome.code), outcome.code);
      const { store, now } = services;
      store.audit.record({ at: now(), by: session.user, what: 'exercise_erased', about: id, details: {} });
      return reply.code(204).send();
    });
  };
}
