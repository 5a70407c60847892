import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isSameToken } from '../channels/callback-token.ts';
import type { CallbackReader } from '../channels/sms/callback-fields.ts';
import { idOf } from '../core/system-commands.ts';
import { ownersOf } from '../people/whose-number.ts';
import type { Services } from '../services.ts';
import { HttpProblem } from './problem.ts';

/** Two reports for each of five hundred messages come within a minute, from one address. */
const CALLS = { max: 3_000, timeWindow: 60_000 };
/** A report is a line; a long reply is ten text messages in one. */
const BODY_LIMIT = 16_000;
const REPLY_LIMIT = 2_000;

const params = z.object({ token: z.string().max(100) });
const query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const options = {
  schema: { params, querystring: query, hide: true },
  config: { rateLimit: CALLS },
  bodyLimit: BODY_LIMIT,
};

/**
 * What an SMS gateway tells us, at an address with a secret in it: what became of a message, and what somebody answers. It
 * tells again what we do not acknowledge, so repetitions are as one and their order does not matter.
 */
export function channelCallbackRoutes(services: Services): FastifyPluginAsyncZod {
  const { channels, messages, directory, now } = services;
  return async (app) => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );

    app.route({
      method: ['GET', 'POST'],
      url: '/api/channels/sms/report/:token',
      ...options,
      handler: async (request, reply) => {
        const report = readerFor(request).report(fieldsOf(request));
        if (!report) throw new HttpProblem(400, 'malformed');
        const { message } = request.query as { message?: unknown };
        const by = z.uuid().safeParse(message);
        if (!by.success && report.viaId === null) throw new HttpProblem(400, 'malformed');
        if (report.said !== null) {
          const isKnown = await messages.report(
            'sms',
            by.success ? { id: by.data } : { viaId: report.viaId ?? '' },
            report.said,
          );
          // it may be ahead of the answer that has its id: then it comes again
          if (!isKnown) throw new HttpProblem(404, 'not_found');
        }
        return acknowledged(reply);
      },
    });

    app.route({
      method: ['GET', 'POST'],
      url: '/api/channels/sms/inbound/:token',
      ...options,
      handler: async (request, reply) => {
        const said = readerFor(request).reply(fieldsOf(request));
        if (!said) throw new HttpProblem(400, 'malformed');
        const { viaId, from, text } = said;
        const at = now();
        const cause = viaId ?? `${from} ${text} ${Math.floor(at / 60_000)}`;
        await messages.reply({
          id: idOf(`reply/sms/${cause}`),
          channel: 'sms',
          person: whoseNumber(from),
          from,
          text: text.slice(0, REPLY_LIMIT),
          at,
        });
        return acknowledged(reply);
      },
    });
  };

  /** Throws 404, the same whether nothing is set up or the secret is another. */
  function readerFor({ params }: FastifyRequest): CallbackReader {
    const { token } = params as { token: string };
    const { callbacks } = channels;
    if (!callbacks || !isSameToken(token, callbacks.token)) throw new HttpProblem(404, 'not_found');
    return callbacks.reader;
  }

  /** Null: nobody's, or several people's, which is no one's word. */
  function whoseNumber(from: string): string | null {
    const owners = ownersOf(from, directory.people());
    return owners.length === 1 ? (owners[0]?.id ?? null) : null;
  }
}

function fieldsOf({ query, body }: FastifyRequest): unknown {
  return { ...(query as object), ...(typeof body === 'object' && body !== null ? body : {}) };
}

/** Without a body: 46elks would send it to whoever replied, as a text message. */
function acknowledged(reply: FastifyReply): FastifyReply {
  return reply.code(204).send();
}
