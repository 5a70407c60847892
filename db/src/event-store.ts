import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent, EventMeta } from '@ledningsplats/shared/core/recorded-event.ts';
import type { StoredAttachment } from '@ledningsplats/shared/log/attachments.ts';
import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';

/**
 * The store's contract: small, asynchronous, and the same over SQLite today and a larger database later
 * (`event-store.contract.ts` is the suite that any store is held to).
 */
export interface EventStore {
  /**
   * One commit, all or nothing: events, outcomes of commands, index rows and removals. When it resolves with `ok`,
   * all of it survives `kill -9` and a lost power supply. `expected` names the head seq of every stream that was read
   * to decide; one that has moved answers `conflict` and nothing is written.
   * An event that does not continue its stream is such a conflict too, and so is a command id that is already taken
   * (then `streams` is empty: read the known outcomes again).
   * Throws `StoreUnavailable` when the disk is full, read-only or damaged, and `MixedModes` when an exercise is mixed
   * with anything else: nothing was written.
   */
  append(batch: Batch): Promise<AppendResult>;

  /** Events after `after`, in order, at most `limit`. */
  read(stream: string, after: number, limit: number): Promise<AnyEvent[]>;
  /** Single events by seq; those that do not exist are left out. */
  readAt(stream: string, seqs: readonly number[]): Promise<AnyEvent[]>;
  /** The stream's head; seq 0 and the empty hash where there is none. */
  head(stream: string): Promise<Head>;
  heads(): Promise<Map<string, Head>>;

  /** Outcomes of known command ids. */
  commands(ids: readonly string[]): Promise<Map<string, StoredOutcome>>;

  /** The newest bounded state at or below the head, or null. Other versions than `stateVersion` are not returned. */
  snapshot(stream: string, stateVersion: number): Promise<Snapshot | null>;
  saveSnapshot(snapshot: Snapshot): Promise<void>;

  /** Seqs of the events that make up one entry of a register (a line, a decision, a task, a takeover, what one sender has sent in), in order. */
  entryEvents(stream: string, kind: EntryKind, keys: readonly string[]): Promise<Map<string, number[]>>;
  /** A page of log lines, newest first by the asked order, as the seqs of their first events; of two cursors `after` counts. */
  lines(query: LineQuery): Promise<LinePage>;
  /**
   * A page of the lines that a search finds in one stream, newest first by event time, and how many it finds in all. What
   * was committed before the question is found; what was removed before it is not.
   */
  search(query: SearchQuery): Promise<LinePage>;
  /**
   * Makes what a search in the stream needs, where that is not made already, and waits for it for so many milliseconds
   * at most; it goes on by itself. Answers how far it has come, in events of the stream.
   */
  prepareSearch(stream: string, patience: number): Promise<SearchProgress>;
  /**
   * A page of entries of a kind, newest first by their first event, from before the event `before`. Those that one event
   * made come on one page, which may run past its limit.
   */
  entries(stream: string, kind: ListedKind, before: number | null, limit: number): Promise<string[]>;

  /** Files that have been sent in whole, by id; those that are not there are left out. */
  attachments(ids: readonly string[]): Promise<Map<string, StoredAttachment>>;

  headlines(query: { open: boolean | null; before: number | null; limit: number }): Promise<IncidentHeadline[]>;
  headline(id: string): Promise<IncidentHeadline | null>;
  /** Highest number used per register year and mode, keyed `2026/live`. */
  incidentNumbers(): Promise<Map<string, number>>;

  /** Every type of event that the history holds, in each of its versions: what tells a server that it is too old. */
  eventTypes(): Promise<EventType[]>;

  /** Walks every chain (or one) as stored bytes and reports every fault; never throws on damage. */
  verify(options: VerifyOptions): Promise<VerifyReport>;

  /** Called after each commit, in commit order, with what was stored. Answers a function that ends it. */
  committed(listener: (commit: Commit) => void): () => void;
  close(): Promise<void>;
}

export interface Head {
  seq: number;
  hash: string;
}

export interface EventType {
  type: string;
  version: number;
}

export type EntryKind =
  | 'line'
  | 'decision'
  | 'task'
  | 'takeover'
  | 'sender'
  | 'place'
  | 'shape'
  | 'duty'
  | 'warning'
  | 'direction'
  | 'contingency'
  | 'seat'
  | 'briefing'
  | 'picture'
  | 'quote'
  | 'paper'
  | 'siren'
  | 'vma'
  | 'loss'
  | 'service';
/** Lines have pages of their own, in two orders. */
export type ListedKind = Exclude<
  EntryKind,
  | 'line'
  | 'sender'
  | 'place'
  | 'shape'
  | 'direction'
  | 'contingency'
  | 'picture'
  | 'quote'
  | 'paper'
  | 'siren'
  | 'loss'
  | 'service'
>;

export interface Batch {
  events: StoreEvent[];
  commands: StoredOutcome[];
  index: IndexRow[];
  /** Each of a stream that is there after the commit; its `seq` and `lineCount` are that stream's. */
  headlines: IncidentHeadline[];
  /** Content to be nulled in this commit; each is accompanied by a `ContentRedacted` event among `events` [LG10]. */
  redactions: { stream: string; seq: number }[];
  /**
   * Files that become a line's in this commit, moved to its stream if they lay in another of the incident's. One that is
   * not there is a conflict. They go with the line's content when that is removed.
   */
  attachments: { stream: string; seq: number; ids: string[] }[];
  expected: ReadonlyMap<string, number>;
}

/** An event with the seq that its maker reckoned with; the store refuses one that does not continue its stream. */
export interface StoreEvent {
  stream: string;
  seq: number;
  type: string;
  version: number;
  data: unknown;
  content: unknown;
  meta: EventMeta;
}

export interface StoredOutcome {
  id: string;
  user: string;
  /** SHA-256 of the command's body without `sentAt`. */
  bodyHash: string;
  recordedAt: number;
  /** The ack as it was first given, refusals included, as JSON. */
  outcome: string;
}

/** Index rows point at events; they never repeat what an event says, so a removal has one place to happen. */
export interface IndexRow {
  stream: string;
  kind: EntryKind;
  key: string;
  /** The event that made or touched the entry. */
  seq: number;
  /** Only on the event that made a log line; the line's key is then its seq. `recordedAt` never goes back in a stream, save a secret one: a line that was open first keeps its own. */
  line?: { occurredAt: number; recordedAt: number; lineKind: string; important: boolean; function: string | null };
}

export type LineOrder = 'occurred' | 'recorded';

export interface LineQuery {
  stream: string;
  order: LineOrder;
  /** The last line of the page before: its time by the asked order, and its seq. */
  before: { at: number; seq: number } | null;
  /** The line that the page ends at: those that came right after it. */
  after?: { at: number; seq: number } | null;
  limit: number;
}

export interface SearchQuery extends LineSearch {
  stream: string;
  /** The last line of the page before: its event time, and its seq. */
  before: { at: number; seq: number } | null;
  limit: number;
}

export interface SearchProgress {
  /** Equal to `of` when the stream can be searched at once. */
  read: number;
  of: number;
}

export interface LinePage {
  seqs: number[];
  /** Lines in the whole stream, or of those that a search finds. */
  total: number;
  /** What `seqs` and `total` count. */
  head: Head;
}

export interface Snapshot {
  stream: string;
  seq: number;
  stateVersion: number;
  /** JSON text. */
  state: string;
}

export type AppendResult =
  | { ok: true; heads: Map<string, Head> }
  | { ok: false; reason: 'conflict'; streams: string[] };

export interface Commit {
  events: StoreEvent[];
  headlines: IncidentHeadline[];
  heads: Map<string, Head>;
}

export interface VerifyOptions {
  /** Left out: every stream. */
  stream?: string;
  /** Heads known from elsewhere (a paper, an export, a backup): what reveals a cut tail. */
  heads?: readonly { stream: string; seq: number; hash: string }[];
  /** Events done, of all; called between chunks. */
  onProgress?: (done: number, total: number) => void;
}

export interface VerifyReport {
  ok: boolean;
  streams: number;
  events: number;
  /** Events whose content has been removed by decision and whose chain still verifies. */
  redacted: number;
  faults: { stream: string; seq: number; what: 'chain' | 'content' | 'gap' | 'head' | 'unreadable'; detail: string }[];
}

/** A batch would have written an exercise's streams together with live or standing ones. A bug, never a user's fault. */
export class MixedModes extends Error {
  override name = 'MixedModes';
}

/** The disk is full, read-only or damaged. The server answers `not_stored` and turns read-only until a write works. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  readonly kind: 'full' | 'read_only' | 'damaged' | 'busy';
  constructor(kind: StoreUnavailable['kind'], cause: unknown) {
    super(`store unavailable: ${kind}`, { cause });
    this.kind = kind;
  }
}
