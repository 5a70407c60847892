import type { CodeNeeded, OwnAccountReading } from '@ledningsplats/shared/access/own-account.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '../accounts/audited.ts';
import { closeWaysIn } from '../accounts/close-ways-in.ts';
import { checkPassword } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/passwords.ts';
import type { Services } from '../services.ts';
import { type SignedIn, signedIn } from './guard.ts';
import { passkeyAssertion } from './passkey-schemas.ts';
import { HttpProblem } from './problem.ts';
import { siteOf } from './site.ts';

const password = z.string().min(1).max(500);
const params = z.object({ id: z.string().max(100) });
const proof = z
  .object({ password, code: z.string().min(1).max(40).optional(), passkey: passkeyAssertion.optional() })
  .strict();

/** One's own account: ways in, sessions, password. Whoever is signed in may, for themselves alone. */
export function ownAccountRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, sessions, desk, factors, passkeys, tickets, config } = services;
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

    /**
     * The right to change one's second factors for a while: neither a screen that was left open gives it, nor the password
     * alone where there is a second factor.
     */
    app.post('/api/account/proof', { schema: { body: proof } }, async (request) => {
      const { session } = await proved(request, request.body.password);
      const isProved = await secondProved(request, session.user, request.body);
      return { ticket: tickets.issue(session.user, session.id, isProved) };
    });

    app.post(
      '/api/account/password',
      { schema: { body: proof.extend({ next: z.string().max(500) }).strict() } },
      async (request, reply) => {
        const { session } = await proved(request, request.body.password);
        const { user } = session;
        const account = directory.account(user);
        const person = directory.person(account?.person ?? '');
        const municipality = directory.plan?.plan.municipality.name ?? '';
        checkPassword(request.body.next, [account?.username ?? '', municipality, person?.name ?? '']);
        // last: a code works once. Whoever has got hold of the password must not shut out the one whose it is with another
        await secondProved(request, user, request.body);
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

  /** Whether there was a second factor, which has then been shown. Throws 422 with the ways there are, and 429. */
  async function secondProved(
    request: FastifyRequest,
    user: string,
    { code, passkey }: Pick<z.infer<typeof proof>, 'code' | 'passkey'>,
  ): Promise<boolean> {
    const ways = await factors.waysOf(user);
    if (ways.length === 0) return false;
    const lacking = (why: CodeNeeded['why']) =>
      new HttpProblem(422, 'invalid', { field: 'code', details: { why, ways } satisfies CodeNeeded });
    if (passkey !== undefined) {
      if ((await passkeys.finishSignIn(siteOf(request, config), passkey)) === user) return true;
    } else {
      if (code === undefined) throw lacking('needed');
      const how = await factors.tryCode(user, code, request.ip);
      if (how === 'too_many') throw new HttpProblem(429, 'rate_limited');
      if (how === 'recovery') audited(services, { by: user, what: 'recovery_code_used', about: user });
      if (how !== 'wrong') return true;
    }
    const details = { what: passkey === undefined ? 'code' : 'passkey', from: request.ip };
    audited(services, { by: user, what: 'sign_in_failed', about: user, details });
    throw passkey === undefined ? lacking('wrong') : new HttpProblem(422, 'invalid', { field: 'passkey' });
  }
}
