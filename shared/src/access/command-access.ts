import type { CommandDefinition } from '../core/command.ts';
import type { Permission } from './permissions.ts';
import { mayRead } from './stream-access.ts';

/**
 * Whether somebody signed in may give a command: the permission that it names, and the reading of the stream that it is
 * addressed to, because nobody acts on what he may not see. The same answer hides the button and guards the server [SE1].
 */
export function mayGive(
  permissions: ReadonlySet<Permission>,
  { permission, on }: Pick<CommandDefinition, 'permission' | 'on'>,
): boolean {
  return permissions.has(permission) && mayRead(permissions, on);
}
