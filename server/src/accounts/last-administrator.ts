import type { Account } from '@ledningsplats/db/accounts.ts';
import { permissionsOf } from '@ledningsplats/shared/access/session-access.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Services } from '../services.ts';

type Known = Pick<Services, 'directory' | 'emergency'>;

/**
 * Throws 409 `last_administrator` where nobody would be left who could let anyone in again. `changed` is the account as
 * it is about to be. To be asked in the same turn as the change is written in.
 */
export function keepAnAdministrator(known: Known, changed: Account): void {
  const isLeft = known.directory
    .accounts()
    .some((account) => isAdministrator(known, account.id === changed.id ? changed : account));
  if (!isLeft) throw new HttpProblem(409, 'invalid', { field: 'roles', details: { why: 'last_administrator' } });
}

/** Whether somebody would manage accounts if this plan held: a plan says what roles permit, and may say it to nobody. */
export function isManaged({ directory, emergency }: Known, plan: Plan): boolean {
  return directory
    .accounts()
    .some(
      ({ id, isActive, roles }) => isActive && !emergency.isIt(id) && permissionsOf(plan, roles).has('accounts.manage'),
    );
}

/** Whoever manages accounts, whatever the plan calls the role. The sealed account is for when there is nobody [SE2]. */
export function isAdministrator({ directory, emergency }: Known, { id, isActive, roles }: Account): boolean {
  return isActive && !emergency.isIt(id) && directory.permissionsOfRoles(roles).has('accounts.manage');
}
