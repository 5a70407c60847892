import { PROTOCOL, type SessionAnswer } from '@ledningsplats/shared/core/protocol.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '../accounts/audited.ts';
import { type Admission, admit } from '../accounts/entrance.ts';
import { clearSessionCookie, setSessionCookie } from '../accounts/session-cookie.ts';
import { addressKey } from '../accounts/try-limit.ts';
import { userAgentLabel } from '../accounts/user-agent-label.ts';
import type { Services } from '../services.ts';
import { type SignedIn, signedIn } from './guard.ts';
import { passkeyAssertion } from './passkey-schemas.ts';
import { HttpProblem } from './problem.ts';
import { siteOf } from './site.ts';

/** Unanswered questions push each other out of memory in the end: one address alone must not push out everybody's. */
const QUESTIONS = { max: 300, timeWindow: 60_000, keyGenerator: ({ ip }: FastifyRequest) => addressKey(ip) };

const sharedDevice = z.boolean().default(false);
const token = z.string().min(20).max(100);
const proof = z.union([
  z
    .object({
      username: z.string().min(1).max(100),
      password: z.string().min(1).max(500),
      code: z.string().min(1).max(40).optional(),
      sharedDevice,
    })
    .strict(),
  z.object({ passkey: passkeyAssertion, sharedDevice }).strict(),
  z.object({ ticket: token, sharedDevice }).strict(),
  z.object({ demo: z.string().min(1).max(100), sharedDevice }).strict(),
]);

/** Sign in, who am I, choose staff function, sign out. */
export function sessionRoutes(services: Services): FastifyPluginAsyncZod {
  const { sessions, directory, outboxKeys, config, passkeys, emergency } = services;
  return async (app) => {
    app.post('/api/session/passkey', { config: { rateLimit: QUESTIONS } }, async (request) =>
      passkeys.beginSignIn(siteOf(request, config)),
    );

    app.post('/api/session', { schema: { body: proof } }, async (request, reply) => {
      const { body, ip } = request;
      const admission = await admit(services, body, siteOf(request, config), ip);
      if (!admission.ok) throw refusal(admission);
      const { user } = admission;
      await endEarlier(request);
      const label = userAgentLabel(request.headers['user-agent']);
      const { token, session } = await sessions.start(user, label, body.sharedDevice, ip);
      setSessionCookie(reply, token, {
        isSecure: request.protocol === 'https',
        isShared: session.isShared,
        longestMs: config.sessionMs,
      });
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
      const user = await endEarlier(request);
      if (user !== null) audited(services, { by: user, what: 'signed_out', about: user });
      clearSessionCookie(reply, request.protocol === 'https');
      return reply.code(204).send();
    });
  };

  /** Signing in again, or out: the session that the browser had ends. Answers whose it was. */
  async function endEarlier(request: FastifyRequest): Promise<string | null> {
    const who = await signedIn(request, services).catch((): SignedIn | null => null);
    if (who) await sessions.end(who.session.id);
    return who?.session.user ?? null;
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
      staffed: [...(actor.staffed ?? [])],
      function: session.function,
      expiresAt: session.expiresAt,
      endsAt: sessions.endOf(session),
      now: services.now(),
      protocol: PROTOCOL,
      demo: config.demo,
      emergency: emergency.noticeTo(account.id),
      outboxKey: outboxKeys.of(account.id),
    };
  }
}

/** What is lacking is told to whoever has given the right password; to everyone else only that it was not right. */
function refusal(admission: Exclude<Admission, { ok: true }>): HttpProblem {
  switch (admission.why) {
    case 'too_many':
      return new HttpProblem(429, 'rate_limited');
    case 'wrong':
      return new HttpProblem(401, 'invalid', { field: admission.field });
    case 'code':
      return new HttpProblem(401, 'invalid', { field: 'code', details: admission.details });
    case 'enrolment':
      return new HttpProblem(401, 'invalid', { field: 'secondFactor', details: admission.details });
    default:
      return admission satisfies never;
  }
}
