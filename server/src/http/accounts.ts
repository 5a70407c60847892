import type { Account } from '@ledningsplats/db/accounts.ts';
import { planId, shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkKnown, checkPassword, createAccount } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/passwords.ts';
import type { Services } from '../services.ts';
import { permitted } from './guard.ts';
import { HttpProblem } from './problem.ts';

const ids = z.array(planId).max(50);
const newAccount = z
  .object({
    username: shortText,
    password: z.string().max(500),
    roles: ids,
    name: shortText,
    title: shortText,
    function: planId.nullable().default(null),
    capacities: ids.default([]),
    phone: shortText.nullable().default(null),
    email: shortText.nullable().default(null),
  })
  .strict();
const change = z
  .object({
    roles: ids,
    capacities: ids,
    function: planId.nullable(),
    active: z.boolean(),
    password: z.string().max(500),
  })
  .partial()
  .strict();
const params = z.object({ id: z.string().max(60) });

/** Who has an account, and what it may do. */
export function accountRoutes(services: Services): FastifyPluginAsyncZod {
  const { store, directory, sessions } = services;
  return async (app) => {
    app.get('/api/accounts', async (request) => {
      await permitted(request, services, 'accounts.manage');
      const ordinary = directory.accounts().filter(({ id }) => !services.emergency.isIt(id));
      return { accounts: ordinary.map(asReading) };
    });

    app.post('/api/accounts', { schema: { body: newAccount } }, async (request, reply) => {
      await permitted(request, services, 'accounts.manage');
      const { username, password, roles, ...person } = request.body;
      const account = await createAccount(services, plan(), { username, password, roles, person });
      return reply.code(201).send(asReading(account));
    });

    app.patch('/api/accounts/:id', { schema: { params, body: change } }, async (request) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const account = directory.account(request.params.id);
      if (!account) throw new HttpProblem(404, 'not_found');
      // it is sealed anew, and nothing else is done to it
      if (services.emergency.isIt(account.id)) throw new HttpProblem(409, 'forbidden', { field: 'emergency' });
      const { roles, capacities, function: staffFunction, active, password } = request.body;
      if (roles) checkKnown(plan(), 'roles', roles);
      if (capacities) checkKnown(plan(), 'capacities', capacities);
      if (staffFunction) checkKnown(plan(), 'functions', [staffFunction]);
      keepAnAdministrator({ ...account, roles: roles ?? account.roles, isActive: active ?? account.isActive });
      if (password !== undefined) {
        const person = directory.person(account.person);
        checkPassword(password, [account.username, plan().municipality.name, person?.name ?? '']);
      }

      await store.accounts.update(account.id, {
        ...(roles ? { roles } : {}),
        ...(active === undefined ? {} : { isActive: active }),
        ...(password === undefined ? {} : { passwordHash: await hashPassword(password) }),
      });
      await changePerson(account.person, {
        ...(capacities ? { capacities } : {}),
        ...(staffFunction === undefined ? {} : { function: staffFunction }),
      });
      await directory.readAccounts(account.id);
      // whoever knew the old password is out; the one who changed their own stays
      if (active === false || password !== undefined) await sessions.endAllOf(account.id, session.id);
      return asReading(directory.account(account.id) ?? account);
    });
  };

  function plan(): Plan {
    if (!directory.plan) throw new HttpProblem(409, 'not_found', { field: 'plan' });
    return directory.plan.plan;
  }

  async function changePerson(id: string, changes: { capacities?: string[]; function?: string | null }): Promise<void> {
    const person = await store.people.find(id);
    if (!person || Object.keys(changes).length === 0) return;
    await store.people.save([{ ...person, ...changes }]);
    await directory.readPeople();
  }

  /** Nobody could let anyone in again, but by the envelope. */
  function keepAnAdministrator(changed: Account): void {
    const manages = (account: Account) =>
      account.isActive &&
      !services.emergency.isIt(account.id) &&
      directory.permissionsOfRoles(account.roles).has('accounts.manage');
    const isLeft = directory.accounts().some((account) => manages(account.id === changed.id ? changed : account));
    if (!isLeft) throw new HttpProblem(409, 'invalid', { field: 'roles', details: { why: 'last_administrator' } });
  }

  function asReading({ id, username, person, roles, isActive, createdAt }: Account) {
    return { id, username, person: directory.person(person), roles, active: isActive, createdAt };
  }
}
