import type { Services } from '../services.ts';
import type { NewPassword } from './personal-links.ts';

/**
 * To be called when an account has got another password, or is shut: whoever came in by the old one is out, and so is
 * whoever is on the way in, by a ticket to enrol with or by a link for a new password that lies in a mailbox. `except`:
 * the session that asked.
 */
export async function closeWaysIn(
  { store, sessions, tickets }: Pick<Services, 'store' | 'sessions' | 'tickets'>,
  account: string,
  except?: string,
): Promise<void> {
  await sessions.endAllOf(account, except);
  // those whose session had run out already
  await store.push.removeOfUser(account, except);
  tickets.withdraw(account, except);
  for (const { id, payload } of await store.links.waiting('new-password')) {
    if ((payload as NewPassword).account === account) await store.links.withdraw('new-password', id);
  }
}
