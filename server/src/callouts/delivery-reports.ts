import { createHash } from 'node:crypto';
import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import { type FoundCallOut, findCallOut } from './call-out-parts.ts';
import type { CallOutServices } from './call-outs.ts';

/** Under a command's largest weight, with every field full. */
const CHANGES_PER_COMMAND = 150;
const AGAIN_MS = 5_000;

/**
 * Writes into the incident what the channels know of each message [LM3], in order and each once: what has been taken by the
 * history is marked, and what has not is told again, also by the next start of the server. Answers what stops it.
 */
export function recordDeliveries(services: CallOutServices): () => Promise<void> {
  const { messages, log } = services;
  let isOver = false;
  let recording = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const record = () => {
    recording = recording
      .then(async () => {
        if (!isOver) await takeAll(services);
      })
      .catch((error) => {
        log.error({ err: error }, 'deliveries not recorded');
        if (!isOver) timer = setTimeout(record, AGAIN_MS);
      });
  };
  const stop = messages.onChange(record);
  record();
  return async () => {
    isOver = true;
    stop();
    clearTimeout(timer);
    await recording;
  };
}

async function takeAll(services: CallOutServices): Promise<void> {
  const byCallOut = new Map<string, MessageChange[]>();
  for (const change of await services.messages.unreported()) {
    if (change.purpose.kind !== 'callout') continue;
    const { incident, callOut } = change.purpose;
    const key = `${incident} ${callOut}`;
    byCallOut.set(key, [...(byCallOut.get(key) ?? []), change]);
  }
  let fault: unknown = null;
  for (const [key, changes] of byCallOut) {
    const [incident = '', callOut = ''] = key.split(' ');
    try {
      for (let from = 0; from < changes.length; from += CHANGES_PER_COMMAND) {
        await take(services, incident, callOut, changes.slice(from, from + CHANGES_PER_COMMAND));
      }
    } catch (error) {
      // what cannot be written into one incident holds up no other
      fault = error;
    }
  }
  if (fault !== null) throw fault;
}

async function take(
  { executor, messages, states, now }: CallOutServices,
  incident: string,
  callOut: string,
  changes: readonly MessageChange[],
): Promise<void> {
  // on its way out says nothing that a screen would show
  const told = changes
    .filter(({ state }) => state !== 'sending')
    .map(({ person, channel, state, reason, at }) => ({ person, channel, state, reason, at }));
  if (told.length > 0) {
    // a call-out that the state no longer holds is told by the channels' own list alone
    const found = await findCallOut(async (stream) => (await states.get(stream)).state, incident, callOut);
    const ack = found && (await report(found));
    if (ack && !ack.ok && ack.code !== 'unknown_item' && ack.code !== 'not_found') throw new Error(ack.code);
  }
  await messages.markReported(changes);

  function report({ part, stream, state }: FoundCallOut): Promise<CommandAck> {
    // when the gateway said it, as the incident's own clock had it
    const clock = state.exercised?.clock ?? null;
    const shown = told.map((change) => ({ ...change, at: shownTime(clock, change.at) }));
    const command = { type: PART_COMMANDS[part].report, stream, data: { callOut, changes: shown } };
    return executeAsSystem(executor, `delivery/${hashOf(changes)}`, command, now(), COMMANDS);
  }
}

function hashOf(changes: readonly MessageChange[]): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex');
}
