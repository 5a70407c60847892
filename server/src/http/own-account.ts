import type { OwnAccountReading } from '@ledningsplats/shared/access/own-account.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '../accounts/audited.ts';
import { closeWaysIn } from '../accounts/close-ways-in.ts';
import { checkPassword } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/passwords.ts';
import type { Services } from '../services.ts';
import { type SignedIn, signedIn } from './guard.ts';
import { HttpProblem } from './problem.ts';

const password = z.string().min(1).max(500);
const params = z.object({ id: z.string().max(100) });

/** One's own account: ways in, sessions, password. Whoever is signed in may, for themselves alone. */
export function ownAccountRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, sessions, desk, factors, tickets } = services;
  return async (app) => {
    app.get('/api/account', async (request): Promise<OwnAccountReading> => {
      const { session } = await signedIn(request, services);
      const { totp, passkeys, recoveryCodesLeft } = await factors.of(session.user);
      return {
        totp: totp && { createdAt: totp.createdAt },
        passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
        recoveryCodesLeft,
        isSealed: services.emergency.isIt(session.user),
        isRequired: await factors.isRequired(directory.account(session.user)?.roles ?? []),
        sessions: (await sessions.ofUser(session.user)).map(
          ({ id, userAgent, address, createdAt, seenAt, isShared }) => ({
            id,
            userAgent,
            address,
            createdAt,
            seenAt,
            isShared,
            isThis: id === session.id,
          }),
        ),
      };
    });

    /** The right to change one's second factors for a while: a screen that was left open does not give it. */
    app.post('/api/account/proof', { schema: { body: z.object({ password }).strict() } }, async (request) => {
      const who = await proved(request, request.body.password);
      return { ticket: tickets.issue(who.session.user, who.session.id) };
    });

    app.post(
      '/api/account/password',
      { schema: { body: z.object({ password, next: z.string().max(500) }).strict() } },
      async (request, reply) => {
        const { session } = await proved(request, request.body.password);
        const { user } = session;
        const account = directory.account(user);
        const person = directory.person(account?.person ?? '');
        const municipality = directory.plan?.plan.municipality.name ?? '';
        checkPassword(request.body.next, [account?.username ?? '', municipality, person?.name ?? '']);
        await store.accounts.update(user, { passwordHash: await hashPassword(request.body.next) });
        await directory.readAccounts(user);
        await closeWaysIn(services, user, session.id);
        audited(services, { by: user, what: 'password_changed', about: user });
        return reply.code(204).send();
      },
    );

    app.delete('/api/account/sessions/:id', { schema: { params } }, async (request, reply) => {
      const { session } = await signedIn(request, services);
      const { id } = request.params;
      const isOwn = (await sessions.ofUser(session.user)).some((own) => own.id === id);
      if (!isOwn) throw new HttpProblem(404, 'not_found');
      await sessions.end(id);
      audited(services, { by: session.user, what: 'session_ended', about: session.user });
      return reply.code(204).send();
    });

    /** All but the one that asks. */
    app.delete('/api/account/sessions', async (request, reply) => {
      const { session } = await signedIn(request, services);
      await sessions.endAllOf(session.user, session.id);
      audited(services, { by: session.user, what: 'session_ended', about: session.user, details: { which: 'others' } });
      return reply.code(204).send();
    });
  };

  /** Whoever is signed in, when the password is theirs; tried at the same desk as at log-in. Throws 401, 422 and 429. */
  async function proved(request: FastifyRequest, typed: string): Promise<SignedIn> {
    const who = await signedIn(request, services);
    const account = directory.account(who.session.user);
    // its credential is made and changed by sealing
    if (!account || services.emergency.isIt(account.id)) throw new HttpProblem(403, 'forbidden');
    const answered = await desk.byPassword(account.username, typed, request.ip);
    if (answered === 'too_many') throw new HttpProblem(429, 'rate_limited');
    if (answered === 'wrong') throw new HttpProblem(422, 'invalid', { field: 'current' });
    return who;
  }
}
