import { type TrialAnswerReading, trialAnswerReport } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

/** From one address: a whole municipality behind one router answers within minutes, and eighty bits are not guessed at any pace. */
const TRIES = { max: 300, timeWindow: 60_000 };
const BODY_LIMIT = 1_000;
/** Whoever comes home from a month's leave and taps it is told that it is over. */
const ANSWERED_FOR_MS = 30 * 24 * 3_600_000;

const params = z.object({
  token: z
    .string()
    .regex(/^[0-9a-z]{10,40}$/i)
    .transform((token) => token.toLowerCase()),
});

/**
 * The page behind the link of one message of a proof [LM5]: no account, one number or address. That it is opened says nothing,
 * since what looks through messages for harm opens links too.
 */
export function contactAnswerRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, now } = services;
  return async (app) => {
    app.get(
      '/api/contact-answer/:token',
      { schema: { params }, config: { rateLimit: TRIES } },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return reading(await asked(request.params.token));
      },
    );

    app.post(
      '/api/contact-answer/:token',
      { schema: { params, body: trialAnswerReport }, config: { rateLimit: TRIES }, bodyLimit: BODY_LIMIT },
      async (request) => {
        const link = await asked(request.params.token);
        const { said } = request.body;
        // said again, as by a telephone that heard no answer, it is what was said first
        if (link.said !== said) await store.trials.answer(link.trial, link.way, said, 'link', now());
        return reading({ ...link, said });
      },
    );
  };

  /** Throws 404, the same whether there never was such a link, the proof is over, or the number is another now. */
  async function asked(token: string) {
    const link = await store.trials.byToken(token);
    const trial = await store.trials.latest();
    const isOpen = link !== null && trial?.id === link.trial && now() < trial.startedAt + ANSWERED_FOR_MS;
    const person = isOpen ? directory.person(link.person) : null;
    const isTheirs = isOpen && (await store.people.waysOf(link.person)).some(({ id }) => id === link.way);
    if (!link || !person || person.erased || !isTheirs) throw new HttpProblem(404, 'not_found');
    return { ...link, name: person.name };
  }

  function reading({ name, said }: Pick<TrialAnswerReading, 'name' | 'said'>): TrialAnswerReading {
    return { municipality: directory.plan?.plan.municipality.name ?? '', name, said };
  }
}
