import { rungReport, trialStart } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { planOf } from '../accounts/create-account.ts';
import type { Services } from '../services.ts';
import { startTrial, stopTrial } from '../trials/contact-trials.ts';
import { trialPreview, trialReading } from '../trials/trial-reading.ts';
import { waysToTry } from '../trials/ways-to-try.ts';
import { reader } from './guard.ts';
import { HttpProblem } from './problem.ts';

const params = z.object({ way: z.string().max(60) });

/** The proof of every number and address [LM5]: what it would send, its start and stop, and where each way stands. */
export function contactTrialRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, now } = services;
  return async (app) => {
    app.get('/api/contact-trial', async (request, reply) => {
      // the page asks again while messages leave
      await reader(request, services, 'contactTrial', true);
      reply.header('cache-control', 'no-store');
      return trialReading(services, planOf(services));
    });

    app.get('/api/contact-trial/preview', async (request, reply) => {
      await reader(request, services, 'contactTrial');
      reply.header('cache-control', 'no-store');
      return trialPreview(services, planOf(services));
    });

    app.post('/api/contact-trial', { schema: { body: trialStart } }, async (request, reply) => {
      const { session, actor } = await reader(request, services, 'contactTrial');
      await startTrial(services, request.body, actor.person);
      store.audit.record({ at: now(), by: session.user, what: 'contact_trial_started', about: null, details: {} });
      return reply.code(201).send(await trialReading(services, planOf(services)));
    });

    app.post('/api/contact-trial/stop', async (request) => {
      const { session } = await reader(request, services, 'contactTrial');
      await stopTrial(services);
      store.audit.record({ at: now(), by: session.user, what: 'contact_trial_stopped', about: null, details: {} });
      return trialReading(services, planOf(services));
    });

    app.post('/api/contact-trial/ways/:way/rung', { schema: { params, body: rungReport } }, async (request) => {
      const { actor } = await reader(request, services, 'contactTrial');
      const { said } = request.body;
      await directory.inTurn(async () => {
        const trial = await store.trials.latest();
        const way = (await waysToTry(services)).ways.find(({ id }) => id === request.params.way);
        if (!trial || !way) throw new HttpProblem(404, 'not_found');
        const rung = said && { said, by: actor.person, at: now() };
        await store.trials.ring(trial.id, { way: way.id, person: way.person }, rung);
      });
      return trialReading(services, planOf(services));
    });
  };
}
