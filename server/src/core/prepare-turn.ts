import type { EventStore, StoredOutcome } from '@ledningsplats/db/event-store.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  parseStream,
  type StreamKind,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenWork } from '@ledningsplats/shared/duty/open-work.ts';
import type { StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { Queued } from './execute-command.ts';
import { fetchNeeded, type StoredEntries } from './needed-events.ts';
import { readOpenWork } from './open-work.ts';
import type { PlanVersions } from './plan-versions.ts';
import type { ReceivedCommand } from './received-command.ts';
import type { StateAt, StateCache } from './state-cache.ts';
import { twinsOf } from './twin-removals.ts';

/** All that a turn's commands may look at, as it is stored. */
export interface PreparedTurn {
  /** First outcomes by command id; empty until the store has refused the turn once. */
  known: ReadonlyMap<string, StoredOutcome>;
  states: ReadonlyMap<string, StateAt>;
  entries: StoredEntries;
  attachments: ReadonlyMap<string, StoredAttachment>;
  /** By version: those that the turn's incidents were registered under. */
  plans: ReadonlyMap<number, PlanState>;
  /** Highest number used per register year and mode, keyed `2026/live`. */
  incidentNumbers: ReadonlyMap<string, number>;
  /** What is open in the real incidents, where a command asks for it. */
  openWork: OpenWork;
  /** Of the runs that the points of the turn's exercises lie in, those that have been erased; empty where no command asks. */
  erased: ReadonlySet<string>;
  /** By command id: the same removal in the other runs of an exercise [LG10]. */
  twins: ReadonlyMap<string, readonly ReceivedCommand[]>;
  lastRecordedAt: number;
}

/**
 * Step (b) of a turn: everything that has to be awaited. Which ids are known is looked up at the second attempt: a resend
 * is rare, the store takes no id twice, and every other command would wait for the look.
 */
export async function prepareTurn(
  taken: readonly Queued[],
  store: EventStore,
  cache: StateCache,
  versions: PlanVersions,
  attempt: number,
): Promise<PreparedTurn> {
  const known = attempt > 0 ? await store.commands(taken.map(({ command }) => command.envelope.id)) : new Map();

  const states = new Map<string, StateAt>();
  const entries: StoredEntries = new Map();
  const files: string[] = [];
  const twins = new Map<string, readonly ReceivedCommand[]>();
  for (const { command } of taken) {
    const others = await twinsOf(command, store, cache);
    if (others.length > 0) twins.set(command.envelope.id, others);
  }
  let isRegistering = false;
  let openWork: OpenWork | null = null;
  for (const command of taken.flatMap((one) => [one.command, ...(twins.get(one.command.envelope.id) ?? [])])) {
    for (const stream of streamsRead(command)) {
      if (!states.has(stream)) states.set(stream, await cache.get(stream));
    }
    const { definition, envelope, data, content } = command;
    const needs = definition.needs?.({ id: envelope.id, stream: envelope.stream, data, content });
    if (needs) await fetchNeeded(store, envelope.stream, openStreamOf(command), needs, entries);
    if (needs?.openWork) openWork ??= (await readOpenWork(store, cache)).map(({ work }) => work);
    files.push(...(needs?.attachments ?? []));
    isRegistering ||= [envelope.stream, otherStreamOf(command)].some(
      (stream) => stream && states.get(stream)?.seq === 0,
    );
  }

  const erased = taken.some(({ command }) => command.definition.readsErased)
    ? await erasedRuns(store, states)
    : new Set<string>();
  const attachments = files.length > 0 ? await store.attachments(files) : new Map();
  const plans = new Map<number, PlanState>();
  for (const version of boundVersions(states)) {
    const plan = await versions.get(version);
    if (plan) plans.set(version, plan);
  }

  // only a command to a stream that does not exist yet, or about such an incident, can need the next number of the register
  const incidentNumbers = isRegistering ? await store.incidentNumbers() : new Map<string, number>();
  const lastRecordedAt = Math.max(0, ...[...states.values()].map((state) => state.recordedAt));
  return {
    known,
    states,
    entries,
    attachments,
    plans,
    incidentNumbers,
    openWork: openWork ?? [],
    twins,
    erased,
    lastRecordedAt,
  };
}

/** The streams whose state the rules may look at, the command's own first. All of them are in the commit's `expected`. */
function streamsRead(command: ReceivedCommand): string[] {
  const { address, definition, envelope } = command;
  if (address.incident === null) {
    const roster = definition.readsRoster ? ['roster'] : [];
    const places = definition.readsPlaces ? ['places'] : [];
    const exercises = definition.readsExercises ? ['exercises'] : [];
    const named = otherStreamOf(command);
    const read = [...roster, ...places, ...exercises, ...(named === null ? [] : [named])];
    // what it writes in an incident, where it is about one, is in none here
    const written = (definition.alsoWrites ?? []).filter((kind) => parseStream(kind) !== null);
    return [...new Set([envelope.stream, ...read, ...written, 'plan'])];
  }
  const open = incidentStream(address.incident);
  const other = otherStreamOf(command);
  const isTouched = (kind: StreamKind) => definition.on === kind || definition.alsoWrites?.includes(kind);
  return [
    open,
    ...(address.kind === 'evaluation' ? [envelope.stream] : []),
    ...(isTouched('secret') ? [secretStream(address.incident)] : []),
    ...(isTouched('krisstod') ? [krisstodStream(address.incident)] : []),
    ...(isTouched('continuity') ? [continuityStream(address.incident)] : []),
    ...(isTouched('disturbances') ? ['disturbances'] : []),
    ...(isTouched('duty') ? ['duty'] : []),
    ...(isTouched('places') || definition.readsPlaces ? ['places'] : []),
    ...(definition.readsServices ? ['services'] : []),
    ...(other === null ? [] : [other]),
    'plan',
  ];
}

/** Those of the incidents that points lie in which are no more [OV1]. */
async function erasedRuns(store: EventStore, states: ReadonlyMap<string, StateAt>): Promise<Set<string>> {
  const points = [...states.values()].flatMap(({ stream, state }) =>
    parseStream(stream)?.kind === 'exercise' ? ((state as ExerciseState | null)?.conduct.points ?? []) : [],
  );
  const erased = new Set<string>();
  for (const incident of new Set(points.map((point) => point.incident))) {
    if ((await store.headline(incident))?.erased) erased.add(incident);
  }
  return erased;
}

/** The versions that the incidents among these states are bound to. */
function boundVersions(states: ReadonlyMap<string, StateAt>): Set<number> {
  const versions = [...states.values()].flatMap(({ stream, state }) =>
    parseStream(stream)?.kind === 'incident' && state ? [(state as IncidentState).incident.planVersion] : [],
  );
  return new Set(versions);
}

/** The open part of the other incident that the command names, or null. */
export function otherStreamOf({ definition, envelope, data, content }: ReceivedCommand): string | null {
  const other = definition.otherIncident?.({ id: envelope.id, stream: envelope.stream, data, content });
  return other === undefined ? null : incidentStream(other);
}

/** The incident's open stream; the command's own where it belongs to no incident. */
export function openStreamOf({ address, envelope }: ReceivedCommand): string {
  return address.incident === null ? envelope.stream : incidentStream(address.incident);
}
