import type { Recorded } from '../core/recorded-event.ts';

/** What was said, in a breath: the log has room for all of them in one line. */
export const NOTE_LIMIT = 1_000;

/** How somebody took part; `absent` takes a mark back. */
export const ATTENDANCES = ['site', 'remote', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/**
 * A point of the agenda, `lage`, or one function's turn at the point where they speak in order, `lage/logistik`: plan ids of
 * the incident's own plan.
 */
/** The briefing that something was made in, as it is spoken of: its kind (plan id) and its number [ST5]. */
export interface MadeIn {
  briefing: string;
  kind: string;
  number: number;
}

export type BriefingStep = string;

/** The briefing that something was made in, as it is spoken of: its kind (plan id) and its number [ST5]. */
export interface MadeIn {
  briefing: string;
  kind: string;
  number: number;
}

/** Somebody who takes part. */
export interface Attendee {
  /** The person's id, or `<command>/n` for one who is not in the people register. */
  id: string;
  /** People register id; null for one who is not in it, whose name is then content. */
  person: string | null;
  /** The function that they speak for. */
  function: string | null;
  way: Exclude<Attendance, 'absent'>;
}

/** A briefing is to be held [ST5]. */
export type BriefingPlanned = Recorded<
  'BriefingPlanned',
  {
    briefing: string;
    kind: string;
    at: number;
    /** Taken as the plan's rhythm offered it, or said by hand. */
    by: 'rhythm' | 'hand';
    /** The briefing that was ended with this as its next; null: it was set by itself. */
    after: string | null;
  }
>;
export type BriefingMoved = Recorded<
  'BriefingMoved',
  { briefing: string; kind: string; from: number; to: number },
  { reason: string }
>;
/** It will not be held. */
export type BriefingStruck = Recorded<
  'BriefingStruck',
  { briefing: string; kind: string; at: number },
  { reason?: string }
>;

export type BriefingStarted = Recorded<
  'BriefingStarted',
  {
    briefing: string;
    /** 1, 2, 3 … within the incident, whatever kind. */
    number: number;
    kind: string;
    /** When it was to begin; null: nothing was set. */
    plannedAt: number | null;
  }
>;
/** What is now gone through, from when it happened: every timer is counted from here. */
/** The briefing that something was made in, as it is spoken of: its kind (plan id) and its number [ST5]. */
export interface MadeIn {
  briefing: string;
  kind: string;
  number: number;
}

export type BriefingStepTaken = Recorded<'BriefingStepTaken', { briefing: string; step: BriefingStep }>;
/** Who is there; `names` stand beside the marks, empty for those in the register. */
export type BriefingAttended = Recorded<
  'BriefingAttended',
  { briefing: string; marks: (Omit<Attendee, 'way'> & { way: Attendance })[] },
  { names: string[] }
>;
/** Something that was said. Notes are added one by one, so that two who write never write over each other. */
export type BriefingNoted = Recorded<
  'BriefingNoted',
  { briefing: string; note: string; step: BriefingStep },
  { text: string }
>;
export type BriefingNoteChanged = Recorded<
  'BriefingNoteChanged',
  { briefing: string; note: string; struck: boolean },
  { text?: string }
>;

/** It has been held, whole as it is read in the log. */
export type BriefingEnded = Recorded<
  'BriefingEnded',
  {
    briefing: string;
    number: number;
    kind: string;
    plannedAt: number | null;
    startedAt: number;
    present: Attendee[];
    /** The step of each of the content's notes. */
    noted: BriefingStep[];
    /** When the next of its kind is; null: none is set. */
    next: number | null;
  },
  {
    outcome?: string;
    /** Why no next one is set. */
    noNext?: string;
    notes: string[];
    /** Beside `present`: empty for those in the register. */
    names: string[];
  }
>;
/** It was ended by mistake and goes on. */
export type BriefingReopened = Recorded<
  'BriefingReopened',
  { briefing: string; number: number; kind: string },
  { reason: string }
>;
/** It was started by mistake. */
export type BriefingCalledOff = Recorded<
  'BriefingCalledOff',
  {
    briefing: string;
    number: number;
    kind: string;
    /** It waits again for the time that was set; null: none was, or another of its kind has been set since. */
    backTo: number | null;
  },
  { reason?: string }
>;

export type BriefingEvent =
  | BriefingPlanned
  | BriefingMoved
  | BriefingStruck
  | BriefingStarted
  | BriefingStepTaken
  | BriefingAttended
  | BriefingNoted
  | BriefingNoteChanged
  | BriefingEnded
  | BriefingReopened
  | BriefingCalledOff;

export const BRIEFING_EVENT_VERSIONS: Readonly<Record<BriefingEvent['type'], number>> = {
  BriefingPlanned: 1,
  BriefingMoved: 1,
  BriefingStruck: 1,
  BriefingStarted: 1,
  BriefingStepTaken: 1,
  BriefingAttended: 1,
  BriefingNoted: 1,
  BriefingNoteChanged: 1,
  BriefingEnded: 1,
  BriefingReopened: 1,
  BriefingCalledOff: 1,
};

/** One that is to be held. */
export interface PlannedBriefing {
  id: string;
  kind: string;
  at: number;
  /** Of the event that set the time last: tells two who move it apart. */
  seq: number;
  setBy: string | null;
  setAt: number;
  /** Null: never moved. `reason` null: removed by decision [LG10]. */
  moved: { from: number; reason: string | null } | null;
}

export interface BriefingNote {
  id: string;
  step: BriefingStep;
  /** Null: removed by decision. */
  text: string | null;
  /** Of the event that the words come from: tells two who change it apart. */
  seq: number;
  by: string | null;
  at: number;
}

export interface PresentAttendee extends Attendee {
  /** Of one who is not in the register; null: in it, or removed by decision. */
  name: string | null;
  seq: number;
}

/** One that is held or has been, as it stands. */
export interface Briefing {
  id: string;
  number: number;
  kind: string;
  plannedAt: number | null;
  startedAt: number;
  startedBy: string | null;
  /** What is gone through now, and since when; null: nothing yet, or not any more. */
  step: { id: BriefingStep; since: number } | null;
  /** Milliseconds that have gone to each step, the present one's since `step.since` aside. */
  spent: Readonly<Record<BriefingStep, number>>;
  present: readonly PresentAttendee[];
  /** In the order in which they were written. */
  notes: readonly BriefingNote[];
  /** Null while it is held. */
  ended: {
    at: number;
    by: string | null;
    seq: number;
    /** Null: nothing was said, or removed by decision. */
    outcome: string | null;
    noNext: string | null;
    next: number | null;
  } | null;
}

/** The staff's briefings: what is to be held, what is, and the latest that has been. All others are in their register. */
export interface BriefingsSlice {
  count: number;
  /** By id; at most one of each kind. */
  planned: Readonly<Record<string, PlannedBriefing>>;
  /** By id; at most one of each kind. */
  running: Readonly<Record<string, Briefing>>;
  /** Newest last: those that may still be gone on with. */
  ended: readonly Briefing[];
  /** By kind: when the latest was to begin, or did where nothing was set, and when it ended. */
  last: Readonly<Record<string, { from: number; endedAt: number }>>;
}
