import type { Recorded } from '../core/recorded-event.ts';

/** In what part somebody took part. A `substitute` serves in a member's place; `other` neither decides nor counts. */
export const ATTENDEE_ROLES = ['chair', 'member', 'substitute', 'other'] as const;
export type AttendeeRole = (typeof ATTENDEE_ROLES)[number];

export interface Attendee {
  /** People register id; null for one who is not in it, whose name is then content. */
  person: string | null;
  role: AttendeeRole;
  /** Took part by sound and picture, where kommunfullmäktige allows it. KL 2017:725 6 kap. 24 §. */
  distance: boolean;
  adjuster: boolean;
}

export interface Matter {
  /** Number of a decision of the incident. */
  decision: number;
  /** Decided at the meeting, or by the chair alone before it and reported. LEH 2006:544 2 kap. 3 §. */
  as: 'decided' | 'reported';
  /** Places in the list of attendees of those with a conflict of interest. KL 6 kap. 28–32 §§. */
  conflicts: number[];
}

export interface MeetingFacts {
  /** The id of the command that recorded it first. */
  meeting: string;
  /** 1, 2, 3 … within the incident. */
  number: number;
  startedAt: number;
  endedAt: number | null;
  attendees: Attendee[];
  matters: Matter[];
  /** Adjusted at the meeting, or within fourteen days. KL 5 kap. 69 §, 6 kap. 35 §. */
  adjustment: 'at_once' | 'later';
  /** When it was adjusted; null: not yet. */
  adjustedAt: number | null;
}

export interface MeetingContent {
  place?: string;
  /** Beside the attendees: the name of each who is not in the register, else empty. */
  names: string[];
  notes?: string;
}

/** What is kept of a meeting of krisledningsnämnden, whole each time it is written [ST2]. */
export type BoardMeetingRecorded = Recorded<'BoardMeetingRecorded', MeetingFacts, MeetingContent>;
export type BoardMeetingChanged = Recorded<'BoardMeetingChanged', MeetingFacts, MeetingContent>;
/** It was written by mistake. */
export type BoardMeetingWithdrawn = Recorded<
  'BoardMeetingWithdrawn',
  { meeting: string; number: number },
  { reason?: string }
>;

export type MeetingEvent = BoardMeetingRecorded | BoardMeetingChanged | BoardMeetingWithdrawn;

/** A meeting as it stands. */
export interface Meeting extends MeetingFacts {
  /** Of the event that wrote it last. */
  seq: number;
  changedAt: number;
  changedBy: string | null;
  content: MeetingContent | null;
}

export interface MeetingsSlice {
  count: number;
  held: Readonly<Record<string, Meeting>>;
}
