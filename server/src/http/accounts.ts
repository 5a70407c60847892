import type { Account } from '@ledningsplats/db/accounts.ts';
import type { AuditDetails } from '@ledningsplats/db/audit.ts';
import type { Session } from '@ledningsplats/db/sessions.ts';
import type { AuditWhat } from '@ledningsplats/shared/core/audit.ts';
import { planId, shortText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { closeWaysIn } from '../accounts/close-ways-in.ts';
import { checkKnown, checkPassword, checkPosts, createAccount, planOf } from '../accounts/create-account.ts';
import { keepAnAdministrator } from '../accounts/last-administrator.ts';
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
  const { store, directory, now } = services;
  return async (app) => {
    app.get('/api/accounts', async (request) => {
      await permitted(request, services, 'accounts.manage');
      // an erased one stays for the history to point at, and the sealed one is sealed: neither is managed here
      const managed = directory
        .accounts()
        .filter(({ id, person }) => directory.registered(person) && !services.emergency.isIt(id));
      return { accounts: managed.map(asReading) };
    });

    app.post('/api/accounts', { schema: { body: newAccount } }, async (request, reply) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      const { username, password, roles, ...person } = request.body;
      const account = await createAccount(services, planOf(services), { username, password, roles, person });
      store.audit.record({ at: now(), by: session.user, what: 'account_created', about: account.id });
      return reply.code(201).send(asReading(account));
    });

    app.patch('/api/accounts/:id', { schema: { params, body: change } }, async (request) => {
      const { session } = await permitted(request, services, 'accounts.manage');
      // it is sealed anew, and nothing else is done to it
      if (services.emergency.isIt(request.params.id)) throw new HttpProblem(409, 'forbidden', { field: 'emergency' });
      const { password } = request.body;
      // hashed before the turn: it takes a while, and nobody else is to wait for it
      if (password !== undefined) checkPassword(password, knownOf(existing(request.params.id)));
      const passwordHash = password === undefined ? undefined : await hashPassword(password);
      return directory.inTurn(() => changeAccount(existing(request.params.id), request.body, passwordHash, session));
    });
  };

  async function changeAccount(
    account: Account,
    { roles, capacities, function: staffFunction, active }: z.infer<typeof change>,
    passwordHash: string | undefined,
    session: Session,
  ) {
    const plan = planOf(services);
    if (roles) checkKnown(plan, 'roles', roles);
    checkPosts(plan, { ...(capacities ? { capacities } : {}), function: staffFunction ?? null });
    keepAnAdministrator(services, { ...account, roles: roles ?? account.roles, isActive: active ?? account.isActive });
    // what was removed does not come back with a switch
    if (active && !directory.registered(account.person)) throw new HttpProblem(409, 'settled', { field: 'active' });

    await store.accounts.update(account.id, {
      ...(roles ? { roles } : {}),
      ...(active === undefined ? {} : { isActive: active }),
      ...(passwordHash === undefined ? {} : { passwordHash }),
    });
    await changePerson(account.person, {
      ...(capacities ? { capacities } : {}),
      ...(staffFunction === undefined ? {} : { function: staffFunction }),
    });
    await directory.readAccounts(account.id);
    noteChange(account, { roles, active, hasNewPassword: passwordHash !== undefined }, session.user);
    // whoever knew the old password is out; the one who changed their own stays
    if (active === false || passwordHash !== undefined) await closeWaysIn(services, account.id, session.id);
    return asReading(directory.account(account.id) ?? account);
  }

  function noteChange(
    { id, roles: before, isActive }: Account,
    after: { roles: string[] | undefined; active: boolean | undefined; hasNewPassword: boolean },
    by: string,
  ): void {
    const note = (what: AuditWhat, details: AuditDetails) =>
      store.audit.record({ at: now(), by, what, about: id, details });
    if (after.hasNewPassword) note('password_changed', { way: 'administrator' });
    if (after.active === false && isActive) note('account_deactivated', {});
    const isReactivated = after.active === true && !isActive;
    if (isReactivated) note('account_changed', { active: true });
    const roles = after.roles?.toSorted().join(' ');
    if (roles !== undefined && roles !== before.toSorted().join(' ')) note('account_changed', { roles });
  }

  function existing(id: string): Account {
    const account = directory.account(id);
    if (!account) throw new HttpProblem(404, 'not_found');
    return account;
  }

  function knownOf({ username, person }: Account): string[] {
    return [username, planOf(services).municipality.name, directory.person(person)?.name ?? ''];
  }

  async function changePerson(id: string, changes: { capacities?: string[]; function?: string | null }): Promise<void> {
    const person = directory.registered(id);
    if (!person || Object.keys(changes).length === 0) return;
    await store.people.save([{ ...person, ...changes }]);
    await directory.readPeople();
  }

  function asReading({ id, username, person, roles, isActive, createdAt }: Account) {
    return { id, username, person: directory.person(person), roles, active: isActive, createdAt };
  }
}
