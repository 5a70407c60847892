import type { Channel, MessageState } from '../channels/message.ts';
import type { RungResult, TrialAnswer } from '../contact-trials/way-state.ts';
import type { MapFault } from '../geo/map-reading.ts';
import type { ContactKind, Way } from '../people/ways.ts';
import type { AuditWhat } from './audit.ts';
import type { PersonReading } from './protocol.ts';

// What the administration's screens read: unchained, asked for when a page is opened. Times are UTC milliseconds.

/** `GET /api/people/register`: with what only those who keep the register may see [SE4]. */
export interface RegisteredPerson extends Omit<PersonReading, 'phone' | 'erased' | 'organisation' | 'languages'> {
  kind: ContactKind;
  /** Whose they are, as it is said. */
  organisation: string | null;
  languages: string[];
  /** Rakel talk groups, by name alone. */
  talkGroups: string[];
  /** In the order they are tried; the number and the address that follow are of them. */
  ways: Way[];
  phone: string | null;
  email: string | null;
}

/** A row of `GET /api/contacts`: everybody one can ring, for those who may see numbers. */
export type ContactReading = Omit<RegisteredPerson, 'phone' | 'email' | 'ways'> & {
  /** `provedAt`: when it was last known to lead to them [LM5], UTC milliseconds. */
  ways: (Way & { provedAt: number | null })[];
};

/** A row of `GET /api/invitations`. */
export interface InvitationReading {
  /** Opens nothing. */
  id: string;
  person: PersonReading | null;
  roles: string[];
  /** Name of whoever invited. */
  by: string | null;
  expiresAt: number;
}

/** A row of `GET /api/sessions`: somebody signed in at this moment. */
export interface SessionListing {
  id: string;
  /** The account's id. */
  user: string;
  name: string;
  function: string | null;
  /** As `Firefox på Windows`. */
  device: string;
  shared: boolean;
  createdAt: number;
  seenAt: number;
  /** The asker's own. */
  own: boolean;
}

/** Why personal data are removed, as it is recorded: a kind and no text, which could hold what is to be gone. */
export const ERASURE_REASONS = ['left', 'asked', 'mistaken'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** A part of the history, named so that it tells nothing of what it holds. */
export interface HistoryPart {
  what:
    | 'incident'
    | 'disturbances'
    | 'places'
    | 'roster'
    | 'duty'
    | 'warnings'
    | 'exercises'
    | 'improvements'
    | 'sirens'
    | 'services'
    | 'plan'
    | 'audit';
  /** Of an incident. */
  number: string | null;
  firstAt: number;
  lastAt: number;
}

/** `secret`: how many of the events lie in the incident's secret part; null for a reader who may not know that there is one. */
export type RecordedPart = HistoryPart & { events: number; secret: number | null };

/** `GET /api/people/:id/holdings`: everything that is held about one person (GDPR art. 15). */
export interface PersonHoldings {
  at: number;
  person: RegisteredPerson;
  account: { username: string; roles: string[]; active: boolean; createdAt: number } | null;
  sessions: { createdAt: number; seenAt: number; device: string }[];
  /** Until when an invitation waits. */
  invitedUntil: number | null;
  /** Devices that take notices, by when that was turned on. */
  devices: { createdAt: number }[];
  /** What was sent to the person; the text while it is kept. */
  messages: { channel: Channel; state: MessageState; at: number; text: string | null }[];
  /** What is known of each number and address from the proofs of them [LM5]. */
  proofs: {
    startedAt: number;
    /** Null: it is not theirs any more. */
    value: string | null;
    answer: TrialAnswer | null;
    answeredAt: number | null;
    rung: RungResult | null;
    rungAt: number | null;
  }[];
  /** Whether the secret parts are among what follows: they are for those who may read them [SE3]. */
  isWithSecret: boolean;
  /** What the person has recorded. */
  recorded: RecordedPart[];
  /** What the person's account has been given to read. */
  read: HistoryPart[];
}

/** Why papers could not be written: the disk is full, the folder is gone or closed to the server, or something else. */
export const PAPER_FAULTS = ['no_space', 'no_access', 'failed'] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];

/** `GET /api/papers`: the packs on the server's disk [ST10], newest first. */
export interface PapersReading {
  now: number;
  /** None is older than this when all is well. */
  everyMs: number;
  /** How many of each kind are kept; null: none are written. */
  keep: number | null;
  last: { ok: true; at: number; name: string } | { ok: false; at: number; fault: PaperFault } | null;
  lastGood: { at: number; name: string } | null;
  /** Null: the folder cannot be read. */
  files: { name: string; mode: 'live' | 'exercise'; at: number; bytes: number }[] | null;
  warning: 'off' | 'late' | 'failed' | null;
}

/** `GET /api/operations`: the state of the installation. */
export interface OperationsReading {
  version: string;
  protocol: number;
  /** The process's own, as `v24.1.0`. */
  node: string;
  startedAt: number;
  now: number;
  /** Bytes. */
  database: { size: number; free: number };
  sessions: number;
  check: ChainCheck;
  /** The base map's file: how large and from when, or what is wrong with it [PL10]. */
  map: { ok: true; size: number; changedAt: number } | { ok: false; fault: MapFault };
}

/** The last walk through every chain of the history, and the one under way [LG9]. */
export interface ChainCheck {
  running: { done: number; total: number } | null;
  last: {
    at: number;
    /** Name of whoever asked for it. */
    by: string | null;
    events: number;
    streams: number;
    faults: number;
  } | null;
}

/** Why a backup was not made, or is none; `stopped`: the program that makes it ended without saying why. */
export const BACKUP_FAULTS = [
  'no_space',
  'no_access',
  'busy',
  'removals',
  'not_sound',
  'no_manifest',
  'other_file',
  'in_use',
  'damaged',
  'newer',
  'foreign',
  'stopped',
  'failed',
] as const;
export type BackupFaultCode = (typeof BACKUP_FAULTS)[number];

/** A backup that was made and then restored on trial. */
export interface GoodBackup {
  at: number;
  /** Its file, without its directory. */
  file: string;
  bytes: number;
  events: number;
}

/** How far a backup has come: pages, then events; the trial has no figures. */
export interface BackupProgress {
  step: 'copying' | 'checking' | 'trying';
  done: number;
  total: number;
}

/**
 * `GET /api/operations/backups`. What to be warned of: `off` none are scheduled, `late` the last good one is older than
 * twice the interval, `failed` the last attempt was none.
 */
export interface BackupsReading {
  now: number;
  schedule: { everyMs: number; keep: number; nextAt: number } | null;
  running: BackupProgress | null;
  last: ({ ok: true } & GoodBackup) | { ok: false; at: number; fault: BackupFaultCode } | null;
  lastGood: GoodBackup | null;
  /** Whole backups in the directory; null where it cannot be read. */
  kept: number | null;
  warning: 'off' | 'late' | 'failed' | null;
}

/** What is to be in order before a crisis; each ticks itself from what is so. */
export const PREPARATIONS = [
  'people',
  'administrators',
  'registrars',
  'board',
  'auditor',
  'phones',
  'contactTrial',
  'contactsProved',
  'secondFactor',
  'emergency',
  'plan',
  'area',
  'address',
  'backup',
  'rehearsed',
] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** `GET /api/preparations`, in that order. */
export interface PreparationsReading {
  points: {
    id: Preparation;
    isDone: boolean;
    /** Of `contactsProved`: what nobody has confirmed in the latest proof [LM5]. */
    left?: { ways: number; people: number };
  }[];
}

/** A row of `GET /api/audit` [SE6]. */
export interface AuditListing {
  id: number;
  at: number;
  what: AuditWhat;
  /** Name of whoever did it; null: nobody who was known, or the system. */
  by: string | null;
  /** What it was done to, in words where it is a person. */
  about: string | null;
  details: Record<string, string | number | boolean | null>;
}

/** A row of `GET /api/audit/secret-readers`: what somebody has been given of an incident's secret part [SE6]. */
export interface SecretReading {
  /** The incident's number. */
  incident: string;
  mode: 'live' | 'exercise';
  name: string;
  firstAt: number;
  lastAt: number;
  /** Numbers in the secret log: from the first to this one. Null for a reader who may not know how many there are [SE3]. */
  lines: number | null;
}
