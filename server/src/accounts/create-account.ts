import { randomUUID } from 'node:crypto';
import { type Account, UsernameTaken } from '@ledningsplats/db/accounts.ts';
import type { Person, SavedPerson } from '@ledningsplats/db/people.ts';
import { type Way, wayFault, waysOf } from '@ledningsplats/shared/people/ways.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { isEmergencyName } from './emergency.ts';
import { hashPassword, passwordFault } from './passwords.ts';

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
export type NewPerson = Without<SavedPerson, 'id'>;

export interface NewAccount {
  username: string;
  password: string;
  roles: string[];
  person: NewPerson;
}

/** A new person in the register, and an account for them. Throws 422 `invalid` with the field, or 409 `exists`. */
export async function createAccount(services: Services, plan: Plan, wanted: NewAccount): Promise<Account> {
  const { username, password, roles, person } = wanted;
  // nobody is left in the register whose account was refused
  await checkAccount(services, plan, { username, password, roles, name: person.name });
  checkPerson(plan, person);
  const id = await createPerson(services, person);
  return createAccountFor(services, plan, { person: id, username, password, roles });
}

/** An account for somebody of the register. Throws 422 `invalid` with the field, or 409 `exists`. */
export async function createAccountFor(
  services: Services,
  plan: Plan,
  { person, username, password, roles }: Omit<NewAccount, 'person'> & { person: string },
): Promise<Account> {
  const { store, directory } = services;
  await checkAccount(services, plan, { username, password, roles, name: directory.person(person)?.name ?? '' });
  const passwordHash = await hashPassword(password);
  try {
    const account = await store.accounts.create({ id: randomUUID(), username, passwordHash, person, roles });
    await directory.readAccounts(account.id);
    return account;
  } catch (error) {
    if (error instanceof UsernameTaken) throw new HttpProblem(409, 'exists', { field: 'username' });
    throw error;
  }
}

/** Somebody new in the register, checked by `checkPerson`. Answers the id. */
export async function createPerson({ store, directory }: Services, person: NewPerson): Promise<string> {
  const id = randomUUID();
  await store.people.save([{ id, ...person }]);
  await directory.readPeople();
  return id;
}

async function checkAccount(
  { store }: Services,
  plan: Plan,
  { username, password, roles, name }: Omit<NewAccount, 'person'> & { name: string },
): Promise<void> {
  checkPassword(password, [username, plan.municipality.name, name]);
  checkKnown(plan, 'roles', roles);
  checkUsername(username);
  if (await store.accounts.findByUsername(username)) throw new HttpProblem(409, 'exists', { field: 'username' });
}

/** Throws 409 `exists` for the sealed account's own name: whoever took it would keep that from ever being made [SE2]. */
export function checkUsername(username: string): void {
  if (isEmergencyName(username)) throw new HttpProblem(409, 'exists', { field: 'username' });
}

/**
 * Throws 422 for a capacity or a function that the plan does not have, for a number or an address that cannot be read [LM5],
 * and for an organisation with capacities: nobody decides as one. `before`: what stood there already is left as it is.
 */
export function checkPerson(plan: Plan, person: NewPerson, before: Pick<Person, 'ways'> | null = null): void {
  checkWays(person, before?.ways ?? []);
  checkPosts(plan, person);
  if (person.kind === 'organisation' && person.capacities.length > 0) {
    throw new HttpProblem(422, 'invalid', { field: 'capacities' });
  }
}

/** Throws 422 for a capacity or a function that the plan does not have. */
export function checkPosts(plan: Plan, posts: Partial<Pick<Person, 'capacities' | 'function'>>): void {
  checkKnown(plan, 'capacities', posts.capacities ?? []);
  if (posts.function != null) checkKnown(plan, 'functions', [posts.function]);
}

/** The field is the one the caller gave: `ways.2`, or `phone` and `email` where there are no others. */
function checkWays(person: NewPerson, before: readonly Way[]): void {
  const ways = person.ways ?? waysOf(person);
  ways.forEach((way, index) => {
    const why = wayFault(way, before);
    if (why === null) return;
    const single = way.kind === 'email' ? 'email' : 'phone';
    throw new HttpProblem(422, 'invalid', { field: person.ways ? `ways.${index}` : single, details: { why } });
  });
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

/** The plan that holds. Throws 409 before there is one. */
export function planOf({ directory }: Services): Plan {
  if (!directory.plan) throw new HttpProblem(409, 'not_found', { field: 'plan' });
  return directory.plan.plan;
}
