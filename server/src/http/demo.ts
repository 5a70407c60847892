import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { DEMO_PEOPLE, type DemoName } from '../demo/people.ts';
import { accountId } from '../demo/scribe.ts';
import type { Services } from '../services.ts';

const ORDER = (Object.keys(DEMO_PEOPLE) as DemoName[]).map(accountId);

/** Whom the log-in page of a demonstration offers; nobody anywhere else. */
export function demoRoutes({ config, directory }: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/api/demo', async () => {
      if (!config.demo) return { demo: false, accounts: [] };
      const accounts = directory
        .accounts()
        .filter(({ isActive }) => isActive)
        .sort((one, other) => placeOf(one.id) - placeOf(other.id))
        .map(({ id, person, roles }) => ({ id, person: directory.person(person), roles }));
      return { demo: true, accounts };
    });
  };
}

/** The ones who lead come first, as in `DEMO_PEOPLE`. */
function placeOf(account: string): number {
  return ORDER.indexOf(account);
}
