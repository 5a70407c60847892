import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import {
  continuityStream,
  exerciseStream,
  incidentStream,
  krisstodStream,
  parseStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { QuoteRef } from '@ledningsplats/shared/log/held-texts.ts';
import { readTexts } from './needed-events.ts';
import type { ReceivedCommand } from './received-command.ts';
import type { StateCache } from './state-cache.ts';

/** Events read at a time. */
const CHUNK = 2_000;

/**
 * A removal by decision, as it is to be carried out in every other run of the exercise that holds the same words [LG10]. A
 * run that is played again begins as a copy: each event of it has the number, the command and the time of the one that it
 * is a copy of, whichever of the runs the words are removed from, and whatever has been erased between them. So nothing
 * needs to be kept of what is a copy of what, and what follows from the words in each run is found by the rule there.
 */
export async function twinsOf(
  command: ReceivedCommand,
  events: EventStore,
  cache: StateCache,
): Promise<ReceivedCommand[]> {
  const { definition, address, envelope, data, content } = command;
  const { incident } = address;
  const removed = definition.removes?.({ id: envelope.id, stream: envelope.stream, data, content });
  if (removed === undefined || incident === null) return [];
  const played = (await cache.get(incidentStream(incident))).state as IncidentState | null;
  const exercise = played?.exercised?.exercise;
  if (!exercise) return [];
  const seqs =
    'seq' in removed
      ? await goingWith(events, command, removed.seq)
      : await toldBy(events, envelope.stream, removed.service);
  const twins: ReceivedCommand[] = [];
  for (const run of await runsOf(events, exercise)) {
    const twin = run === incident ? null : await twinIn(events, command, { incident, run, seqs });
    if (twin) twins.push(twin);
  }
  return twins;
}

/** The incidents of every run, also those that the state has forgotten. */
async function runsOf(events: EventStore, exercise: string): Promise<Set<string>> {
  const runs = new Set<string>();
  for await (const { type, data } of all(events, exerciseStream(exercise))) {
    if (type === 'ExerciseBegun' || type === 'ExerciseRewound') runs.add((data as { incident: string }).incident);
  }
  return runs;
}

async function toldBy(events: EventStore, stream: string, service: string): Promise<number[]> {
  return (await events.entryEvents(stream, 'service', [service])).get(service) ?? [];
}

/**
 * The event itself, and the other lines whose words go with a line: all of a task, a shape or a loss goes whichever of its lines
 * is asked about, and it may be older than that line, and stand where that line does not.
 */
async function goingWith(
  events: EventStore,
  { address, envelope, data }: ReceivedCommand,
  seq: number,
): Promise<number[]> {
  if (address.kind !== 'incident') return [seq];
  const { also = [] } = data as { also?: QuoteRef[] };
  const { stream } = envelope;
  const { texts } = await readTexts(events, { stream, openStream: stream }, { line: seq, quotes: also });
  return [...new Set([seq, ...texts.flatMap(({ line }) => line ?? [])])];
}

interface Place {
  incident: string;
  run: string;
  seq: number;
}

async function twinIn(
  events: EventStore,
  command: ReceivedCommand,
  { incident, run, seqs }: { incident: string; run: string; seqs: readonly number[] },
): Promise<ReceivedCommand | null> {
  const { address, definition, data } = command;
  for (const seq of seqs) {
    const place = { incident, run, seq };
    switch (address.kind) {
      case 'incident': {
        const line = await lineIn(events, command, place);
        if (line) return line;
        break;
      }
      case 'secret':
        return movedLineIn(events, command, place);
      case 'krisstod':
        if ((await sameIn(events, krisstodStream, place)) !== null)
          return readdressed(command, definition.type, krisstodStream(run), data);
        break;
      case 'continuity':
        if ((await sameIn(events, continuityStream, place)) !== null)
          return readdressed(command, definition.type, continuityStream(run), data);
        break;
    }
  }
  return null;
}

/** A secret line; one that was made secret in this run alone may stand in the open in the others. */
async function movedLineIn(
  events: EventStore,
  command: ReceivedCommand,
  place: Place,
): Promise<ReceivedCommand | null> {
  const { incident, run, seq } = place;
  const same = await sameIn(events, secretStream, place);
  if (same !== null) return secretLineIn(command, run, same);
  const [own] = await events.readAt(secretStream(incident), [seq]);
  const open = (own?.data as { openLine?: { seq: number } | null } | undefined)?.openLine;
  return open ? lineIn(events, command, { ...place, seq: open.seq }) : null;
}

/** The line that was open where the runs parted, wherever its words have gone since. */
async function lineIn(events: EventStore, command: ReceivedCommand, place: Place): Promise<ReceivedCommand | null> {
  const { run } = place;
  const line = await sameIn(events, incidentStream, place);
  if (line === null) return null;
  const stream = incidentStream(run);
  const own = (await events.entryEvents(stream, 'line', [String(line)])).get(String(line)) ?? [line];
  const moved = (await events.readAt(stream, own)).find(({ type }) => type === 'LineMadeSecret');
  if (moved) {
    const secret = await writtenBy(events, secretStream(run), 'SecretLineWritten', moved.meta.command);
    return secret === null ? null : secretLineIn(command, run, secret);
  }
  const { also = [], ...said } = command.data as { also?: QuoteRef[] };
  const data = { ...said, line, decidedAt: null, also: await sharedQuotes(events, also, place) };
  return readdressed(command, 'RemoveLineContent', stream, data);
}

function secretLineIn(command: ReceivedCommand, run: string, line: number): ReceivedCommand {
  const { also: _, ...said } = command.data as { also?: QuoteRef[] };
  return readdressed(command, 'RemoveSecretLineContent', secretStream(run), { ...said, line, decidedAt: null });
}

/** Of what is to go with the line, that which was made of it before the runs parted: a later decision's number is another's there. */
async function sharedQuotes(
  events: EventStore,
  quotes: readonly QuoteRef[],
  { incident, run }: Place,
): Promise<QuoteRef[]> {
  const shared: QuoteRef[] = [];
  for (const quote of quotes) {
    const made = await events.entryEvents(incidentStream(incident), quote.kind, [quote.id]);
    const seq = made.get(quote.id)?.[0];
    if (seq !== undefined && (await sameIn(events, incidentStream, { incident, run, seq })) !== null)
      shared.push(quote);
  }
  return shared;
}

/**
 * The same event's number in another run; null: it is not there. It is the same number, but for a decision to remove: each run
 * has it where it had come to, and a copy after all that it begins with.
 */
async function sameIn(
  events: EventStore,
  part: (incident: string) => string,
  { incident, run, seq }: Place,
): Promise<number | null> {
  const [own] = await events.readAt(part(incident), [seq]);
  if (own?.type === 'ContentRemoved') return writtenBy(events, part(run), own.type, own.meta.command);
  const [other] = await events.readAt(part(run), [seq]);
  if (!own || !other) return null;
  const isSame =
    own.type === other.type && own.meta.command === other.meta.command && own.meta.recordedAt === other.meta.recordedAt;
  return isSame ? seq : null;
}

async function writtenBy(events: EventStore, stream: string, type: string, command: string): Promise<number | null> {
  for await (const event of all(events, stream)) {
    if (event.type === type && event.meta.command === command) return event.seq;
  }
  return null;
}

/** The same decision in another run, made when it is carried out there by that run's clock. */
function readdressed(command: ReceivedCommand, type: string, stream: string, data: unknown): ReceivedCommand {
  const definition = COMMANDS.get(type);
  const address = parseStream(stream);
  if (!definition || !address) throw new Error(`${type} cannot be given to ${stream}`);
  const { occurredAt: _, ...envelope } = command.envelope;
  return { ...command, definition, address, data, envelope: { ...envelope, type, stream, data } };
}

async function* all(events: EventStore, stream: string): AsyncGenerator<AnyEvent> {
  for (let after = 0; ; ) {
    const read = await events.read(stream, after, CHUNK);
    yield* read;
    after = read.at(-1)?.seq ?? after;
    if (read.length < CHUNK) return;
  }
}
