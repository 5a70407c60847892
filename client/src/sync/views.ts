import type {
  Head,
  IncidentHeadline,
  Pen,
  PersonReading,
  Present,
  ReaderMark,
  SessionReading,
} from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';

/** What screens may read. Every view is immutable: the same object until something in it changed. */
export interface SyncState {
  session: SessionView;
  connection: ConnectionView;
  /** Open streams by name. */
  streams: Readonly<Record<string, StreamView>>;
  presence: Readonly<Record<string, readonly Present[]>>;
  /** Who writes in what now, by stream. */
  pens: Readonly<Record<string, readonly Pen[]>>;
  incidents: IncidentsView;
  marks: MarksView;
  people: PeopleView;
  /** Plans by version that are not in force and that an incident on screen stands on. */
  plans: Readonly<Record<number, PlanState>>;
  outbox: OutboxView;
}

export type SessionView =
  /** Not known yet. `isUnreached`: this device remembers no one, and the server has been asked in vain. */
  | { status: 'checking'; isUnreached: boolean }
  /**
   * `dropped`: unsent items that a revocation took with it. `isTold` is false while the server does not know that somebody
   * has signed out here: it is told before anything else.
   */
  | { status: 'signed_out'; because: 'never' | 'self' | 'revoked'; dropped: number; isTold: boolean }
  /** `confirmed` is false while a device without contact goes by what it remembers. */
  | { status: 'signed_in'; reading: SessionReading; confirmed: boolean }
  /** Ask for log-in over the board: the picture stays but is not current, drafts and outbox are kept. */
  | { status: 'expired'; reading: SessionReading };

/** How far one has looked in each log [LG8], on any device. */
export interface MarksView {
  /** False until the server has told. */
  isTold: boolean;
  /** By open stream; one that has never been looked in is not there. */
  byStream: Readonly<Record<string, ReaderMark>>;
}

export interface ConnectionView {
  /** `offline`: the device says so, or contact has been gone for more than a few seconds. It keeps trying in both. */
  state: 'connected' | 'reconnecting' | 'offline';
  /** Server time when this state began. */
  since: number;
  /** Server time of the last confirmed contact, from which the picture's age counts; null while connected and before the first. */
  contactAt: number | null;
  /** This client is older than the server: nothing is sent, ask for a reload. */
  outdated: boolean;
}

export type StreamStatus =
  /** Nothing to show yet. */
  | 'loading'
  /** In step with the server. */
  | 'live'
  /** A picture is shown while what is missing is fetched. */
  | 'catching_up'
  /** A picture is shown, as it was at `asOf`: no contact. */
  | 'stale'
  /** Registered on this device and not sent yet. */
  | 'local'
  /** An event that this client does not know: stop showing it as current and ask for a reload. */
  | 'outdated'
  | 'forbidden'
  | 'not_found';

export interface StreamView<State = unknown> {
  stream: string;
  status: StreamStatus;
  state: State | null;
  /** Newest by event time, newest first: a window, see `useLog` for the rest. */
  lines: readonly LogLine[];
  head: Head;
  /** Server time when the picture was last known to be in step; null while it is live, or when there is none. */
  asOf: number | null;
}

export interface IncidentsView {
  status: 'loading' | 'live' | 'stale';
  /** Newest first. */
  rows: readonly IncidentHeadline[];
  asOf: number | null;
  hasOlder: boolean;
}

export interface PeopleView {
  /** 0: nothing known yet. */
  version: number;
  byId: Readonly<Record<string, PersonReading>>;
}

export type ItemState =
  /** Waits for contact, or for what stands before it in its stream. */
  | 'queued'
  | 'sending'
  /** Stored by the server; gone from here as soon as the picture shows it. */
  | 'accepted'
  /** Kept until the person resends, keeps it as a line, or discards it. */
  | 'refused';

/** One command on its way. */
export interface OutboxItem {
  id: string;
  user: string;
  /** Oldest first. */
  order: number;
  type: string;
  stream: string;
  data: unknown;
  content: unknown;
  /** A time the person typed. */
  occurredAt: number | null;
  /** The device's clock when the button was pressed. */
  madeAt: number;
  /** `madeAt` by the server's clock as this device knew it: what screens show. */
  shownAt: number;
  state: ItemState;
  attempts: number;
  /** Why it was refused for good. */
  refusal: ItemRefusal | null;
  /** Why it has not gone through yet although there is contact, such as a full disk on the server. */
  trouble: RefusalCode | null;
  /** `memory`: lost if the browser is closed (a secret item without a key to encrypt it, or a browser that keeps nothing). */
  kept: 'device' | 'memory';
  /** The stream's seq after it, once accepted. */
  seq: number | null;
}

export interface ItemRefusal {
  code: RefusalCode;
  field?: string;
  details?: unknown;
}

export interface OutboxView {
  /** The signed-in user's own, oldest first. */
  items: readonly OutboxItem[];
  byStream: Readonly<Record<string, readonly OutboxItem[]>>;
  /** Items on this device that belong to someone else; they are sent when that person signs in. */
  others: number;
  /** The user's own that stand encrypted until the server has confirmed the session and told their key. */
  locked: number;
  /** `memory`: this browser keeps nothing, so a closed tab loses what is unsent. Say so. */
  storage: 'device' | 'memory';
}
