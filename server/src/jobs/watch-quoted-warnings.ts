import type { CommandDefinition } from '@ledningsplats/shared/core/command.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { newsOfWarnings, noteQuotedWarning, quotedWarnings } from '@ledningsplats/shared/pictures/note-warning.ts';
import type { WarningEvent, WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import { foldWarning } from '@ledningsplats/shared/warnings/evolve.ts';
import { entryName, fetchEntries, type StoredEntries } from '../core/needed-events.ts';
import { openHeadlines } from '../core/open-headlines.ts';
import { stateAfter } from '../core/state-after.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

const STREAM = 'warnings';
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [noteQuotedWarning.type, noteQuotedWarning as unknown as CommandDefinition],
]);

type Parts = Pick<Services, 'store' | 'states' | 'executor' | 'now' | 'log'>;

/**
 * Notes in each open incident what has become of the warnings that its lägesbild quotes [LG11]: when something is said in the
 * outer world's stream, when a section is written from a device that had not heard it, and once after a start. What is noted
 * is found by holding the quotes against what is open, so nothing is missed while the server is down. Answers what stops it.
 */
export function watchQuotedWarnings(parts: Parts): () => void {
  const { store, states, log } = parts;
  let isOver = false;
  let looking = Promise.resolve();
  const look = (stream: string, seq: number) => {
    looking = looking
      .then(async () => {
        if (isOver) return;
        await stateAfter(states, stream, () => (isOver ? 0 : seq));
        await noteQuotedWarnings(parts);
      })
      .catch((error) => log.warn({ err: error }, 'quoted warnings not watched'));
  };
  look(STREAM, 0);
  const stopListening = store.events.committed(({ events, heads }) => {
    const told = events.find(({ type, stream }) => stream === STREAM || type === 'PictureSectionWritten');
    if (told) look(told.stream, heads.get(told.stream)?.seq ?? 0);
  });
  return () => {
    isOver = true;
    stopListening();
  };
}

async function noteQuotedWarnings({ store, states, executor, now }: Parts): Promise<void> {
  const { open } = ((await states.get(STREAM)).state as WarningsState | null) ?? { open: [] };
  for (const { id } of await openHeadlines(store.events)) {
    const stream = incidentStream(id);
    const { seq, state } = await states.get(stream);
    const quotes = state === null ? [] : quotedWarnings(state as IncidentState);
    if (quotes.length === 0) continue;
    const ends = await endsOf(store.events, [...new Set(quotes.map((quote) => quote.id))]);
    for (const data of newsOfWarnings(quotes, open, ends)) {
      // by where the incident stands: one that comes back and goes away again is told again
      const cause = `quoted-warning/${id}/${data.warning}/${data.what}/${seq}`;
      const ack = await executeAsSystem(
        executor,
        cause,
        { type: noteQuotedWarning.type, stream, data },
        now(),
        COMMANDS,
      );
      const isSettled = ack.ok || ack.code === 'id_taken' || ack.code === 'already';
      if (!isSettled) throw new Error(ack.message);
    }
  }
}

async function endsOf(
  events: Services['store']['events'],
  keys: string[],
): Promise<ReadonlyMap<string, 'cancelled' | 'ended'>> {
  const found: StoredEntries = new Map();
  await fetchEntries(events, STREAM, 'warning', keys, found);
  return new Map(
    keys.flatMap((key): [string, 'cancelled' | 'ended'][] => {
      const end = foldWarning((found.get(entryName(STREAM, 'warning', key)) ?? []) as WarningEvent[])?.end;
      return end ? [[key, end.how === 'cancelled' ? 'cancelled' : 'ended']] : [];
    }),
  );
}
