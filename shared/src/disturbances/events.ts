import type { Recorded } from '../core/recorded-event.ts';
import type { DisturbanceReading } from './disturbance-reading.ts';

/**
 * Who sent a disturbance in: somebody with an account, or the holder of a department's link. Repeated in every event of
 * the disturbance, so that the sender's own reading finds all of it and nothing else [LA11].
 */
export interface DisturbanceRef {
  disturbance: string;
  /** Plan id; null: an account that named none. */
  department: string | null;
  /** The account's person; null where a link was used. */
  person: string | null;
  /** The department link's id; null where an account was used. */
  link: string | null;
}

/** What the sender wrote. Only what has happened and whom to ring are compulsory. */
export interface DisturbanceContent {
  what: string;
  where?: string;
  /** How many are affected, in the sender's own words. */
  affected?: string;
  needs?: string;
  /** Name and number of the one to ring back. */
  call: string;
}

/** `number` is what both sides call it by, on the phone. */
export type DisturbanceReported = Recorded<
  'DisturbanceReported',
  DisturbanceRef & { number: number },
  DisturbanceContent
>;

interface Destination {
  incident: string;
  incidentNumber: string;
}

/** It became an incident of its own. */
export type DisturbanceTakenOver = Recorded<'DisturbanceTakenOver', DisturbanceRef & Destination, { answer?: string }>;
/** It went into an incident that was under way. */
export type DisturbanceMerged = Recorded<'DisturbanceMerged', DisturbanceRef & Destination, { answer?: string }>;
/** It needs no incident; the answer closes it. */
export type DisturbanceAnswered = Recorded<'DisturbanceAnswered', DisturbanceRef, { answer: string }>;
/** A line made of it has been made secret, and what was sent in is emptied: told so that the sender knows why [LG10]. */
export type DisturbanceMadeSecret = Recorded<'DisturbanceMadeSecret', DisturbanceRef>;

export type DisturbanceEvent =
  | DisturbanceReported
  | DisturbanceTakenOver
  | DisturbanceMerged
  | DisturbanceAnswered
  | DisturbanceMadeSecret;

/**
 * In the incident's open stream: where its first lines, or these new ones, come from [LA11]. What happened and what is
 * needed follow as lines of their own, so that they can be corrected, marked and made tasks of.
 */
export type DisturbanceReceived = Recorded<
  'DisturbanceReceived',
  { disturbance: string; number: number; department: string | null; person: string | null },
  { call: string; affected?: string }
>;

export const DISTURBANCE_EVENT_VERSIONS: Readonly<Record<(DisturbanceEvent | DisturbanceReceived)['type'], number>> = {
  DisturbanceReported: 1,
  DisturbanceTakenOver: 1,
  DisturbanceMerged: 1,
  DisturbanceAnswered: 1,
  DisturbanceMadeSecret: 1,
  DisturbanceReceived: 1,
};

/** The bounded state of the standing stream `disturbances`. */
export interface DisturbancesState {
  /** How many have ever been sent in; the next one's number is one more. */
  count: number;
  /** Those that wait, oldest first: the one who has waited longest stands first. */
  open: readonly DisturbanceReading[];
  /** The last few that have got their answer, newest first. */
  settled: readonly DisturbanceReading[];
}
