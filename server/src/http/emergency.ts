import { UsernameTaken } from '@ledningsplats/db/accounts.ts';
import type { EmergencyReading } from '@ledningsplats/shared/access/own-account.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { EMERGENCY_USERNAME } from '../accounts/emergency.ts';
import type { Services } from '../services.ts';
import { permitted, type SignedIn } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** The sealed emergency account [SE2]: made, sealed anew and acknowledged by those who manage accounts. */
export function emergencyRoutes(services: Services): FastifyPluginAsyncZod {
  const { emergency } = services;
  return async (app) => {
    app.get('/api/emergency-account', async (request): Promise<EmergencyReading> => {
      await permitted(request, services, 'accounts.manage');
      const { sealedAt = null, usedAt = null, acknowledgedAt = null } = emergency.state ?? {};
      return { username: EMERGENCY_USERNAME, sealedAt, usedAt, acknowledgedAt };
    });

    /** The passphrase is in this answer and nowhere else. */
    app.post('/api/emergency-account/seal', async (request, reply) => {
      const { session } = await somebodyElse(request);
      try {
        const passphrase = await emergency.seal(session.user);
        return await reply.code(201).send({ username: EMERGENCY_USERNAME, passphrase });
      } catch (error) {
        if (error instanceof UsernameTaken) throw new HttpProblem(409, 'exists', { field: 'username' });
        throw error;
      }
    });

    app.post('/api/emergency-account/acknowledge', async (request, reply) => {
      const { session } = await somebodyElse(request);
      if (!(await emergency.acknowledge(session.user))) throw new HttpProblem(409, 'settled');
      return reply.code(204).send();
    });
  };

  /** Whoever opened the envelope neither seals it nor says that it is known: that is another pair of eyes. */
  async function somebodyElse(request: FastifyRequest): Promise<SignedIn> {
    const who = await permitted(request, services, 'accounts.manage');
    if (emergency.isIt(who.session.user)) throw new HttpProblem(403, 'forbidden');
    return who;
  }
}
