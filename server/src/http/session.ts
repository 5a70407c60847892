import { PROTOCOL, type SessionAnswer } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { clearSessionCookie, setSessionCookie } from '../accounts/session-cookie.ts';
import { SignInDesk } from '../accounts/sign-in-desk.ts';
import { userAgentLabel } from '../accounts/user-agent-label.ts';
import type { Services } from '../services.ts';
import { type SignedIn, signedIn } from './guard.ts';
import { HttpProblem } from './problem.ts';

const withPassword = z
  .object({
    username: z.string().min(1).max(100),
    password: z.string().min(1).max(500),
    sharedDevice: z.boolean().default(false),
  })
  .strict();
const inDemo = z.object({ demo: z.string().min(1).max(100), sharedDevice: z.boolean().default(false) }).strict();

/** Sign in, who am I, choose staff function, sign out. */
export function sessionRoutes(services: Services): FastifyPluginAsyncZod {
  const { sessions, directory, outboxKeys, config } = services;
  const desk = new SignInDesk(services);
  return async (app) => {
    app.post('/api/session', { schema: { body: z.union([withPassword, inDemo]) } }, async (request, reply) => {
      const { body, ip } = request;
      const answered =
        'demo' in body
          ? await desk.byChoice(body.demo, config.demo, ip)
          : await desk.byPassword(body.username, body.password, ip);
      if (answered === 'too_many') throw new HttpProblem(429, 'rate_limited');
      // one answer for all: it does not say whether there is such a user
      if (answered === 'wrong') throw new HttpProblem(401, 'invalid', { field: 'password' });
      const { user } = answered;
      await endEarlier(request);
      const label = userAgentLabel(request.headers['user-agent']);
      const { token, session } = await sessions.start(user, label, body.sharedDevice);
      setSessionCookie(reply, token, { isSecure: request.protocol === 'https', isShared: session.isShared });
      request.log.info({ user }, 'signed in');
      return answer(session.id);
    });

    app.get('/api/session', async (request) => answer((await signedIn(request, services)).session.id));

    app.patch(
      '/api/session',
      { schema: { body: z.object({ function: z.string().max(60).nullable() }).strict() } },
      async (request) => {
        const { session } = await signedIn(request, services);
        const chosen = request.body.function;
        const isKnown = directory.plan?.plan.functions.some(({ id }) => id === chosen);
        if (chosen !== null && !isKnown) throw new HttpProblem(422, 'invalid', { field: 'function' });
        await sessions.setFunction(session.id, chosen);
        return answer(session.id);
      },
    );

    app.delete('/api/session', async (request, reply: FastifyReply) => {
      await endEarlier(request);
      clearSessionCookie(reply, request.protocol === 'https');
      return reply.code(204).send();
    });
  };

  /** Signing in again, or out: the session that the browser had ends. */
  async function endEarlier(request: FastifyRequest): Promise<void> {
    const who = await signedIn(request, services).catch((): SignedIn | null => null);
    if (who) await sessions.end(who.session.id);
  }

  function answer(id: string): SessionAnswer {
    const session = sessions.current(id);
    const actor = sessions.actor(id);
    const account = session && directory.account(session.user);
    if (!account || typeof actor === 'string') throw new HttpProblem(401, 'signed_out');
    const person = directory.person(account.person);
    return {
      user: { id: account.id, username: account.username },
      person: { id: account.person, name: person?.name ?? account.username, title: person?.title ?? '' },
      roles: account.roles,
      permissions: [...actor.permissions],
      capacities: [...actor.capacities],
      function: session.function,
      expiresAt: session.expiresAt,
      now: services.now(),
      protocol: PROTOCOL,
      demo: config.demo,
      outboxKey: outboxKeys.of(account.id),
    };
  }
}
