import type { Recorded } from '../core/recorded-event.ts';
import type { RemovalWhy } from '../log/events.ts';
import type { TakingWay } from '../roster/events.ts';
import type { OpenWork } from './open-work.ts';

/** More than anybody remembers to say, and well under a command's largest weight. */
export const MOST_EXPECTED = 20;

/** What was told and done, of what never became an incident [TB6]. */
export interface DutyWords {
  what: string;
  /** Who called, and on which number. */
  caller?: string;
  done?: string;
}

/** What is to come, as the one who hands over puts it. */
export interface ExpectedThing {
  /** In words, as «tis 14». */
  when: string;
  what: string;
}

export interface HandoverWords {
  note: string;
  expected: ExpectedThing[];
  weather?: string;
}

/** `number` is what it is called by on the phone; `meta.occurredAt` is when it happened. */
export type DutyEntryWritten = Recorded<'DutyEntryWritten', { entry: string; number: number }, DutyWords>;
/** A new wording; the earlier ones stay [LG1]. */
export type DutyEntryCorrected = Recorded<'DutyEntryCorrected', { entry: string }, DutyWords & { why?: string }>;
/** It became an incident, which says the same. */
export type DutyEntryRaised = Recorded<'DutyEntryRaised', { entry: string; incident: string; incidentNumber: string }>;
/** The decision by which what an entry or a note said was taken away [LG10]; `item` is its id, `seqs` what was emptied. */
export type DutyWordsRemoved = Recorded<
  'DutyWordsRemoved',
  { item: string; why: RemovalWhy; seqs: number[] },
  { capacity: string; reference: string }
>;
/** The outgoing TiB's note; a later one stands in its place until somebody has taken over. */
export type HandoverWritten = Recorded<'HandoverWritten', { handover: string }, HandoverWords>;
/** The duty changed hands: by which note, and what was open then. A reason is asked where there was no handover [TB3]. */
export type HandoverTaken = Recorded<
  'HandoverTaken',
  { handover: string | null; person: string; from: string | null; way: TakingWay; open: OpenWork },
  { reason: string }
>;

export type DutyEvent =
  | DutyEntryWritten
  | DutyEntryCorrected
  | DutyEntryRaised
  | DutyWordsRemoved
  | HandoverWritten
  | HandoverTaken;

/** In the incident's open stream: that it came out of the duty log. What was said follows as lines of their own. */
export type DutyEntryReceived = Recorded<
  'DutyEntryReceived',
  { entry: string; number: number; writtenBy: string | null }
>;

export const DUTY_EVENT_VERSIONS: Readonly<Record<(DutyEvent | DutyEntryReceived)['type'], number>> = {
  DutyEntryWritten: 1,
  DutyEntryCorrected: 1,
  DutyEntryRaised: 1,
  DutyWordsRemoved: 1,
  HandoverWritten: 1,
  HandoverTaken: 2,
  DutyEntryReceived: 1,
};

/** A note, as it is read. */
export interface Handover {
  id: string;
  seq: number;
  by: string | null;
  at: number;
  /** Null: removed by decision. */
  words: HandoverWords | null;
}

/** A change that has been made. */
export interface HandedOver {
  seq: number;
  at: number;
  person: string;
  from: string | null;
  way: TakingWay;
  open: OpenWork;
  /** Null where none was asked, or it has been removed. */
  reason: string | null;
  /** The note that was acknowledged; null where there was none. */
  note: Handover | null;
}
