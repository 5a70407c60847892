import { createHash } from 'node:crypto';
import { PERMISSIONS } from '@ledningsplats/shared/access/permissions.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { CommandDefinition } from '@ledningsplats/shared/core/command.ts';
import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import type { CommandExecutor } from './execute-command.ts';
import { isRefused, readCommand } from './received-command.ts';

const SYSTEM: Actor = {
  user: 'system',
  person: null,
  function: null,
  capacities: [],
  permissions: new Set(PERMISSIONS),
  via: 'system',
};

/**
 * Gives a command in the system's name. `cause` says what it is for, as `heads/2026-11-20`: the id follows from it, so
 * that a restart neither forgets nor repeats what a timer does.
 */
export async function executeAsSystem(
  executor: CommandExecutor,
  cause: string,
  command: Pick<CommandEnvelope, 'type' | 'stream' | 'data'>,
  at: number,
  commands?: ReadonlyMap<string, CommandDefinition>,
): Promise<CommandAck> {
  const received = readCommand({ ...command, id: idOf(cause), content: {}, madeAt: at, sentAt: at }, commands);
  return isRefused(received) ? received : executor.execute(received, () => SYSTEM);
}

/** A UUID (version 8, RFC 9562) that follows from a text. */
export function idOf(cause: string): string {
  const hex = createHash('sha256').update(cause).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
