import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Pen, Present } from '@ledningsplats/shared/core/protocol.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import type { DutyState } from '@ledningsplats/shared/duty/evolve.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { localIncidents, mergeLines, mergeTasks, sortOut } from './pending.ts';
import type { DisturbancesShown, IncidentShown, IncidentsShown, PlacesShown, ShownLine } from './shown.ts';
import type { Dispatch, LogPagesView, Sync } from './sync.ts';
import type {
  ConnectionView,
  OutboxItem,
  OutboxView,
  PeopleView,
  SessionView,
  StreamView,
  SyncState,
} from './views.ts';

const SyncContext = createContext<Sync | null>(null);

export function SyncProvider({ sync, children }: { sync: Sync; children: ReactNode }): ReactNode {
  return createElement(SyncContext, { value: sync }, children);
}

/**
 * Within an incident that is an exercise with a clock of its own, its time is what everything inside goes by [OV3]. The
 * world's time is `useWorldNow`.
 */
export function ShownTime({ clock, children }: { clock: ExerciseClock | null; children: ReactNode }): ReactNode {
  const sync = useSync();
  const shown = useMemo(
    () => (clock === null ? sync : { ...sync, clock, serverNow: () => shownTime(clock, sync.worldNow()) }),
    [sync, clock],
  );
  return createElement(SyncContext, { value: shown }, children);
}

/** Everything that can be done: sessions, outbox, readings. It never changes, so it never rerenders. */
export function useSync(): Sync {
  const sync = useContext(SyncContext);
  if (!sync) throw new Error('SyncProvider is missing');
  return sync;
}

/** Any part of what is confirmed; rerenders when the selected value changes identity. */
export function useSelected<Value>(select: (state: SyncState) => Value): Value {
  return useStore(useSync().store, select);
}

export function useSession(): SessionView {
  return useSelected((state) => state.session);
}

export function useConnection(): ConnectionView {
  return useSelected((state) => state.connection);
}

export function useDispatch(): Dispatch {
  return useSync().dispatch;
}

export function useIncidents(): IncidentsShown {
  const incidents = useSelected((state) => state.incidents);
  const items = useSelected((state) => state.outbox.items);
  return useMemo(() => ({ ...incidents, local: localIncidents(items, incidents.rows) }), [incidents, items]);
}

/** One incident's open stream, opened while the component is mounted, with one's own unconfirmed work merged in. */
export function useIncident(id: string): IncidentShown {
  const stream = incidentStream(id);
  const view = useStream<IncidentState>(stream);
  const items = useStreamItems(stream);
  const self = useSelf();
  return useMemo(() => {
    const tasks = mergeTasks(view.state, items, self.person);
    return { ...view, id, tasks, shown: mergeLines(view.lines, items, self), pending: items, ...sortOut(items) };
  }, [view, items, self, id]);
}

/** What departments have sent in, opened while the component is mounted; for those who may read it. */
export function useDisturbances(): DisturbancesShown {
  return useStream<DisturbancesState>('disturbances');
}

/** The register of places, opened while the component is mounted; for those who may read it. */
export function usePlaces(): PlacesShown {
  return useStream<PlacesState>('places');
}

/** The duty log and the handover, opened while the component is mounted; only for those who read them. */
export function useDutyLog(): StreamView<DutyState> {
  return useStream<DutyState>('duty');
}

/** The outer world's warnings, followed while the component is mounted; for those who may read them. */
export function useWarnings(): StreamView<WarningsState> {
  return useStream<WarningsState>('warnings');
}

/** Krisstöd's own part of an incident, opened while the component is mounted; only for those who read it [KR8]. */
export function useKrisstod(id: string): StreamView<KrisstodState> {
  return useStream<KrisstodState>(krisstodStream(id));
}

/** Who has the duty when, opened while the component is mounted. */
export function useRoster(): StreamView<RosterState> {
  return useStream<RosterState>('roster');
}

export function usePeople(): PeopleView {
  return useSelected((state) => state.people);
}

/** Who has the stream open now, oneself included. */
export function usePresence(stream: string): readonly Present[] {
  return useSelected((state) => state.presence[stream] ?? NOBODY);
}

/** Who writes in what in the stream now, oneself included. */
export function usePens(stream: string): readonly Pen[] {
  return useSelected((state) => state.pens[stream] ?? NO_PENS);
}

export function useOutbox(): OutboxView {
  return useSelected((state) => state.outbox);
}

/** One's own items for one stream, oldest first; within an exercise by its clock. */
export function useStreamItems(stream: string): readonly OutboxItem[] {
  const items = useSelected((state) => state.outbox.byStream[stream] ?? NOTHING);
  const { clock } = useSync();
  return useMemo(() => (clock === null ? items : inShownTime(items, clock)), [items, clock]);
}

/** What waits was written when the exercise's clock said so, as what is confirmed was [OV3]. */
function inShownTime(items: readonly OutboxItem[], clock: ExerciseClock): readonly OutboxItem[] {
  return items.map((item) => ({ ...item, shownAt: shownTime(clock, item.shownAt) }));
}

/** The server's clock, told anew at every whole interval; within an exercise what its own clock shows. */
export function useServerNow(intervalMs: number): number {
  const { serverNow, followClock } = useSync();
  return useTold(serverNow, intervalMs, followClock);
}

/** The server's clock, also within an exercise: for what is real there as well, as who has the duty [OV8]. */
export function useWorldNow(intervalMs: number): number {
  return useTold(useSync().worldNow, intervalMs);
}

function useTold(serverNow: () => number, intervalMs: number, follow?: Sync['followClock']): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = serverNow();
      setNow(at);
      timer = setTimeout(tick, intervalMs - (at % intervalMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [serverNow, intervalMs]);
  useEffect(
    () => follow?.(() => setNow((told) => movedTo(serverNow(), told, intervalMs))),
    [serverNow, intervalMs, follow],
  );
  return now;
}

/** Within the same interval the clock says what it said, as it does when it goes on by itself. */
function movedTo(at: number, told: number, intervalMs: number): number {
  return at >= told && Math.floor(at / intervalMs) === Math.floor(told / intervalMs) ? told : at;
}

/**
 * A draft that outlives the page [LG4]. Keys begin with the stream and `#`, as `incident/…#composer`: drafts of secret
 * streams are kept encrypted. `ready` is false until the device has been read; what is typed before that wins.
 */
export function useDraft<Value>(key: string, empty: Value): Draft<Value> {
  const { drafts } = useSync();
  const [held, setHeld] = useState(() => hold(key, drafts.peek<Value>(key)));
  // Another key in the same place: its own draft, at once.
  const current = held.key === key ? held : hold(key, drafts.peek<Value>(key));
  if (current !== held) setHeld(current);
  useEffect(() => {
    let left = false;
    void drafts.read<Value>(key).then((kept) => {
      if (!left) setHeld((now) => (now.ready ? now : { key, value: now.value ?? kept, ready: true }));
    });
    return () => {
      left = true;
    };
  }, [drafts, key]);
  const write = useCallback(
    (value: Value) => {
      setHeld({ key, value, ready: true });
      drafts.write(key, value);
    },
    [drafts, key],
  );
  const clear = useCallback(() => {
    setHeld({ key, value: undefined, ready: true });
    drafts.clear(key);
  }, [drafts, key]);
  const sent = useCallback(() => {
    const clearSent = drafts.sent(key);
    return () => {
      if (clearSent()) setHeld({ key, value: undefined, ready: true });
    };
  }, [drafts, key]);
  return { value: current.value ?? empty, ready: current.ready, write, clear, sent };
}

function hold<Value>(key: string, value: Value | undefined) {
  return { key, value, ready: value !== undefined };
}

export interface Draft<Value> {
  value: Value;
  ready: boolean;
  write: (next: Value) => void;
  /** After it was dispatched, or thrown away. */
  clear: () => void;
  /** It is on its way, and kept until it has arrived: answers what clears it then, unless more has been written since. */
  sent: () => () => void;
}

/** The whole log by pages, live, with one's own unconfirmed lines merged in; for lists of any length. */
export function useLog(stream: string, order: LineOrder): Log {
  const sync = useSync();
  const pages = useMemo(() => sync.log(stream, order), [sync, stream, order]);
  useEffect(() => pages.open(), [pages]);
  const view = useSyncExternalStore(pages.subscribe, pages.getState);
  const items = useStreamItems(stream);
  const self = useSelf();
  const shown = useMemo(() => mergeLines(view.lines, items, self, order), [view.lines, items, self, order]);
  return { ...view, shown, loadOlder: pages.loadOlder };
}

export interface Log extends LogPagesView {
  shown: readonly ShownLine[];
  loadOlder: () => Promise<void>;
}

const NOBODY: readonly Present[] = [];
const NO_PENS: readonly Pen[] = [];
const NOTHING: readonly OutboxItem[] = [];

/** A stream kept open while the component is mounted. */
export function useStream<State>(stream: string): StreamView<State> {
  const sync = useSync();
  useEffect(() => sync.open(stream), [sync, stream]);
  const view = useSelected((state) => state.streams[stream] as StreamView<State> | undefined);
  return useMemo(() => view ?? unopened<State>(stream), [view, stream]);
}

function unopened<State>(stream: string): StreamView<State> {
  return { stream, status: 'loading', state: null, lines: [], head: { seq: 0, hash: '' }, asOf: null };
}

/** Who one's own unconfirmed lines are signed by. */
function useSelf() {
  const session = useSession();
  const reading = session.status === 'signed_in' || session.status === 'expired' ? session.reading : null;
  return useMemo(
    () => ({
      user: reading?.user.id ?? '',
      person: reading?.person.id ?? null,
      function: reading?.function ?? null,
    }),
    [reading],
  );
}
