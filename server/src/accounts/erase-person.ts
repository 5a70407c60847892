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
 * Removes what the ordinary tables hold of one person [SE4]: register, account, sessions, second factors and invitations. The history
 * keeps pointing at the id. Throws 409 `last_administrator`. Safe to repeat after a failure half-way.
 */
export function erasePerson(services: Services, person: string, { reason, keepName }: Erasure, by: string) {
  const { store, directory, now } = services;
  return directory.inTurn(async () => {
    const accounts = directory.accounts().filter((account) => account.person === person);
    for (const account of accounts) keepAnAdministrator(services, { ...account, isActive: false });

    await withdrawInvitations(services, person);
    for (const { id } of accounts) {
      await closeWaysIn(services, id);
      await store.factors.removeAll(id);
      await store.accounts.erase(id);
      await directory.readAccounts(id);
    }
    await store.people.erase(person, { keepName });
    await directory.readPeople();
    store.audit.record({ at: now(), by, what: 'person_erased', about: person, details: { reason, keepName } });
  });
}
