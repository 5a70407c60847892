import type { CallOutLink } from '@ledningsplats/db/call-out-links.ts';
import { type AnswerReading, answerReport } from '@ledningsplats/shared/callouts/answer-reading.ts';
import type { CallOutPart } from '@ledningsplats/shared/callouts/ground.ts';
import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { aroundOf } from '../callouts/around-call-out.ts';
import { type FoundCallOut, findCallOut } from '../callouts/call-out-parts.ts';
import { isRefused, readSentCommand } from '../core/received-command.ts';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

/**
 * From one address: five hundred who are called out may share one, behind a router or an operator's, each with a page that looks
 * every twenty seconds and some that wake time and again. Eighty bits are not guessed at any pace.
 */
const TRIES = { max: 6_000, timeWindow: 60_000, keyGenerator: ({ ip }: { ip: string }) => addressKey(ip) };
/** What one link says, also over a network that loses every answer to it: each is an event that stands for ever. */
const SAYS = { max: 60, windowMs: 10 * 60_000 };
/** So long after its end a link says that it is over, and whom to ring: a day later somebody else is TiB, and whose number it is is nothing that an old message tells [SE4]. */
const LINGERS_MS = 24 * 3_600_000;
const BODY_LIMIT = 1_000;

const params = z.object({
  token: z
    .string()
    .regex(/^[0-9a-z]{10,40}$/i)
    .transform((token) => token.toLowerCase()),
});

interface Asked extends FoundCallOut {
  link: CallOutLink;
}

/** The page behind a personal link: no account, one person, one call-out, and it dies with that [LM2]. */
export function answerRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, executor, directory, metrics, now } = services;
  const says = new TryLimit(SAYS);
  return async (app) => {
    app.get('/api/answer/:token', { schema: { params }, config: { rateLimit: TRIES } }, async (request) => {
      return reading(await asked(request.params.token));
    });

    app.post(
      '/api/answer/:token',
      { schema: { params, body: answerReport }, config: { rateLimit: TRIES }, bodyLimit: BODY_LIMIT },
      async (request) => {
        const { link, part, stream } = await asked(request.params.token);
        const { id, answer, arrivesAt, ...times } = request.body;
        const { callOut, person } = link;
        if (!says.begin(`${callOut} ${person}`, now())) throw new HttpProblem(429, 'rate_limited');
        const data = { callOut, person, answer, arrivesAt, way: 'link' };
        const given = { ...times, id, type: PART_COMMANDS[part].answer, stream, data, content: {} };
        const command = readSentCommand(given);
        const ack = isRefused(command) ? command : await executor.execute(command, () => calledBy(link, part));
        metrics.countCommand(ack);
        if (!ack.ok) throw new HttpProblem(ack.code === 'not_stored' || ack.code === 'read_only' ? 503 : 409, ack.code);
        return reading(await asked(request.params.token));
      },
    );
  };

  /** Throws 404, the same whether there never was such a link or its call-out has been over for a day. */
  async function asked(token: string): Promise<Asked> {
    const link = await store.callOutLinks.byToken(token);
    const found =
      link && (await findCallOut(async (stream) => (await states.get(stream)).state, link.incident, link.callOut));
    const isDead =
      found &&
      shownTime(found.state.exercised?.clock ?? null, now()) >
        (found.callOut.ended?.at ?? found.callOut.endsAt) + LINGERS_MS;
    if (!link || !found || isDead || directory.person(link.person)?.erased) {
      throw new HttpProblem(404, 'not_found');
    }
    return { link, ...found };
  }

  async function reading({ link, state, callOut }: Asked): Promise<AnswerReading> {
    const { called, ended, endsAt, sentAt } = callOut;
    const answered = called.find(({ person }) => person === link.person)?.answered ?? null;
    const isOpen = ended === null && shownTime(state.exercised?.clock ?? null, now()) < endsAt;
    const closedState = ended?.why === 'called_off' ? 'called_off' : 'over';
    const last = callOut.texts.findLast(({ people }) => people.includes(link.person));
    const { isExercise, call } = await aroundOf(services, link.incident, state, callOut, []);
    return {
      municipality: directory.plan?.plan.municipality.name ?? '',
      isExercise,
      isBroken: state.exerciseMark.broken !== null,
      text: ended?.why === 'called_off' ? ended.text : (last ?? callOut).text,
      sentAt: last?.at ?? sentAt,
      state: isOpen ? 'open' : closedState,
      answered: answered && { answer: answered.answer, arrivesAt: answered.arrivesAt, at: answered.at },
      call,
    };
  }
}

/** Whoever holds the link: one person, and nothing but an answer. */
function calledBy({ callOut, person }: CallOutLink, part: CallOutPart): Actor {
  return {
    user: `callout:${callOut}:${person}`,
    person,
    function: null,
    capacities: [],
    permissions: new Set([part === 'krisstod' ? 'krisstod.write' : 'task.write']),
    via: 'link',
  };
}
