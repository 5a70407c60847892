import type { CommandAccess } from './command-table.ts';
import type { Permission } from './permissions.ts';
import { mayRead } from './stream-access.ts';

/**
 * Whether somebody signed in may give a command: the permission that it names, and the reading of the stream that it is
 * addressed to, because nobody acts on what he may not see; what is sent in blind asks the permission alone, and what is
 * one's own is asked by the rule. The same answer hides the button and guards the server [SE1].
 */
export function mayGive(
  permissions: ReadonlySet<Permission>,
  { permission, on, isBlind, isOwn }: CommandAccess,
): boolean {
  return isOwn === true || (permissions.has(permission) && (isBlind === true || mayRead(permissions, on)));
}
