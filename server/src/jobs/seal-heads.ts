import type { EventStore, Head } from '@ledningsplats/db/event-store.ts';
import type { HeadsSealed } from '@ledningsplats/shared/access/audit-events.ts';
import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { nothing, seq } from '@ledningsplats/shared/core/field-schemas.ts';
import { z } from 'zod';
import { readEvents } from '../core/read-events.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

const HOUR_MS = 3_600_000;
/** Heads in one command: well under a command's largest weight. */
const HEADS_PER_COMMAND = 150;
const READ_CHUNK = 1_000;

/** The system's alone: it is not among the commands that a client may give. */
const sealHeads = defineCommand({
  type: 'SealHeads',
  on: 'audit',
  permission: 'audit.read',
  schema: {
    data: z.object({
      day: z.iso.date(),
      heads: z.array(z.object({ stream: z.string(), seq, hash: z.string() }).strict()).min(1),
    }),
    content: nothing,
  },
  decide: (_sight, { data }) => ({ ok: true, events: [{ type: 'HeadsSealed', version: 1, data, content: null }] }),
});
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [sealHeads.type, sealHeads as unknown as CommandDefinition],
]);

/** Seals once a day, and at the first start of a day. Answers what stops it. */
export function sealHeadsDaily(services: Services): () => void {
  let isOver = false;
  let sealing = Promise.resolve();
  const seal = () => {
    sealing = sealing
      .then(() => (isOver ? undefined : sealMovedHeads(services)))
      .catch((error) => services.log.warn({ err: error }, 'heads not sealed'));
  };
  seal();
  const timer = setInterval(seal, HOUR_MS).unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Writes into `audit` the heads that have moved since they were last sealed; once a day, whatever happens. */
export async function sealMovedHeads({ store, executor, directory, now }: Services): Promise<void> {
  const timeZone = directory.plan?.plan.municipality.timeZone ?? 'Europe/Stockholm';
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(now());
  const { sealed, lastDay } = await readSealed(store.events);
  if (lastDay === day) return;
  const moved = [...(await store.events.heads())]
    .filter(([stream, head]) => stream !== 'audit' && head.seq > (sealed.get(stream)?.seq ?? 0))
    .map(([stream, head]) => ({ stream, seq: head.seq, hash: head.hash }));
  for (let from = 0; from < moved.length; from += HEADS_PER_COMMAND) {
    const data = { day, heads: moved.slice(from, from + HEADS_PER_COMMAND) };
    const cause = `heads/${day}/${from}`;
    const ack = await executeAsSystem(executor, cause, { type: 'SealHeads', stream: 'audit', data }, now(), COMMANDS);
    if (!ack.ok && ack.code !== 'id_taken') throw new Error(ack.message);
  }
}

async function readSealed(store: EventStore): Promise<{ sealed: Map<string, Head>; lastDay: string | null }> {
  const sealed = new Map<string, Head>();
  let lastDay: string | null = null;
  for (let after = 0; ; ) {
    const events = await readEvents(store, 'audit', after, READ_CHUNK);
    for (const { type, data } of events as HeadsSealed[]) {
      if (type !== 'HeadsSealed') continue;
      lastDay = data.day;
      for (const head of data.heads) sealed.set(head.stream, head);
    }
    after = events.at(-1)?.seq ?? after;
    if (events.length < READ_CHUNK) return { sealed, lastDay };
  }
}
