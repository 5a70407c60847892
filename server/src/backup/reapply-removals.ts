import { openStoredEvents } from '@ledningsplats/db/backup/stored-events.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { ListedRemoval, Removal } from '@ledningsplats/db/sqlite/removal-list.ts';
import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { nothing, seq } from '@ledningsplats/shared/core/field-schemas.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import { fastify } from 'fastify';
import { z } from 'zod';
import { Directory } from '../accounts/directory.ts';
import { eraseFromTables } from '../accounts/erase-person.ts';
import { CommandExecutor } from '../core/execute-command.ts';
import { PlanVersions } from '../core/plan-versions.ts';
import { StateCache } from '../core/state-cache.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import { eraseExerciseAgain } from '../exercise-erasure/erase-exercise.ts';

/**
 * Removes again what a restored database still holds of all that was ever removed [LG10], each by an event of its own, so
 * that the chain verifies, and erases again the people that were erased, with accounts and second factors [SE4]. A line
 * that was made secret is made so again: the text must not be lost either. Answers how many removals were repeated;
 * throws when one of them cannot be.
 */
export async function reapplyRemovals(
  store: Store,
  removals: readonly ListedRemoval[],
  now: () => number,
): Promise<number> {
  const { log } = fastify();
  const states = new StateCache(store.events, log);
  const plans = new PlanVersions(store.events);
  const directory = await Directory.load(store, states);
  const person = (id: string) => directory.person(id);
  const executor = new CommandExecutor({ store: store.events, states, plans, now, person, log });
  const stored = openStoredEvents(store.path);
  let repeated = 0;
  try {
    for (const removal of [...removals].sort(linesMadeSecretFirst)) {
      if (!stored.holds(removal)) continue;
      repeated += 1;
      if ('person' in removal) {
        await eraseFromTables(store, removal.person, removal.keepName);
        continue;
      }
      if ('exercise' in removal) {
        await eraseExerciseAgain({ store, states, now }, removal.exercise, removal.also);
        continue;
      }
      await makeSecretAgain(executor, removal, now());
      if (!stored.holds(removal)) continue;
      const ack = await removeAgain(executor, removal, now());
      if (!ack.ok) throw new Error(`${removal.stream}:${removal.seq} could not be removed again: ${ack.message}`);
    }
  } finally {
    stored.close();
    await executor.close();
  }
  await states.saveAll();
  return repeated;
}

/** What follows a line to the secret part must still be there when the line is made secret again. */
function linesMadeSecretFirst(one: ListedRemoval, other: ListedRemoval): number {
  return Number(isLineMadeSecret(other)) - Number(isLineMadeSecret(one));
}

function isLineMadeSecret(removal: ListedRemoval): boolean {
  return 'why' in removal && removal.why === 'made_secret' && removal.kind === 'LineWritten';
}

/** A line takes its corrections with it. What is refused is left to be removed. */
async function makeSecretAgain(executor: CommandExecutor, removal: Removal, at: number) {
  if (!isLineMadeSecret(removal)) return;
  const { stream, seq: line, hash } = removal;
  const data = { line, mark: { provision: null, authority: null } };
  await executeAsSystem(executor, `restore/${hash}/secret`, { type: 'MarkLineSecret', stream, data }, at);
}

function removeAgain(executor: CommandExecutor, removal: Removal, at: number): Promise<CommandAck> {
  const { stream, seq: removed, hash, why, kind } = removal;
  const commands = new Map([['RepeatRemoval', repeatRemoval(parseStream(stream)?.kind ?? 'incident')]]);
  const data = { seq: removed, why, kind };
  return executeAsSystem(executor, `restore/${hash}`, { type: 'RepeatRemoval', stream, data }, at, commands);
}

/** The restore's alone: it is not among the commands that a client may give. */
function repeatRemoval(on: StreamKind): CommandDefinition {
  return defineCommand({
    type: 'RepeatRemoval',
    on,
    permission: 'secret.mark',
    schema: { data: z.object({ seq, why: z.string(), kind: z.string() }), content: nothing },
    decide: (_sight, { stream, data }) => ({
      ok: true,
      events: [{ type: 'ContentRedacted', version: 1, data, content: null }],
      redactions: [{ stream, seq: data.seq }],
    }),
  }) as unknown as CommandDefinition;
}
