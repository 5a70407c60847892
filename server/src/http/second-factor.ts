import type { Account } from '@ledningsplats/db/accounts.ts';
import type { Enrolled, UnprotectedAccount } from '@ledningsplats/shared/access/own-account.ts';
import { planId, shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { audited } from '../accounts/audited.ts';
import { checkKnown } from '../accounts/create-account.ts';
import type { Ticket } from '../accounts/tickets.ts';
import { newTotpSecret, totpUri } from '../accounts/totp.ts';
import { unprotectedAccounts } from '../accounts/unprotected-accounts.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { passkeyAttestation } from './passkey-schemas.ts';
import { HttpProblem } from './problem.ts';
import { siteOf } from './site.ts';

const ticket = z.string().min(20).max(100);
const withTicket = z.object({ ticket }).strict();

/** Enrolment and removal of second factors [SE2]: by a ticket, which the password gave, with the second factor there was. */
export function secondFactorRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, sessions, factors, passkeys, tickets, config } = services;
  return async (app) => {
    app.post('/api/second-factor/totp', { schema: { body: withTicket } }, async ({ body }) => {
      const { held, account } = await holder(body.ticket);
      held.totpSecret = newTotpSecret();
      return { secret: held.totpSecret, uri: totpUri(held.totpSecret, account.username) };
    });

    app.post(
      '/api/second-factor/totp/confirm',
      { schema: { body: z.object({ ticket, code: z.string().max(40) }).strict() } },
      async ({ body }): Promise<Enrolled> => {
        const { held, account } = await holder(body.ticket);
        const isRight = held.totpSecret !== null && (await factors.saveTotp(account.id, held.totpSecret, body.code));
        if (!isRight) throw new HttpProblem(422, 'invalid', { field: 'code' });
        return enrolled(held, 'totp');
      },
    );

    app.post('/api/second-factor/passkey', { schema: { body: withTicket } }, async (request) => {
      const { held, account } = await holder(request.body.ticket);
      const name = directory.person(account.person)?.name ?? account.username;
      return passkeys.beginEnrolment(siteOf(request, config), account, name, held);
    });

    app.post(
      '/api/second-factor/passkey/confirm',
      { schema: { body: z.object({ ticket, name: shortText, passkey: passkeyAttestation }).strict() } },
      async (request): Promise<Enrolled> => {
        const { name, passkey } = request.body;
        const { held } = await holder(request.body.ticket);
        const isRight = await passkeys.finishEnrolment(siteOf(request, config), held, name, passkey);
        if (!isRight) throw new HttpProblem(422, 'invalid', { field: 'passkey' });
        return enrolled(held, 'passkey');
      },
    );

    app.post('/api/second-factor/recovery-codes', { schema: { body: withTicket } }, async ({ body }) => {
      const { account } = await holder(body.ticket);
      if ((await factors.waysOf(account.id)).length === 0) throw new HttpProblem(409, 'invalid', { field: 'ticket' });
      audited(services, { by: account.id, what: 'second_factor_added', about: account.id, details: { kind: 'codes' } });
      return { recoveryCodes: await factors.newRecoveryCodes(account.id) };
    });

    app.post(
      '/api/second-factor/remove',
      { schema: { body: z.object({ ticket, passkey: z.string().max(2_000).nullable() }).strict() } },
      async ({ body }, reply) => {
        const { account } = await holder(body.ticket);
        await keepWhatIsRequired(account, body.passkey);
        if (body.passkey === null) await store.factors.removeTotp(account.id);
        else if (!(await store.factors.removePasskey(account.id, body.passkey)))
          throw new HttpProblem(404, 'not_found');
        const kind = body.passkey === null ? 'totp' : 'passkey';
        audited(services, { by: account.id, what: 'second_factor_removed', about: account.id, details: { kind } });
        return reply.code(204).send();
      },
    );

    /** For whoever has lost phone and codes: the administrator has made sure who it is. */
    app.delete(
      '/api/accounts/:id/second-factor',
      { schema: { params: z.object({ id: z.string().max(60) }) } },
      async (request, reply) => {
        const { session } = await permitted(request, services, 'accounts.manage');
        const { id } = request.params;
        if (!directory.account(id)) throw new HttpProblem(404, 'not_found');
        await store.factors.removeAll(id);
        await sessions.endAllOf(id, session.id);
        audited(services, { by: session.user, what: 'second_factor_removed', about: id, details: { kind: 'all' } });
        return reply.code(204).send();
      },
    );

    app.get('/api/second-factor/policy', async (request) => {
      await permitted(request, services, 'accounts.manage');
      return { roles: await factors.requiredRoles() };
    });

    app.patch(
      '/api/second-factor/policy',
      { schema: { body: z.object({ roles: z.array(planId).max(50) }).strict() } },
      async (request) => {
        const { session } = await permitted(request, services, 'accounts.manage');
        const { roles } = request.body;
        if (!directory.plan) throw new HttpProblem(409, 'not_found', { field: 'plan' });
        checkKnown(directory.plan.plan, 'roles', roles);
        await factors.requireFor(roles);
        audited(services, {
          by: session.user,
          what: 'account_changed',
          about: null,
          details: { roles: roles.join(' ') },
        });
        return { roles };
      },
    );

    app.get('/api/second-factor/unprotected', async (request): Promise<{ accounts: UnprotectedAccount[] }> => {
      const { session } = await permitted(request, services, 'accounts.manage');
      return { accounts: await unprotectedAccounts(services, session.id) };
    });

    /** Only what is asked for ends, and only of those who still lack it: who has enrolled meanwhile works on. */
    app.post(
      '/api/second-factor/unprotected/end',
      { schema: { body: z.object({ users: z.array(z.string().max(60)).min(1).max(1_000) }).strict() } },
      async (request) => {
        const { session } = await permitted(request, services, 'accounts.manage');
        const asked = new Set(request.body.users);
        const ending = (await unprotectedAccounts(services, session.id)).filter(({ user }) => asked.has(user));
        for (const { user } of ending) {
          await sessions.endAllOf(user, session.id);
          audited(services, { by: session.user, what: 'session_ended', about: user });
        }
        return { accounts: await unprotectedAccounts(services, session.id) };
      },
    );
  };

  /** Throws 401 when the ticket has run out, or its session has, or what it was for has been done by another. */
  async function holder(token: string): Promise<{ held: Ticket; account: Account }> {
    const held = tickets.look(token);
    const account = held && directory.account(held.user);
    const hasLeft = held !== null && held.session !== null && !sessions.current(held.session);
    if (!held || !account?.isActive || hasLeft || (await isTooLate(held)))
      throw new HttpProblem(401, 'invalid', { field: 'ticket' });
    return { held, account };
  }

  /**
   * Whoever has the password alone gets a ticket while there is no second factor. It must not replace the one that the
   * right person has enrolled since.
   */
  async function isTooLate({ user, isProved, hasEnrolled }: Ticket): Promise<boolean> {
    return !isProved && !hasEnrolled && (await factors.waysOf(user)).length > 0;
  }

  async function enrolled(held: Ticket, kind: 'totp' | 'passkey'): Promise<Enrolled> {
    held.totpSecret = null;
    held.hasEnrolled = true;
    audited(services, { by: held.user, what: 'second_factor_added', about: held.user, details: { kind } });
    return { recoveryCodes: await factors.firstRecoveryCodes(held.user) };
  }

  async function keepWhatIsRequired(account: Account, passkey: string | null): Promise<void> {
    if (!(await factors.isRequired(account.roles))) return;
    const { totp, passkeys: known } = await factors.of(account.id);
    const isLeft = passkey === null ? known.length > 0 : totp !== null || known.some(({ id }) => id !== passkey);
    if (!isLeft) throw new HttpProblem(409, 'invalid', { field: 'secondFactor', details: { why: 'required' } });
  }
}
