import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { foldTakeover } from '@ledningsplats/shared/board/takeover-reading.ts';
import { foldBriefing } from '@ledningsplats/shared/briefings/briefing-register.ts';
import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { EntryKind } from '@ledningsplats/shared/core/index-rows.ts';
import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { isAtStage, isProposalAtStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import { foldProposal } from '@ledningsplats/shared/decisions/proposal-reading.ts';
import { foldDirections } from '@ledningsplats/shared/incident/direction.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import { foldSeat } from '@ledningsplats/shared/seats/seat-entry.ts';
import { foldTask } from '@ledningsplats/shared/tasks/task-reading.ts';
import { streamPath } from './api.ts';
import type { Answer, LogPages, Readings, Sync, SyncStore } from './sync.ts';
import type { SessionView, StreamView, SyncState } from './views.ts';

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
  'plan.read',
];
/** As many lines as five screens hold, as the living log fetches them. */
const PAGE = 200;
const NOT_HERE = { ok: false, code: 'not_found' } as const;

/**
 * The sync layer as it would have been at a past moment [OV5]: what is shown inside it is the board's own cards, on the state
 * and the log of then and with the clock of then, and nothing can be given, written or marked as seen. The incident's streams
 * are answered out of their histories and never asked for; what stands outside an incident (the plan, people, the register of
 * places) is as it is now. Made anew for each moment.
 */
export function replaySync(live: Sync, streams: readonly ReplayedStream[], { seq, at }: ReplayedMoment): Sync {
  const byName = new Map(streams.map((one) => [one.replay.stream, one]));
  const open = streams[0];
  const seqIn = (one: ReplayedStream) => (one === open ? seq : one.replay.seqAt(at));
  const log = new Map<string, LogPages>();

  const views: Record<string, StreamView> = {};
  for (const one of streams) {
    const upTo = seqIn(one);
    views[one.replay.stream] = {
      stream: one.replay.stream,
      status: 'live',
      state: one.replay.stateAt(upTo),
      lines: one.lines.at(upTo, 'occurred', PAGE).lines,
      head: { seq: upTo, hash: '' },
      asOf: null,
    };
  }

  return {
    ...live,
    store: storeOf(live.store, (state) => ({ ...asRead(state), streams: { ...state.streams, ...views } })),
    readings: open ? readingsOf(open, seq, live.readings) : live.readings,
    outbox: { resend: () => null, keepAsLine: () => null, discard: () => {} },
    drafts: { read: async () => undefined, peek: () => undefined, write: () => {}, clear: () => {} },
    marks: { refresh: async () => {}, see: () => {}, say: () => {} },
    dispatch: () => ({ id: '', settled: Promise.resolve({ ok: false, code: 'discarded' }) }),
    // the incident's own are held here; a second opening would fetch what is now
    open: (stream) => (byName.has(stream) ? () => {} : live.open(stream)),
    log: (stream, order, options) => {
      const one = byName.get(stream);
      if (!one) return live.log(stream, order, options);
      const known = log.get(`${stream} ${order}`) ?? pagesOf(one, seqIn(one), order);
      log.set(`${stream} ${order}`, known);
      return known;
    },
    serverNow: () => at,
    pen: () => {},
    request: async (method, path, body) => {
      if (method !== 'GET') return NOT_HERE;
      const own = streams.find(({ replay }) => path.startsWith(streamPath(replay.stream, '')));
      if (!own) return live.request(method, path, body);
      return registerAt(own.replay, seqIn(own), path.slice(streamPath(own.replay.stream, '').length));
    },
  };
}

function storeOf(live: SyncStore, changed: (state: SyncState) => SyncState): SyncStore {
  let from: SyncState | null = null;
  let made: SyncState | null = null;
  const getState = () => {
    const now = live.getState();
    if (made === null || now !== from) made = changed(now);
    from = now;
    return made;
  };
  return {
    getState,
    getInitialState: getState,
    subscribe: (listener) => live.subscribe(() => listener(getState(), getState())),
  };
}

/** Nobody is there, nothing is on its way, and whoever looks may read and no more. */
function asRead(state: SyncState): SyncState {
  return {
    ...state,
    session: readerOf(state.session),
    connection: { ...state.connection, state: 'connected' },
    presence: {},
    pens: {},
    marks: { isTold: false, byStream: {} },
    outbox: { items: [], byStream: {}, others: 0, locked: 0, storage: 'device' },
  };
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

/** A log that stands still: its first page at once, and the rest when it is scrolled to. */
function pagesOf({ lines }: ReplayedStream, seq: number, order: LineOrder): LogPages {
  const listeners = new Set<() => void>();
  const viewOf = (limit: number) => {
    const page = lines.at(seq, order, limit);
    const hasOlder = page.lines.length < page.total;
    return { order, lines: page.lines, total: page.total, hasOlder, loading: false, failed: null };
  };
  let view = viewOf(PAGE);
  return {
    open: () => () => {},
    getState: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    loadOlder: async () => {
      if (!view.hasOlder) return;
      view = viewOf(view.lines.length + PAGE);
      for (const listener of listeners) listener();
    },
  };
}

function readingsOf({ replay, lines }: ReplayedStream, seq: number, live: Readings): Readings {
  const events = (kind: EntryKind, key: string) => replay.entry(kind, key, seq) as readonly OpenStreamEvent[];
  const all = <Entry>(kind: EntryKind, fold: (events: readonly OpenStreamEvent[]) => Entry | null) =>
    replay.keys(kind, seq).flatMap((key) => fold(events(kind, key)) ?? []);
  const found = <Value>(value: unknown): Answer<Value> => ({ ok: true, value: value as Value });
  return {
    ...live,
    search: async () => NOT_HERE,
    lines: async () => NOT_HERE,
    lineReaders: async () => NOT_HERE,
    line: async (_, line) => {
      const held = lines.lineAt(line, seq);
      return held === null ? NOT_HERE : { ok: true, value: { line: held } };
    },
    tasks: async () => found({ tasks: all('task', foldTask) }),
    takeovers: async () => found({ takeovers: all('takeover', foldTakeover) }),
    decisions: async (_, { before = Number.POSITIVE_INFINITY, limit = 50, stage }) => {
      const keys = replay
        .keys('decision', seq)
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

/** The registers that a card or its dialog reads by their address, folded as the server does it. */
function registerAt<Value>(replay: Replay, seq: number, register: string): Answer<Value> {
  const events = (kind: EntryKind, key: string) => replay.entry(kind, key, seq) as readonly OpenStreamEvent[];
  const keys = (kind: EntryKind) => replay.keys(kind, seq);
  const found = (value: unknown): Answer<Value> => ({ ok: true, value: value as Value });
  switch (register.split('?')[0]) {
    case 'directions':
      return found({ directions: foldDirections([...events('direction', 'direction')]) });
    case 'seats':
      return found({ seats: keys('seat').flatMap((key) => foldSeat([...events('seat', key)], key) ?? []) });
    case 'briefings':
      return found({ briefings: keys('briefing').flatMap((key) => foldBriefing([...events('briefing', key)]) ?? []) });
    default:
      return NOT_HERE;
  }
}
