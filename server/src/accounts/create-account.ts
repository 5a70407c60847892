import { randomUUID } from 'node:crypto';
import { type Account, UsernameTaken } from '@ledningsplats/db/accounts.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { hashPassword, passwordFault } from './passwords.ts';

export interface NewAccount {
  username: string;
  password: string;
  roles: string[];
  person: {
    name: string;
    title: string;
    function: string | null;
    capacities: string[];
    phone: string | null;
    email: string | null;
  };
}

/** A new person in the register, and an account for them. Throws 422 `invalid` with the field, or 409 `exists`. */
export async function createAccount(services: Services, plan: Plan, wanted: NewAccount): Promise<Account> {
  const { store, directory } = services;
  const { username, password, roles, person } = wanted;
  checkPassword(password, [username, plan.municipality.name, person.name]);
  checkKnown(plan, 'roles', roles);
  checkKnown(plan, 'capacities', person.capacities);
  if (person.function !== null) checkKnown(plan, 'functions', [person.function]);
  if (await store.accounts.findByUsername(username)) throw new HttpProblem(409, 'exists', { field: 'username' });

  const passwordHash = await hashPassword(password);
  const personId = randomUUID();
  await store.people.save([{ id: personId, ...person }]);
  await directory.readPeople();
  try {
    const account = await store.accounts.create({ id: randomUUID(), username, passwordHash, person: personId, roles });
    await directory.readAccounts(account.id);
    return account;
  } catch (error) {
    if (error instanceof UsernameTaken) throw new HttpProblem(409, 'exists', { field: 'username' });
    throw error;
  }
}

/** Throws 422 with why: `too_short`, `too_long` or `guessable`. */
export function checkPassword(password: string, known: readonly string[]): void {
  const fault = passwordFault(password, known);
  if (fault) throw new HttpProblem(422, 'invalid', { field: 'password', details: { why: fault } });
}

/** Throws 422 for an id that the plan does not have. */
export function checkKnown(plan: Plan, list: 'roles' | 'capacities' | 'functions', ids: readonly string[]): void {
  const unknown = ids.find((id) => !plan[list].some((item) => item.id === id));
  if (unknown !== undefined) throw new HttpProblem(422, 'invalid', { field: list, details: { unknown } });
}
