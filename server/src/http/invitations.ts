import { planId, shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { closeWaysIn } from '../accounts/close-ways-in.ts';
import { checkKnown, checkPassword, createAccountFor, planOf } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/passwords.ts';
import {
  createPersonalLink,
  type Invitation,
  lookAtPersonalLink,
  withdrawInvitations,
} from '../accounts/personal-links.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

/** From one address. */
const TRIES = { max: 30, timeWindow: 5 * 60_000 };

const wanted = z.object({ person: z.string().max(60), roles: z.array(planId).min(1).max(50) }).strict();
const idParams = z.object({ id: z.string().max(64) });
const tokenParams = z.object({ token: z.string().min(20).max(100) });
const password = z.string().max(500);

/**
 * Personal links: an invitation, by which somebody of the register makes an account of their own, and a link for a new
 * password. Whoever sends them never knows the password.
 */
export function invitationRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, emergency, now } = services;
  return async (app) => {
    app.get('/api/invitations', async (request) => {
      await permitted(request, services, 'accounts.manage');
      const invitations = (await store.links.waiting('invitation')).map(({ id, payload, expiresAt }) => {
        const { person, roles, by } = payload as Invitation;
        return { id, person: directory.person(person), roles, by: nameOf(by), expiresAt };
      });
      return { invitations };
    });

    app.post('/api/invitations', { schema: { body: wanted } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const { person, roles } = request.body;
      checkKnown(planOf(services), 'roles', roles);
      const invited = directory.registered(person);
      if (!invited) throw new HttpProblem(404, 'not_found', { field: 'person' });
      // its people log in as themselves
      if (invited.kind === 'organisation') throw new HttpProblem(422, 'invalid', { field: 'person' });
      if (hasAccount(person)) throw new HttpProblem(409, 'exists', { field: 'person' });
      // of several, only the newest opens
      await withdrawInvitations(services.store, person);
      const link = await createPersonalLink(services, request, 'invitation', { person, roles, by: session.user });
      store.audit.record({ at: now(), by: session.user, what: 'invitation_made', about: person });
      return reply.code(201).send(link);
    });

    app.delete('/api/invitations/:id', { schema: { params: idParams } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const { id } = request.params;
      const link = (await store.links.waiting('invitation')).find((waiting) => waiting.id === id);
      if (!link || !(await store.links.withdraw('invitation', id))) throw new HttpProblem(404, 'not_found');
      const about = (link.payload as Invitation).person;
      store.audit.record({ at: now(), by: session.user, what: 'invitation_withdrawn', about });
      return reply.code(204).send();
    });

    app.get(
      '/api/invited/:token',
      { schema: { params: tokenParams }, config: { rateLimit: TRIES } },
      async (request) => {
        const { person, roles, by } = await invitation(request.params.token);
        const plan = planOf(services);
        return {
          name: directory.person(person)?.name ?? '',
          municipality: plan.municipality.name,
          roles: plan.roles.filter(({ id }) => roles.includes(id)).map(({ name }) => name),
          by: nameOf(by),
        };
      },
    );

    app.post(
      '/api/invited/:token',
      {
        schema: { params: tokenParams, body: z.object({ username: shortText, password }).strict() },
        config: { rateLimit: TRIES },
      },
      async (request, reply) => {
        const { token } = request.params;
        await directory.inTurn(async () => {
          const { person, roles } = await invitation(token);
          const { id } = await createAccountFor(services, planOf(services), { person, roles, ...request.body });
          await store.links.use('invitation', token, null);
          store.audit.record({ at: now(), by: id, what: 'invitation_used', about: person });
        });
        return reply.code(201).send({ username: request.body.username });
      },
    );

    app.post('/api/accounts/:id/password-link', { schema: { params: idParams } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const account = directory.account(request.params.id);
      if (!account?.isActive) throw new HttpProblem(404, 'not_found');
      // it is sealed anew: the paper in the envelope must not become worthless without anybody being told [SE2]
      if (emergency.isIt(account.id)) throw new HttpProblem(409, 'forbidden', { field: 'emergency' });
      const link = await createPersonalLink(services, request, 'new-password', { account: account.id });
      // whoever made it could have used it
      store.audit.record({ at: now(), by: session.user, what: 'password_link_made', about: account.id });
      return reply.code(201).send(link);
    });

    app.get(
      '/api/new-password/:token',
      { schema: { params: tokenParams }, config: { rateLimit: TRIES } },
      async (request) => {
        const { username, person } = await accountOf(request.params.token);
        return { username, name: directory.person(person)?.name ?? username };
      },
    );

    app.post(
      '/api/new-password/:token',
      { schema: { params: tokenParams, body: z.object({ password }).strict() }, config: { rateLimit: TRIES } },
      async (request) => {
        const { token } = request.params;
        const account = await accountOf(token);
        const name = directory.person(account.person)?.name ?? '';
        checkPassword(request.body.password, [account.username, planOf(services).municipality.name, name]);
        const passwordHash = await hashPassword(request.body.password);
        const used = await store.links.use('new-password', token, null);
        if (!used.ok) throw new HttpProblem(404, 'not_found', { details: { why: used.reason } });
        await store.accounts.update(account.id, { passwordHash });
        await directory.readAccounts(account.id);
        const details = { way: 'link' };
        store.audit.record({ at: now(), by: account.id, what: 'password_changed', about: account.id, details });
        await closeWaysIn(services, account.id);
        return { username: account.username };
      },
    );
  };

  /** Throws 404, also for one whose person has been removed or has an account by now. */
  async function invitation(token: string): Promise<Invitation> {
    const link = await lookAtPersonalLink(services, 'invitation', token);
    if (hasAccount(link.person)) throw new HttpProblem(404, 'not_found', { details: { why: 'used' } });
    if (!directory.registered(link.person)) throw new HttpProblem(404, 'not_found', { details: { why: 'expired' } });
    return link;
  }

  async function accountOf(token: string) {
    const { account } = await lookAtPersonalLink(services, 'new-password', token);
    const found = directory.account(account);
    if (!found?.isActive) throw new HttpProblem(404, 'not_found', { details: { why: 'expired' } });
    return found;
  }

  function hasAccount(person: string): boolean {
    return directory.accounts().some((account) => account.person === person);
  }

  function nameOf(account: string): string | null {
    const person = directory.account(account)?.person;
    return person === undefined ? null : (directory.person(person)?.name ?? null);
  }
}
