import type { Account } from '@ledningsplats/db/accounts.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Directory } from './directory.ts';

/**
 * Throws 409 `last_administrator` where nobody would be left who could let anyone in again. `changed` is the account as
 * it is about to be. To be asked in the same turn as the change is written in.
 */
export function keepAnAdministrator(directory: Directory, changed: Account): void {
  const isLeft = directory
    .accounts()
    .some((account) => isAdministrator(directory, account.id === changed.id ? changed : account));
  if (!isLeft) throw new HttpProblem(409, 'invalid', { field: 'roles', details: { why: 'last_administrator' } });
}

/** Whoever manages accounts, whatever the plan calls the role. */
export function isAdministrator(directory: Directory, { isActive, roles }: Account): boolean {
  return isActive && directory.permissionsOfRoles(roles).has('accounts.manage');
}
