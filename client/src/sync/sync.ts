import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { ExerciseClock } from '@ledningsplats/shared/core/exercise-time.ts';
import type { Head, IncidentHeadline, PenRequest, SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { DecisionPage, DecisionStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import type { LineOrder } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Plans } from './plans.ts';
import type { ItemRefusal, SyncState } from './views.ts';

/** The sync layer as screens see it. They read the store and call these; nothing else writes what is confirmed. */
export interface Sync {
  readonly store: SyncStore;
  readonly session: SessionActions;
  readonly outbox: OutboxActions;
  readonly drafts: DraftActions;
  readonly readings: Readings;
  readonly device: DeviceActions;
  readonly marks: MarkActions;
  readonly incidents: { refresh(): Promise<void>; loadOlder(): Promise<void> };
  readonly plans: Pick<Plans, 'want'>;
  dispatch: Dispatch;
  /** Keeps a stream open until the answer is called; it lingers a while, so that changing page costs nothing. */
  open(stream: string): () => void;
  /** The paged log of a stream: idle until it is opened. */
  log(stream: string, order: LineOrder, options?: { pageSize?: number }): LogPages;
  /** Within an exercise, what its own clock shows. UTC milliseconds. */
  serverNow: () => number;
  /** The clock of the exercise that one is within; null: the world's time is what everything goes by [OV3]. */
  clock: ExerciseClock | null;
  /** Tells of a clock that is moved by hand, as in what is played back; one that only goes on tells nothing. */
  followClock?: (listener: () => void) => () => void;
  /** What is shown has happened: nothing is done in it, also not what reading alone gives the right to. */
  readonly isPast?: boolean;
  /** The server's clock wherever it is asked. UTC milliseconds. */
  worldNow: () => number;
  /** Says that one begins or ends writing in something that one person writes in at a time; not kept, and lost without contact. */
  pen(request: PenRequest): void;
  /** Before a reload that someone has asked for: writes down what can be, and answers what would go with the page. */
  settle(): Promise<AtStake>;
  /** For what has no reading here: a request with the session, our error shape and contact kept account of. */
  request<Value>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer<Value>>;
}

/** What memory alone holds. */
export interface AtStake {
  lines: number;
  drafts: number;
}

/** What the device keeps, as someone who wonders is told it. */
export interface DeviceActions {
  kept(): Promise<KeptOnDevice>;
  /** Signs out, and wipes everything that anyone has left here: what is unsent too. The server is told when it is reached. */
  clear(): Promise<void>;
}

export interface KeptOnDevice {
  /** Somebody has said so at log-in: nothing but what is unsent is written down, and that encrypted. */
  isShared: boolean;
  /** `memory`: this browser keeps nothing. */
  storage: 'device' | 'memory';
  /** Incidents whose last known state is here. */
  pictures: number;
}

export interface SyncStore {
  getState(): SyncState;
  getInitialState(): SyncState;
  subscribe(listener: (state: SyncState, previous: SyncState) => void): () => void;
}

export interface ReadFailure {
  ok: false;
  /** `no_contact`: the server was not reached; all else is what it answered. */
  code: RefusalCode | 'no_contact';
  field?: string;
  details?: unknown;
}
export type Answer<Value> = { ok: true; value: Value } | ReadFailure;

/** What lets somebody in: a password with what stands beside it, a passkey, or what was given for enrolling. */
export type SignInProof =
  | { username: string; password: string; code?: string }
  | { passkey: unknown }
  | { ticket: string };

export interface SessionActions {
  /** `sharedDevice`: nothing of the session is written on the device, and the cookie ends with the browser. */
  signIn(proof: SignInProof, options?: { sharedDevice?: boolean }): Promise<Answer<SessionReading>>;
  /** One of the accounts that a demonstration offers (`GET /api/demo`). */
  signInAs(demo: string): Promise<Answer<SessionReading>>;
  setFunction(id: string | null): Promise<Answer<SessionReading>>;
  /** Own items that the server has not stored: name them before signing out. `lost` are held in memory alone. */
  unsent(): { staying: number; lost: number };
  /** Wipes what was read, the user's drafts and what memory alone holds; what is unsent stays on the device for the same user unless told otherwise. */
  signOut(options?: { discardUnsent?: boolean }): Promise<void>;
}

export type Dispatch = <Type extends CommandType>(
  type: Type,
  stream: string,
  data: DataOf<Type>,
  content: ContentOf<Type>,
  options?: { occurredAt?: number | undefined },
) => Dispatched;

export interface Dispatched {
  /** The command's id, known before anything is sent; a task or line made by it is found by this id. */
  id: string;
  /** Settles when the server has answered for good, which may be hours later; it never rejects. */
  settled: Promise<Outcome>;
}

export type Outcome =
  | { ok: true; stream: string; seq: number }
  | (ItemRefusal & { ok: false })
  | { ok: false; code: 'discarded' };

export interface OutboxActions {
  /** A refused item again, edited or as it was, under a new id. */
  resend(id: string, changed?: { data?: unknown; content?: unknown; occurredAt?: number | null }): Dispatched | null;
  /** A refused item's text as a line in the log of its stream. Null where it has no text. */
  keepAsLine(id: string): Dispatched | null;
  discard(id: string): void;
}

/** How far one has looked in each log [LG8]; kept by the server, for all of one's devices. */
export interface MarkActions {
  /** One's other devices may have looked since. */
  refresh(): Promise<void>;
  /** The newest lines are in sight: how many the log holds, and when the newest was recorded. */
  see(stream: string, seen: { lines: number; seenAt: number }): void;
  /** The reader says that all of it is seen: the mark of `SAID_SEEN`, sent at once. */
  say(stream: string, seen: { lines: number; seenAt: number }): void;
}

/** Drafts are kept on the device; those of secret streams encrypted, and read once the server has told the key. */
export interface DraftActions {
  read<Value>(key: string): Promise<Value | undefined>;
  /** What is known without waiting: undefined before it has been read. */
  peek<Value>(key: string): Value | undefined;
  write(key: string, value: unknown): void;
  clear(key: string): void;
  /** As it is now it is on its way: answers what clears it, unless more has been written since, and says whether it did. */
  sent(key: string): () => boolean;
}

/** Functions that stand alone, so that they can be handed on. */
export interface LogPages {
  /** Fetches the first page and follows the stream until the answer is called. */
  open: () => () => void;
  getState: () => LogPagesView;
  subscribe: (listener: () => void) => () => void;
  loadOlder: () => Promise<void>;
}

export interface LogPagesView {
  order: LineOrder;
  /** Newest first by the order. */
  lines: readonly LogLine[];
  /** Lines in the whole log; null before the first page. */
  total: number | null;
  hasOlder: boolean;
  loading: boolean;
  /** The last page could not be fetched; `loadOlder` tries again. */
  failed: ReadFailure['code'] | null;
}

/** A page of lines with what they were counted at. */
export interface LinesReading {
  lines: LogLine[];
  total: number;
  head: Head;
}

/** What a search finds; nothing yet while the log is being read for it, of which `preparing` says how far that has come. */
export interface SearchReading extends LinesReading {
  preparing: SearchProgress | null;
}

/** In events. */
export interface SearchProgress {
  read: number;
  of: number;
}

export interface Readings {
  /** What a search finds in one stream, newest first; `total` is of all that it finds. */
  search(stream: string, search: LineSearch, limit: number): Promise<Answer<SearchReading>>;
  /** Lines by event time, newest first: from before a place in the log, or those that came right after it. */
  lines(
    stream: string,
    place: { beforeAt: number; beforeSeq: number } | { afterAt: number; afterSeq: number },
    limit: number,
  ): Promise<Answer<LinesReading>>;
  decisions(
    stream: string,
    wanted: { before?: number | undefined; limit?: number; stage?: DecisionStage | undefined },
  ): Promise<Answer<DecisionPage>>;
  tasks<Tasks>(stream: string): Promise<Answer<Tasks>>;
  takeovers<Takeovers>(stream: string): Promise<Answer<Takeovers>>;
  /** One line, as far as it has come. */
  line(stream: string, seq: number): Promise<Answer<{ line: LogLine }>>;
  lineReaders<Readers>(stream: string, seq: number): Promise<Answer<Readers>>;
  incidents(query: {
    open?: boolean;
    before?: number;
    limit?: number;
  }): Promise<Answer<{ incidents: IncidentHeadline[] }>>;
}
