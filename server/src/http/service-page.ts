import type { ServiceLink } from '@ledningsplats/db/service-links.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { continuityStream } from '@ledningsplats/shared/core/stream-name.ts';
import { serviceReport } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { serviceSender } from '@ledningsplats/shared/losses/telling/sender.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addressKey, TryLimit } from '../accounts/try-limit.ts';
import { isRefused, readSentCommand, refused } from '../core/received-command.ts';
import { type OpenedServiceLink, openServiceLink, ownReading } from '../essential-services/opened-service-link.ts';
import { readSheetToken } from '../places/sheet-token.ts';
import type { Services } from '../services.ts';
import { sendAck } from './commands.ts';
import { HttpProblem } from './problem.ts';

/** By link and address: those who share an address do not shut each other out. */
const PER_LINK = { max: 300, timeWindow: 60_000, keyGenerator: linkKey };
/** By link: what changes at a service in ten minutes, and never a flood in the log. */
const WORDS = { max: 20, windowMs: 10 * 60_000 };
/** Some choices and a note. */
const BODY_LIMIT = 12_000;
/** A page that looks every quarter of a minute is not written down each time. */
const USED_ANEW_MS = 60_000;

const params = z.object({ token: z.string().min(20).max(100).transform(readSheetToken) });

/** A service's own page: no account, its own loss and its own answer, and nothing of any other's [KO2] [KO3]. */
export function servicePageRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, executor, metrics, now } = services;
  const words = new TryLimit(WORDS);
  const looks = { rateLimit: PER_LINK };
  return async (app) => {
    app.get('/api/service-link/:token', { schema: { params }, config: looks }, async (request) => {
      const opened = await going(await known(request.params.token));
      const { usedAt } = opened.link;
      if (usedAt === null || now() - usedAt > USED_ANEW_MS) await store.serviceLinks.used(opened.link);
      return ownReading(services, opened);
    });

    app.post(
      '/api/service-link/:token',
      { schema: { params, body: serviceReport }, config: looks, bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        // 1. A link that is known, and what it says for the first time: a lost answer is given again, also when all is over.
        const link = await known(request.params.token);
        const { said, ...times } = request.body;
        const first = await firstAnswer(times.id, link);
        if (first) return sendAck(reply, first);

        // 2. An incident that goes on, and not more than one service has to say.
        await going(link);
        const limited = `${link.incident} ${link.service}`;
        if (!words.begin(limited, now())) throw new HttpProblem(429, 'rate_limited');

        // 3. Of its own service, whatever it sent.
        const { note, ...told } = said;
        const given = {
          type: 'TellForService',
          stream: continuityStream(link.incident),
          data: { ...told, service: link.service },
          content: note === undefined ? {} : { note },
        };
        const command = readSentCommand({ ...times, ...given });
        const ack = isRefused(command) ? command : await executor.execute(command, () => senderBy(link));
        metrics.countCommand(ack);
        return sendAck(reply, ackForPage(ack));
      },
    );
  };

  /** Throws 404, the same whether there never was such a link or it is revoked. */
  async function known(token: string): Promise<ServiceLink> {
    const link = await store.serviceLinks.byToken(token);
    if (!link) throw notFound();
    return link;
  }

  /** Throws the same 404 when the incident is over or the service no longer kept. */
  async function going(link: ServiceLink): Promise<OpenedServiceLink> {
    const opened = await openServiceLink(services, link);
    if (!opened) throw notFound();
    return opened;
  }

  async function firstAnswer(id: string, { service }: ServiceLink): Promise<CommandAck | null> {
    const first = (await store.events.commands([id])).get(id);
    return first?.user === serviceSender(service) ? ackForPage(JSON.parse(first.outcome)) : null;
  }
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'not_found', { details: { why: 'unknown' } });
}

function linkKey({ ip, params }: FastifyRequest): string {
  const { token } = params as { token: string };
  return `${addressKey(ip)} ${readSheetToken(token)}`;
}

/** Whoever holds the link: nobody in the register of people, for whom the rules keep to the one service. */
function senderBy({ service }: ServiceLink): Actor {
  return {
    user: serviceSender(service),
    person: null,
    function: null,
    capacities: [],
    permissions: new Set(['services.read']),
    via: 'link',
  };
}

/** Which incident it is and how much has happened in it is nothing that a service's page tells. */
function ackForPage(ack: CommandAck): CommandAck {
  return ack.ok
    ? { ok: true, stream: '', seq: 0 }
    : refused(ack.code, ack.field === undefined ? {} : { field: ack.field });
}
