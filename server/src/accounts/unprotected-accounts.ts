import type { UnprotectedAccount } from '@ledningsplats/shared/access/own-account.ts';
import type { Services } from '../services.ts';

/**
 * Accounts whose roles must have a second factor, that have none and are signed in: they came in by the password before it
 * was required, and work on, since nobody is put out by a setting in the middle of a crisis [SE2]. `own`: the session that
 * asks, which is not among those that can be ended. The sealed account is for when all else fails.
 */
export async function unprotectedAccounts(
  { directory, sessions, factors, emergency }: Pick<Services, 'directory' | 'sessions' | 'factors' | 'emergency'>,
  own: string,
): Promise<UnprotectedAccount[]> {
  const required = await factors.requiredRoles();
  const found: UnprotectedAccount[] = [];
  for (const { id: user, username, person, roles, isActive } of directory.accounts()) {
    const isAsked = isActive && !emergency.isIt(user) && roles.some((role) => required.includes(role));
    if (!isAsked || (await factors.waysOf(user)).length > 0) continue;
    const open = await sessions.ofUser(user);
    const others = open.filter(({ id }) => id !== own).length;
    if (open.length === 0) continue;
    const name = directory.person(person)?.name ?? username;
    found.push({ user, name, sessions: others, isSelf: others < open.length });
  }
  return found.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}
