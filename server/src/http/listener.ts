import type { SirenListener } from '@ledningsplats/db/siren-listeners.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { stampOccurredAt } from '@ledningsplats/shared/core/occurred-at.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { SirensState } from '@ledningsplats/shared/sirens/events.ts';
import {
  type ListenerReading,
  listenerFault,
  listenerSender,
  listenerTimes,
} from '@ledningsplats/shared/sirens/listener-link.ts';
import { listenerReport } from '@ledningsplats/shared/sirens/listener-schema.ts';
import { sirensOf, testOn } from '@ledningsplats/shared/sirens/siren-places.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import { readSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { HttpProblem } from './problem.ts';

/** By link and address, as at the places' sheets. */
const PER_LINK = { max: 300, timeWindow: 60_000, keyGenerator: linkKey };
/** A round of sixty sirens, each said and put right. More is no longer listening. */
const REPORTS = { max: 120, windowMs: 10 * 60_000 };
const BODY_LIMIT = 1_000;

const params = z.object({ token: z.string().min(20).max(100).transform(readSheetToken) });

/** The page of whoever listens to sirens on the day of a test: no account, its own sirens, and how they were heard [PL8]. */
export function listenerRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, states, executor, directory, metrics, now } = services;
  const reports = new TryLimit(REPORTS);
  return async (app) => {
    app.get('/api/listener/:token', { schema: { params }, config: { rateLimit: PER_LINK } }, async (request) => {
      const { link, plan } = await opened(request.params.token);
      const times = listenerTimes(link.test, plan.municipality.timeZone);
      const { at, opensAt, closesAt } = times;
      const register = (await states.get('places')).state as PlacesState | null;
      const heard = testOn((await states.get('sirens')).state as SirensState | null, link.test);
      const reading: ListenerReading = {
        municipality: plan.municipality.name,
        link: link.number,
        test: link.test,
        at,
        opensAt,
        closesAt,
        now: now(),
        call: plan.places.sheetCall,
        sirens: sirensOf(register, plan)
          .filter(({ id }) => link.sirens.includes(id))
          .map(({ id, reference, texts, position }) => ({
            id,
            name: texts && [reference, texts.name].filter(Boolean).join(' '),
            position,
            result: heard[id]?.result ?? null,
          })),
      };
      return reading;
    });

    app.post(
      '/api/listener/:token',
      { schema: { params, body: listenerReport }, config: { rateLimit: PER_LINK }, bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        // 1. A link that holds, and what it says for the first time.
        const { link, plan } = await opened(request.params.token);
        const { said, ...sent } = request.body;
        const first = await firstAnswer(sent.id, link);
        if (first) return sendAck(reply, first);

        // 2. One of its own sirens, heard on the day of its own test.
        if (!link.sirens.includes(said.siren)) throw new HttpProblem(422, 'unknown_item', { field: 'said.siren' });
        const times = listenerTimes(link.test, plan.municipality.timeZone);
        const { occurredAt } = stampOccurredAt({ ...sent, now: now() });
        const why = listenerFault(times, occurredAt, now());
        if (why !== null) throw new HttpProblem(409, 'settled', { details: { why } });

        // 3. Not more than one who listens has to say.
        if (!reports.begin(String(link.number), now())) throw new HttpProblem(429, 'rate_limited');

        // 4. As the command that everybody reports by, with the one right that it takes.
        const data = { siren: said.siren, test: link.test, result: said.result };
        const command = readSentCommand({ ...sent, type: 'ReportSiren', stream: 'sirens', data, content: {} });
        const ack = isRefused(command) ? command : await executor.execute(command, () => senderBy(link));
        metrics.countCommand(ack);
        if (ack.ok) await store.sirenListeners.used(link.number);
        return sendAck(reply, ackForLink(ack));
      },
    );
  };

  /** Throws 404, the same whether there never was such a link, it is revoked or its test is over. */
  async function opened(token: string): Promise<{ link: SirenListener; plan: Plan }> {
    const link = await store.sirenListeners.byToken(token);
    const plan = directory.plan?.plan;
    const isOver = link && plan && now() >= listenerTimes(link.test, plan.municipality.timeZone).takenUntil;
    if (!link || !plan || isOver) throw new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
    return { link, plan };
  }

  /** What was sent again after a lost answer is answered as the first time. */
  async function firstAnswer(id: string, link: SirenListener): Promise<CommandAck | null> {
    const known = (await store.events.commands([id])).get(id);
    return known?.user === listenerSender(link.number) ? ackForLink(JSON.parse(known.outcome)) : null;
  }
}

function linkKey({ ip, params }: FastifyRequest): string {
  const { token } = params as { token: string };
  return `${addressKey(ip)} ${readSheetToken(token)}`;
}

/** Whoever has the link: nobody in the register, and how its sirens were heard is all that is said in its name. */
function senderBy({ number }: SirenListener): Actor {
  return {
    user: listenerSender(number),
    person: null,
    function: null,
    capacities: [],
    permissions: new Set(['places.operate']),
    via: 'link',
  };
}

/** How much has been said of all sirens is nothing that a link tells. */
function ackForLink(ack: CommandAck): CommandAck {
  return ack.ok
    ? { ok: true, stream: '', seq: 0 }
    : refused(ack.code, ack.field === undefined ? {} : { field: ack.field });
}
