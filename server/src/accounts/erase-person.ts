import type { Store } from '@ledningsplats/db/open-store.ts';
import type { ErasureReason } from '@ledningsplats/shared/core/administration.ts';
import type { Services } from '../services.ts';
import { closeWaysIn } from './close-ways-in.ts';
import { keepAnAdministrator } from './last-administrator.ts';
import { withdrawInvitations } from './personal-links.ts';

export interface Erasure {
  reason: ErasureReason;
  /** For someone who acted or decided, where the name is to stand in the history. */
  keepName: boolean;
}

/**
 * Removes what the ordinary tables hold of one person [SE4]: register, account, sessions, second factors, invitations,
 * devices that take notices, and messages. The history keeps pointing at the id. Throws 409 `last_administrator`. Safe to repeat after a failure half-way.
 */
export function erasePerson(services: Services, person: string, { reason, keepName }: Erasure, by: string) {
  const { store, directory, now } = services;
  return directory.inTurn(async () => {
    const accounts = directory.accounts().filter((account) => account.person === person);
    for (const account of accounts) keepAnAdministrator(services, { ...account, isActive: false });

    for (const { id } of accounts) await closeWaysIn(services, id);
    await eraseFromTables(store, person, keepName);
    for (const { id } of accounts) await directory.readAccounts(id);
    await directory.readPeople();
    store.audit.record({ at: now(), by, what: 'person_erased', about: person, details: { reason, keepName } });
  });
}

/**
 * The same in the tables alone, where nobody is signed in. The person's row goes last: while it stands, whoever repeats
 * this knows that there is more to do.
 */
export async function eraseFromTables(store: Store, person: string, keepName: boolean): Promise<void> {
  await withdrawInvitations(store, person);
  for (const account of await store.accounts.list()) {
    if (account.person !== person) continue;
    // the account's own erasure wipes what the log of the database still has of both
    await store.factors.removeAll(account.id);
    await store.calendars.revokeAll(account.id);
    await store.push.removeOfUser(account.id);
    await store.accounts.erase(account.id);
  }
  await store.calendars.forget(person);
  const ways = (await store.people.find(person))?.ways ?? [];
  await store.messages.erasePerson(
    person,
    ways.map(({ value }) => value),
  );
  await store.people.erase(person, { keepName });
}
