import type { Plan } from '../plan/plan.ts';
import type { Permission } from './permissions.ts';

/** What an account with these roles may do and read under this plan. A role that the plan no longer has gives nothing [SE1]. */
export function permissionsOf(plan: Plan, roles: readonly string[]): ReadonlySet<Permission> {
  return new Set(plan.roles.filter((role) => roles.includes(role.id)).flatMap((role) => role.permissions));
}
