import type { AuditWhat } from './audit.ts';
import type { PersonReading } from './protocol.ts';

// What the administration's screens read: unchained, asked for when a page is opened. Times are UTC milliseconds.

/** `GET /api/people/register`: with what only those who keep the register may see [SE4]. */
export interface RegisteredPerson extends Omit<PersonReading, 'phone' | 'erased'> {
  phone: string | null;
  email: string | null;
}

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
  what: 'incident' | 'disturbances' | 'places' | 'plan' | 'audit';
  /** Of an incident. */
  number: string | null;
  firstAt: number;
  lastAt: number;
}

/** `GET /api/people/:id/holdings`: everything that is held about one person (GDPR art. 15). */
export interface PersonHoldings {
  at: number;
  person: RegisteredPerson;
  account: { username: string; roles: string[]; active: boolean; createdAt: number } | null;
  sessions: { createdAt: number; seenAt: number; device: string }[];
  /** Until when an invitation waits. */
  invitedUntil: number | null;
  /** What the person has recorded. */
  recorded: (HistoryPart & { events: number })[];
  /** What the person's account has been given to read. */
  read: HistoryPart[];
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
  /** Scheduled backups; null where none are. `at`: the last that was restored on trial. */
  backup: { at: number | null; hasFailedSince: boolean } | null;
  check: ChainCheck;
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

/** What is to be in order before a crisis; each ticks itself from what is so. */
export const PREPARATIONS = [
  'people',
  'administrators',
  'registrars',
  'board',
  'auditor',
  'phones',
  'rehearsed',
] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** `GET /api/preparations`, in that order. */
export interface PreparationsReading {
  points: { id: Preparation; isDone: boolean }[];
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
  /** Numbers in the secret log: from the first to this one. */
  lines: number;
}
