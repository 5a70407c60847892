import type { Position } from '../../geo/position.ts';
import type { DebriefAnswer } from '../after/events.ts';

/**
 * `GET /api/pass/<token>`: all that a support worker's own page is told [KR8]. Never another's shift, but for one that is offered
 * to them, and never which incident.
 */
export interface ShiftPageReading {
  municipality: string;
  isExercise: boolean;
  /** Something real has come up: nothing of the exercise counts any more [OV8]. */
  isBroken: boolean;
  /** Their own; null: it has been removed, or the effort is an earlier one. */
  name: string | null;
  /** Null: the effort is over, and nothing of it is told any more. */
  work: OwnWork | null;
  /** What is asked when the effort is over; null: nothing is. */
  after: AfterPart | null;
}

/** Of somebody who took part [KR7]. */
export interface AfterPart {
  /** What they have answered about a talk afterwards. */
  debrief: DebriefAnswer | null;
  /** The plan's. */
  questions: readonly { id: string; name: string }[];
}

export interface OwnWork {
  /** What to say and what to leave to others, by the plan [KR6]. */
  say: readonly string[];
  leaveUnsaid: readonly string[];
  /** So long after a shift began it is said that nobody has come to it, by the plan [KR3]. */
  lateMinutes: number;
  /** Who leads krisstöd; null: nobody has been named. */
  leader: Leading | null;
  /** In order; those that ended lately are there still. */
  shifts: OwnShift[];
  /** Offered to them by a colleague. */
  offers: SwapOffer[];
  /** Offered by them, and not answered. */
  asked: { swap: string; shift: string; to: string }[];
}

export interface Leading {
  /** Null: removed by decision. */
  name: string | null;
  phone: string | null;
}

/** When and where. */
export interface ShiftFacts {
  /** UTC milliseconds. */
  from: number;
  until: number;
  /** Null: removed by decision. */
  site: string | null;
}

export interface OwnShift extends Omit<ShiftFacts, 'site'> {
  id: string;
  /** What they are needed as; null: as anybody. */
  as: string | null;
  checkedIn: number | null;
  checkedOut: number | null;
  site: OwnSite;
}

export interface OwnSite {
  id: string;
  name: string | null;
  /** As `Kyrka`. */
  kind: string;
  position: Position | null;
  isOpen: boolean;
  /** How many have come, which everybody may know. */
  adults: number;
  young: number;
  /** Null: nobody has been named. */
  leader: Leading | null;
}

export interface SwapOffer {
  swap: string;
  /** A colleague's name. */
  from: string | null;
  gets: ShiftFacts;
  /** Of their own; null: nothing in return. */
  gives: ShiftFacts | null;
}

/** `GET /api/pass/<token>/shifts/<shift>/colleagues`: who could take it, asked when somebody wants to swap and not before. */
export interface ColleaguesReading {
  colleagues: { id: string; name: string }[];
}
