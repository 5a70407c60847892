import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { foldTakeover } from '@ledningsplats/shared/board/takeover-reading.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { EntryKind } from '@ledningsplats/shared/core/index-rows.ts';
import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isAtStage, isProposalAtStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import { foldProposal } from '@ledningsplats/shared/decisions/proposal-reading.ts';
import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import { foldTask } from '@ledningsplats/shared/tasks/task-reading.ts';
import { streamPath } from './api.ts';
import { keptLines, type MovedPages, PAGE, pagesOf } from './replayed-log.ts';
import { registerAt } from './replayed-registers.ts';
import type { Answer, Readings, Sync, SyncStore } from './sync.ts';
import type { ConnectionView, SessionView, StreamView, SyncState } from './views.ts';

/** A stream's history, and its log. */
export interface ReplayedStream {
  replay: Replay;
  lines: LineReplay;
}

/** What is shown of a past moment. */
export interface ReplayedMoment {
  /** Of the incident's open stream. */
  seq: number;
  /** What clock it was then, UTC milliseconds: what everything on screen is as old as. */
  at: number;
  /** One of many on the way to another, as when the slider is dragged: what is drawn of it may come later, or not at all. */
  isPassed?: boolean;
}

/** What was read; nothing that anybody may do is done in what has already happened. */
const READS: readonly Permission[] = [
  'incident.list',
  'incident.read',
  'secret.read',
  'people.phones',
  'places.read',
  'duty.read',
  'krisstod.read',
  'services.read',
  'plan.read',
];
const NOT_HERE = { ok: false, code: 'not_found' } as const;

/** What is shown of the past, and the way to another moment of it. */
export interface PlayedSync {
  sync: Sync;
  /** Also where the histories have grown since: what was removed is gone from what is shown [LG10]. */
  moveTo: (moment: ReplayedMoment) => void;
}

/**
 * The sync layer as it would have been at a past moment [OV5]: what is shown inside it is the board's own cards, on the state
 * and the log of then and with the clock of then, and nothing can be given, written or marked as seen. The streams whose
 * histories are here (the incident's, and the register of essential services) are answered out of them and never asked for;
 * what else stands outside an incident (the plan, people, the register of places) is as it is now. It is one and the same for every moment, as the living one is for whatever happens: what has not
 * changed between two moments is not drawn again.
 */
export function playSync(live: Sync, streams: readonly ReplayedStream[], first: ReplayedMoment): PlayedSync {
  const byName = new Map(streams.map((one) => [one.replay.stream, one]));
  const open = streams[0];
  let { seq, at } = first;
  const seqIn = (one: ReplayedStream) => {
    if (one === open) return seq;
    return one.replay.seqAt(parseStream(one.replay.stream)?.incident == null ? worldAt() : at);
  };
  // what is no incident's goes by the world's clock, also beside an exercise that has one of its own [OV3]
  const worldAt = () => open?.replay.events[seq - 1]?.meta.realAt ?? at;
  const log = new Map<string, MovedPages>();
  const moved = new Set<() => void>();
  let views = viewsAt({});

  function viewsAt(before: Readonly<Record<string, StreamView>>): Record<string, StreamView> {
    return Object.fromEntries(
      streams.map((one) => [one.replay.stream, viewOf(one, seqIn(one), before[one.replay.stream])]),
    );
  }

  const sync: Sync = {
    ...live,
    isPast: true,
    store: storeOf(live.store, moved, (state) => ({ ...asRead(state), streams: { ...state.streams, ...views } })),
    readings: open ? readingsOf(open, () => seq, live.readings) : live.readings,
    outbox: { resend: () => null, keepAsLine: () => null, discard: () => {} },
    drafts: {
      read: async () => undefined,
      peek: () => undefined,
      write: () => {},
      clear: () => {},
      sent: () => () => false,
    },
    marks: { refresh: async () => {}, see: () => {}, say: () => {} },
    dispatch: () => ({ id: '', settled: Promise.resolve({ ok: false, code: 'discarded' }) }),
    // the incident's own are held here; a second opening would fetch what is now
    open: (stream) => (byName.has(stream) ? () => {} : live.open(stream)),
    log: (stream, order, options) => {
      const one = byName.get(stream);
      if (!one) return live.log(stream, order, options);
      const known = log.get(`${stream} ${order}`) ?? pagesOf(one.lines, () => seqIn(one), order);
      log.set(`${stream} ${order}`, known);
      return known.pages;
    },
    serverNow: () => at,
    followClock: (listener) => {
      moved.add(listener);
      return () => moved.delete(listener);
    },
    pen: () => {},
    request: async (method, path, body) => {
      if (method !== 'GET') return NOT_HERE;
      const own = streams.find(({ replay }) => path.startsWith(streamPath(replay.stream, '')));
      if (!own) return live.request(method, path, body);
      return registerAt(own.replay, seqIn(own), path.slice(streamPath(own.replay.stream, '').length));
    },
  };

  return {
    sync,
    moveTo: (moment) => {
      ({ seq, at } = moment);
      views = viewsAt(views);
      for (const { move } of log.values()) move();
      for (const listener of [...moved]) listener();
    },
  };
}

/** One moment, for whoever looks at no other. */
export function replaySync(live: Sync, streams: readonly ReplayedStream[], moment: ReplayedMoment): Sync {
  return playSync(live, streams, moment).sync;
}

/** A stream as it was; the same object where nothing in it was another at the moment before. */
function viewOf(one: ReplayedStream, upTo: number, before: StreamView | undefined): StreamView {
  const { stream } = one.replay;
  const state = one.replay.stateAt(upTo);
  const lines = keptLines(one.lines.at(upTo, 'occurred', PAGE).lines, before?.lines);
  if (before?.state === state && before.lines === lines && before.head.seq === upTo) return before;
  return { stream, status: 'live', state, lines, head: { seq: upTo, hash: '' }, asOf: null };
}

function storeOf(live: SyncStore, moved: Set<() => void>, changed: (state: SyncState) => SyncState): SyncStore {
  let from: SyncState | null = null;
  let made: SyncState = changed(live.getState());
  moved.add(() => {
    from = null;
  });
  const getState = () => {
    const now = live.getState();
    if (now !== from) made = changed(now);
    from = now;
    return made;
  };
  return {
    getState,
    getInitialState: getState,
    subscribe: (listener) => {
      const tell = () => listener(getState(), getState());
      const leave = live.subscribe(tell);
      moved.add(tell);
      return () => {
        leave();
        moved.delete(tell);
      };
    },
  };
}

/** Nobody is there and nothing is on its way; the same objects at every moment, so that no card is drawn anew for them. */
const STILL: Pick<SyncState, 'presence' | 'pens' | 'marks' | 'outbox'> = {
  presence: {},
  pens: {},
  marks: { isTold: false, byStream: {} },
  outbox: { items: [], byStream: {}, others: 0, locked: 0, storage: 'device' },
};
const connections = new WeakMap<ConnectionView, ConnectionView>();

/** Whoever looks may read and no more, and what is held in memory is in contact with all of it. */
function asRead(state: SyncState): SyncState {
  const { session, connection } = state;
  const whole = connections.get(connection) ?? { ...connection, state: 'connected' };
  connections.set(connection, whole);
  return { ...state, ...STILL, session: readerOf(session), connection: whole };
}

/** The same object for the same session, so that no card is drawn anew for it. */
const readers = new WeakMap<SessionReading, SessionView>();

function readerOf(session: SessionView): SessionView {
  if (session.status !== 'signed_in' && session.status !== 'expired') return session;
  const known = readers.get(session.reading);
  if (known) return known;
  const permissions = session.reading.permissions.filter((one) => READS.includes(one as Permission));
  const reader: SessionView = {
    status: 'signed_in',
    confirmed: true,
    reading: { ...session.reading, permissions, capacities: [] },
  };
  readers.set(session.reading, reader);
  return reader;
}

function readingsOf({ replay, lines }: ReplayedStream, seqNow: () => number, live: Readings): Readings {
  const events = (kind: EntryKind, key: string) => replay.entry(kind, key, seqNow()) as readonly OpenStreamEvent[];
  const all = <Entry>(kind: EntryKind, fold: (events: readonly OpenStreamEvent[]) => Entry | null) =>
    replay.keys(kind, seqNow()).flatMap((key) => fold(events(kind, key)) ?? []);
  const found = <Value>(value: unknown): Answer<Value> => ({ ok: true, value: value as Value });
  return {
    ...live,
    search: async () => NOT_HERE,
    lines: async () => NOT_HERE,
    lineReaders: async () => NOT_HERE,
    line: async (_, line) => {
      const held = lines.lineAt(line, seqNow());
      return held === null ? NOT_HERE : { ok: true, value: { line: held } };
    },
    tasks: async () => found({ tasks: all('task', foldTask) }),
    takeovers: async () => found({ takeovers: all('takeover', foldTakeover) }),
    decisions: async (_, { before = Number.POSITIVE_INFINITY, limit = 50, stage }) => {
      const keys = replay
        .keys('decision', seqNow())
        .filter((key) => Number(key) < before)
        .sort((one, other) => Number(other) - Number(one));
      const entries = keys.map((key) => events('decision', key));
      const decisions = entries.flatMap((one) => foldDecision(one) ?? []);
      const proposals = entries.flatMap((one) => (foldDecision(one) === null ? (foldProposal(one) ?? []) : []));
      const page = {
        decisions: decisions.filter((one) => stage === undefined || isAtStage(one, stage)).slice(0, limit),
        proposals: proposals.filter((one) => stage === undefined || isProposalAtStage(one, stage)).slice(0, limit),
        from: 1,
      };
      return { ok: true, value: page };
    },
  };
}
