import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { isRefused, readSentCommand } from '../core/received-command.ts';
import type { Services } from '../services.ts';
import { signedIn } from './guard.ts';
import { problemBody, statusOf } from './problem.ts';
import { sessionKey } from './session-key.ts';

/** By HTTP come single commands and what waited in an outbox, one at a time; two hundred boards may share an address. */
const COMMANDS_PER_SESSION = { max: 300, timeWindow: 10_000, keyGenerator: sessionKey };

/** `POST /api/commands`: the same envelope, the same path and the same answer as the socket's `command`. */
export function commandRoutes(services: Services): FastifyPluginAsyncZod {
  const { executor, sessions, metrics } = services;
  return async (app) => {
    app.post(
      '/api/commands',
      {
        config: { rateLimit: COMMANDS_PER_SESSION },
      },
      async (request, reply) => {
        const { session } = await signedIn(request, services);
        const command = readSentCommand(request.body);
        const ack = isRefused(command) ? command : await executor.execute(command, () => sessions.actor(session.id));
        metrics.countCommand(ack);
        return sendAck(reply, ack);
      },
    );
  };
}

/** A refusal is the socket's own and a problem document at once. */
export function sendAck(reply: FastifyReply, ack: CommandAck): FastifyReply {
  if (ack.ok) return reply.send(ack);
  const status = statusOf(ack.code);
  const body = { ...problemBody(status, ack.code), ...ack };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}
