import type { Batch, IndexRow, StoreEvent } from '@ledningsplats/db/event-store.ts';
import { clockSet } from '@ledningsplats/shared/conduct/decide.ts';
import { decideAbandonRun } from '@ledningsplats/shared/conduct/decide-abandon.ts';
import type { ExerciseRun, ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { nothing, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import {
  continuityStream,
  exerciseStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { ExerciseMarkSlice } from '@ledningsplats/shared/exercise-mark/events.ts';
import { evolveExerciseMark, NO_EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/evolve.ts';
import { incidentHeadline } from '@ledningsplats/shared/incident/headline.ts';
import { newFact } from '@ledningsplats/shared/incident/new-fact.ts';
import { z } from 'zod';
import { NextNumbers } from '../core/next-numbers.ts';
import type { StateCache } from '../core/state-cache.ts';
import { executeAsSystem, idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { type CopiedPart, withRemovals } from './copied-part.ts';

/** Events read at a time. */
const CHUNK = 2_000;

type Parts = Pick<Services, 'store' | 'executor' | 'steadyNow'> & { states: Pick<StateCache, 'get' | 'drop'> };
type RewoundRun = ExerciseRun & { from: NonNullable<ExerciseRun['from']> };

/**
 * Makes the incident of a run that is played again from a point, where it is not there: all that had happened until then in
 * each of its parts, under a number of its own, with the clock standing at what it showed (architecture §3). The same
 * events with the same times, so that all folds and registers are as they were; files are the lines' own, where they were
 * sent in. What was opened for somebody is closed there: what has reached them for real would reach them once more [OV1]. One
 * commit: a server that goes down has made it or not. Where there is nothing to copy, since what it was to be made of has been
 * erased, there is no such run: it is said once, and nothing is tried again.
 */
export async function copyRun({ store, states, executor, steadyNow }: Parts, exercise: string): Promise<void> {
  const own = (await states.get(exerciseStream(exercise))).state as ExerciseState | null;
  const run = own?.conduct.runs.at(-1);
  if (!isRewound(run)) return;
  const target = incidentStream(run.incident);
  if ((await states.get(target)).state !== null) return;

  // the next number is the next until it is stored, and what is copied is not removed meanwhile [LG10]
  const isMade = await executor.alone(async () => {
    const until = await copied(store.events, run);
    if (until === null) return false;
    const numbers = new NextNumbers(await store.events.incidentNumbers());
    const number = numbers.next('exercise', steadyNow());
    const events = until.map((event) => ({ ...event, ...registeredAs(event, run.incident, number) }));
    const open = events.filter(({ stream }) => stream === target);
    const copy = [...events, ...asItBegins(exercise, run, open, steadyNow())];
    const streams = [...new Set(copy.map(({ stream }) => stream))];
    const result = await store.events.append(batchOf(copy, target, streams));
    for (const stream of streams) states.drop(stream);
    if (!result.ok) throw new Error(`a copy of ${run.from.incident} met another`);
    return true;
  });
  if (!isMade) await abandon({ executor, steadyNow }, exercise, run.incident);
}

/** The server's alone: nobody gives up a run by hand. */
const abandonRun = defineCommand({
  type: 'AbandonRun',
  on: 'exercise',
  otherIncident: ({ data }) => data.incident,
  permission: 'exercises.read',
  schema: { data: z.object({ incident: uuid }).strict(), content: nothing },
  decide: decideAbandonRun,
});
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [abandonRun.type, abandonRun as unknown as CommandDefinition],
]);

async function abandon(
  { executor, steadyNow }: Pick<Parts, 'executor' | 'steadyNow'>,
  exercise: string,
  incident: string,
): Promise<void> {
  const command = { type: abandonRun.type, stream: exerciseStream(exercise), data: { incident } };
  const ack = await executeAsSystem(executor, `abandon-run/${incident}`, command, steadyNow(), COMMANDS);
  if (!ack.ok && ack.code !== 'already' && ack.code !== 'id_taken') throw new Error(ack.message);
}

function isRewound(run: ExerciseRun | undefined): run is RewoundRun {
  return run !== undefined && run.from !== null;
}

/**
 * All that had happened until the point in each part, and then what has been decided since of the same words: what was
 * removed is told as removed there too, and what was made secret is secret [LG10]. Null: the point is not there.
 */
async function copied(events: Services['store']['events'], run: RewoundRun): Promise<StoreEvent[] | null> {
  const { incident: source, point, shown } = run.from;
  const open: CopiedPart = { until: [], since: [] };
  let cut: AnyEvent | undefined;
  for await (const event of all(events, incidentStream(source))) {
    if (cut) open.since.push(event);
    else if (isMark(event, point)) cut = event;
    else open.until.push(event);
  }
  if (!cut) return null;
  const until = cut.meta.recordedAt;
  const copy = inStream(incidentStream(run.incident), withRemovals(open, shown));
  const moved = new Set(copy.flatMap(({ type, meta }) => (type === 'LineMadeSecret' ? [meta.command] : [])));
  for (const part of [secretStream, krisstodStream, continuityStream]) {
    const own: CopiedPart = { until: [], since: [] };
    for await (const event of all(events, part(source))) {
      (event.meta.recordedAt > until ? own.since : own.until).push(event);
    }
    copy.push(...inStream(part(run.incident), withRemovals(own, shown, moved)));
  }
  return copy;
}

function isMark({ type, data }: AnyEvent, point: string): boolean {
  return type === 'ExercisePointMarked' && (data as { point: string }).point === point;
}

function inStream(stream: string, events: readonly AnyEvent[]): StoreEvent[] {
  return events.map((event) => ({ ...event, stream }));
}

async function* all(events: Services['store']['events'], stream: string): AsyncGenerator<AnyEvent> {
  for (let after = 0; ; ) {
    const read = await events.read(stream, after, CHUNK);
    yield* read;
    after = read.at(-1)?.seq ?? after;
    if (read.length < CHUNK) return;
  }
}

/** Id and number are one incident's: the copy has its own. */
function registeredAs(event: AnyEvent, incident: string, number: string): AnyEvent {
  if (event.type !== 'IncidentRegistered') return event;
  return { ...event, data: { ...(event.data as object), id: incident, number } };
}

/** It shows what it showed at the point, and waits for the lead; its outer channels are closed, as those of every exercise are. */
function asItBegins(exercise: string, run: RewoundRun, open: readonly StoreEvent[], now: number): StoreEvent[] {
  const last = open.findLast(({ type }) => type === 'ExerciseClockSet')?.data as
    | { clock: { pace: number } }
    | undefined;
  const { shown } = run.from;
  const clock = { real: now, shown, pace: last?.clock.pace ?? 1, isRunning: false };
  const { openedFor } = open.reduce<ExerciseMarkSlice>(
    (mark, event) => evolveExerciseMark(mark, event as unknown as OpenStreamEvent),
    NO_EXERCISE_MARK,
  );
  const meta = {
    by: 'system',
    person: null,
    function: null,
    occurredAt: shown,
    recordedAt: Math.max(now, open.at(-1)?.meta.recordedAt ?? 0),
    command: idOf(`copy-run/${run.incident}`),
    shownAt: shown,
  };
  const closed = openedFor.length > 0 ? [newFact('ExerciseChannelsClosed', { people: openedFor })] : [];
  return [clockSet(exercise, run.incident, clock), ...closed].map(({ type, version, data, content }, index) => ({
    stream: incidentStream(run.incident),
    seq: open.length + 1 + index,
    type,
    version,
    data,
    content,
    meta,
  }));
}

function batchOf(events: StoreEvent[], target: string, streams: readonly string[]): Batch {
  const index: IndexRow[] = [];
  let state: IncidentState | undefined;
  let seq = 0;
  for (const event of events) {
    const seen = upcast(event);
    if (isUnknown(seen)) throw new Error(`${seen.unknown} version ${seen.version} cannot be copied`);
    index.push(...(indexRowsOf(seen, event.stream) as IndexRow[]));
    if (event.stream !== target) continue;
    state = foldStream('incident', state, seen);
    seq = event.seq;
  }
  if (!state) throw new Error(`nothing to copy to ${target}`);
  return {
    events,
    commands: [],
    index,
    headlines: [incidentHeadline(state, seq)],
    redactions: [],
    attachments: [],
    expected: new Map(streams.map((stream) => [stream, 0])),
  };
}
