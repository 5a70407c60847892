import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Services } from '../services.ts';

/** Whom the log-in page of a demonstration offers; nobody anywhere else. */
export function demoRoutes({ config, directory }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/demo', async () => {
      if (!config.demo) return { demo: false, accounts: [] };
      const accounts = directory
        .accounts()
        .filter(({ isActive }) => isActive)
        .map(({ id, person, roles }) => ({ id, person: directory.person(person), roles }));
      return { demo: true, accounts };
    });
  };
}
