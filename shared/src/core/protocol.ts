import type { EmergencyNotice } from '../access/own-account.ts';
import type { WallReading } from '../access/wall-access.ts';
import type { StaffedExercise } from '../exercises/staff.ts';
import type { ContactKind } from '../people/ways.ts';
import type { AnyEvent } from './recorded-event.ts';
import type { RefusalCode } from './refusal.ts';

/** The wire's version. A client of another version is told `wrong_protocol` and asks to be reloaded. */
export const PROTOCOL = 1;

/** The most a command may weigh, in UTF-8 bytes, checked before it is queued; `sizeLimitOf` knows the one that may weigh more. The socket's own limit is 64 kB. */
export const COMMAND_LIMIT = 32_000;

/** A board this many events behind, at most, catches up by events; beyond that it fetches a snapshot. */
export const CATCH_UP_LIMIT = 1_000;

/** Log lines in a snapshot's window: two screens' worth, so that joining weighs the same however long the log is. */
export const LINE_WINDOW = 60;

export interface CommandEnvelope {
  /** UUID made by the client; bound to its user and to the hash of its body. */
  id: string;
  type: string;
  stream: string;
  data: unknown;
  content?: unknown;
  /** A time the person typed; it stands as written. UTC milliseconds. */
  occurredAt?: number;
  /** The device's clock when the person pressed the button; corrected by `sentAt`. UTC milliseconds. */
  madeAt: number;
  /** The device's clock when this attempt was sent. Not part of the body's hash. */
  sentAt: number;
}

export interface Accepted {
  ok: true;
  stream: string;
  /** The stream's seq after the command. */
  seq: number;
}

export interface Refused {
  ok: false;
  code: RefusalCode;
  field?: string;
  details?: unknown;
  /** For logs and API users; screens use the code. */
  message: string;
}

export type CommandAck = Accepted | Refused;

export interface Head {
  seq: number;
  hash: string;
}

/** One frame per audience and commit, serialised once. */
export interface EventsFrame {
  stream: string;
  events: AnyEvent[];
  head: Head;
}

export type SubscribeAck =
  | { ok: true; events: AnyEvent[]; head: Head }
  | { ok: false; code: 'snapshot_needed' | RefusalCode; message?: string };

/** Someone who has a stream open now. Kept in memory alone, never part of the history. */
export interface Present {
  person: string | null;
  name: string;
  function: string | null;
  since: number;
}

/** The whole list to the one who has just come; to those who were there, what changed. Fold with `presenceAfter`. */
export type PresenceFrame =
  | { stream: string; present: Present[] }
  | { stream: string; joined: Present[]; left: Pick<Present, 'person' | 'function'>[] };

/**
 * Somebody writes in something that one person writes in at a time, as a section of the lägesbild. Kept in memory alone:
 * who wrote what is in the history, and that somebody sat with it is not (decision 0061).
 */
export interface Pen {
  /** What it is held over, by its own name in the stream, as `lagesbild/prognos`. */
  thing: string;
  person: string;
  name: string;
  function: string | null;
  since: number;
}

/** Everybody who writes in the stream now. */
export interface PensFrame {
  stream: string;
  pens: Pen[];
}

/** `take`: unless another person holds it. `take_over`: whoever holds it. `release`: only one's own. */
export interface PenRequest {
  stream: string;
  thing: string;
  what: 'take' | 'take_over' | 'release';
}

/** Why a reading ended: the client purges what it names and says why. */
export interface RevokedFrame {
  /** `stream`: one audience was left. `session`: ended by someone or by sign-out: purge. `expired`: keep drafts and outbox, ask for log-in. */
  what: 'stream' | 'session' | 'expired';
  stream?: string;
  /** Of a stream: it is no more, by decision [OV1]. What the device holds of it unsent goes too. */
  isErased?: true;
}

/** A row of the list of incidents, sent to everyone who may see the list; `seq` is its stream's, newer wins. */
export interface IncidentHeadline {
  id: string;
  seq: number;
  number: string;
  mode: 'live' | 'exercise';
  /** The plan whose words and levels it has; null in a row last written before rows said so. */
  planVersion: number | null;
  title: string | null;
  place: string | null;
  lifecycle: 'open' | 'closed' | 'evaluated';
  level: number;
  levelSince: number;
  levelUnconfirmed: boolean;
  posture: string;
  boardActive: boolean;
  leader: { person: string | null; name: string | null; capacity: string; since: number } | null;
  openedAt: number;
  closedAt: number | null;
  lineCount: number;
  openTasks: number;
  unconfirmed: number;
  /** Other incidents that it is linked to or merged with; absent in rows from before there were any [LA12]. */
  related?: RelatedIncident[];
  /** An exercise that is erased by decision: nothing else of it is left [OV1]. `by`: people id. */
  erased?: { at: number; by: string | null };
  /** Call-outs to which nobody comes as something, or which somebody has not answered; absent where there is none [LM3]. */
  callOutSigns?: CallOutSign[];
}

/** To be seen on every screen until somebody sees to it. */
export interface CallOutSign {
  callOut: string;
  number: number;
  /** The functions and capacities that nobody comes as, plan ids. */
  as: { kind: 'function' | 'capacity'; id: string }[];
  /** How many have not answered at all. */
  silent: number;
}

export interface RelatedIncident {
  id: string;
  number: string;
  kind: 'linked' | 'merged_into' | 'merged_from';
}

/** The people register as every signed-in reader may see it: unchained, versioned, cached [SE4]. */
export interface PeopleReading {
  version: number;
  people: PersonReading[];
}

export interface PersonReading {
  id: string;
  name: string;
  /** Post, as `Kommundirektör`. */
  title: string;
  /** Standing staff function, plan id. */
  function: string | null;
  capacities: string[];
  /** Whose people they are, as the register says it. Absent: the municipality's own, or not said. */
  organisation?: string;
  /** Beside Swedish, as the register says it. Absent: none is said. */
  languages?: readonly string[];
  /** Is rung and called out, and never chosen where a person is meant. Absent: a person. */
  kind?: ContactKind;
  /** Number to ring; only where the reader may see it. */
  phone?: string;
  /** The personal data have been removed: the history still points here, and nobody new is to [SE4]. */
  erased?: true;
}

export interface ClientToServer {
  subscribe: (request: { stream: string; after: number }, ack: (answer: SubscribeAck) => void) => void;
  unsubscribe: (request: { stream: string }) => void;
  command: (envelope: CommandEnvelope, ack: (answer: CommandAck) => void) => void;
  time: (ack: (serverNow: number) => void) => void;
  pen: (request: PenRequest) => void;
}

export interface ServerToClient {
  events: (frame: EventsFrame) => void;
  presence: (frame: PresenceFrame) => void;
  pens: (frame: PensFrame) => void;
  incident: (row: IncidentHeadline) => void;
  people: (notice: { version: number }) => void;
  revoked: (frame: RevokedFrame) => void;
  /** What the session may do has changed, or may have: it is to be read again. */
  access: () => void;
}

/** `GET /api/session` and the answer of a log-in: who one is, and what only the device's memory may hold. */
export interface SessionAnswer extends SessionReading {
  /**
   * Base64url of 32 bytes, the same for the user every time: what the device keeps of secret drafts and unsent commands is
   * encrypted with it, and it is never written down there (architecture §3, Offline).
   */
  outboxKey: string;
}

/** How far a reader has looked in an incident's log, on any device [LG8]. Told to that reader alone. */
export interface ReaderMark {
  /** Lines that the log held. */
  lines: number;
  /** When the newest of them was recorded, by the server. */
  seenAt: number;
  /** When the reader looked, by the server. */
  lookedAt: number;
}

/**
 * Known by an incident's open stream: how far one has looked in its log; with this after it: what one has said that one has seen
 * of all that is new, which a look alone does not move [LG8].
 */
export const SAID_SEEN = '#seen';

/** Who is signed in, and what they may do. */
export interface SessionReading {
  user: { id: string; username: string };
  person: { id: string; name: string; title: string };
  roles: string[];
  permissions: string[];
  capacities: string[];
  /** The exercises that one is of the staff of, and as what [OV2]. */
  staffed: StaffedExercise[];
  /** Staff function chosen for this session. */
  function: string | null;
  /** Unless it is used before then. */
  expiresAt: number;
  /** When one has to log in again, however much it is used. */
  endsAt: number;
  /** The server's clock, UTC milliseconds. */
  now: number;
  protocol: number;
  demo: boolean;
  /** Set from the use of the emergency account until it is sealed anew [SE2]. */
  emergency: EmergencyNotice | null;
  /** What is signed in is a screen on the wall, and nobody [ST9]. */
  wall?: WallReading;
}

/** `GET /api/streams/<stream>/snapshot`. */
export interface SnapshotReading<State = unknown, Line = unknown> {
  stream: string;
  head: Head;
  stateVersion: number;
  state: State;
  /** Newest lines by event time, newest first, at most LINE_WINDOW; only for streams that carry lines. */
  lines: Line[];
}

/** RFC 9457 `application/problem+json`. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  code: RefusalCode;
  field?: string;
  details?: unknown;
}
