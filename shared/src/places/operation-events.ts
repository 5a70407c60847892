import type { Recorded } from '../core/recorded-event.ts';
import type { Position } from '../geo/position.ts';
import type { Owner } from '../incident/events.ts';
import type { CountEntry, CountWay } from './headcount.ts';

/** What a place is in an incident [PL2]. */
export const PLACE_STATES = ['closed', 'preparing', 'open', 'full', 'closing'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

export const CHECKLISTS = ['opening', 'overnight'] as const;
export type Checklist = (typeof CHECKLISTS)[number];

/** `not_applicable` is an answer, and nothing blocks [PL4]. */
export const CHECK_ANSWERS = ['yes', 'no', 'not_applicable'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Named as it was called then, so that a line of the log can be read without the register. */
interface Named {
  place: string;
  name: string;
}

/** Where a full place sends people: the nearest open one with room [PL7]. */
export interface PointsTo extends Named {
  /** Null: one of the two has no position. */
  metres: number | null;
  room: number;
}

export type PlaceStateChanged = Recorded<
  'PlaceStateChanged',
  Named & {
    kind: string;
    capacity: number | null;
    /** Where it lay then: whoever follows the incident sees it on the map, without the register. */
    position: Position | null;
    from: PlaceState;
    to: PlaceState;
    /** The decision to open or to close; null for a step that needs none, and then the event is a line of its own. */
    decision: number | null;
    /** Planned hours; null: none are set. */
    opensAt: number | null;
    closesAt: number | null;
    pointsTo: PointsTo | null;
  }
>;
export type PlaceHoursSet = Recorded<'PlaceHoursSet', Named & { opensAt: number | null; closesAt: number | null }>;
/** `answer` null: taken back. */
export type PlaceCheckAnswered = Recorded<
  'PlaceCheckAnswered',
  { place: string; list: Checklist; item: string; text: string; answer: CheckAnswer | null }
>;
/** Who answers for the place and since when; a lead who is not in the people register stands as a name. */
export type PlaceStaffed = Recorded<
  'PlaceStaffed',
  Named & { lead: string | null; since: number },
  { leadName?: string; crew?: string }
>;
/** Counts only, no names [PL5]. */
export type VisitorsCounted = Recorded<'VisitorsCounted', { place: string; how: CountWay; number: number }>;
/** The need itself is the task's title [PL6]. */
export type NeedReported = Recorded<'NeedReported', { place: string; task: string }>;
/** Hours that the fuel lasts at the time it was looked at; it runs down by the clock while the power is on [PL6]. */
export type FuelMeasured = Recorded<
  'FuelMeasured',
  Named & { hours: number; isRunning: boolean; isRefuelled: boolean }
>;

export type PlaceOperationEvent =
  | PlaceStateChanged
  | PlaceHoursSet
  | PlaceCheckAnswered
  | PlaceStaffed
  | VisitorsCounted
  | NeedReported
  | FuelMeasured;

export const PLACE_OPERATION_EVENT_VERSIONS: Readonly<Record<PlaceOperationEvent['type'], number>> = {
  PlaceStateChanged: 2,
  PlaceHoursSet: 1,
  PlaceCheckAnswered: 1,
  PlaceStaffed: 1,
  VisitorsCounted: 1,
  NeedReported: 1,
  FuelMeasured: 1,
};

export interface Fuel {
  hours: number;
  /** When it was looked at, UTC milliseconds. */
  at: number;
  isRunning: boolean;
  /** People id of who looked; null: by the place's sheet, which knows no names [PL5]. */
  by: string | null;
}

export interface OperatedPlace {
  id: string;
  name: string;
  kind: string;
  /** As the register had them when the place was opened. */
  capacity: number | null;
  position: Position | null;
  state: PlaceState;
  since: number;
  /** People id of who set the state. */
  by: string | null;
  /** The last decision to open or close it, and what it was before that; needed when one is disowned [LA4]. */
  decision: number | null;
  before: { state: PlaceState; decision: number | null };
  opensAt: number | null;
  closesAt: number | null;
  /** By event time, at most `COUNTS_KEPT`. */
  counts: readonly CountEntry[];
  /** The newest count by event time; `by` as for the fuel. Null: nobody has counted since it was opened. */
  counted: { at: number; by: string | null } | null;
  staff: { lead: string | null; leadName: string | null; crew: string | null; since: number; seq: number } | null;
  fuel: Fuel | null;
  /** By `list/item`. */
  checks: Readonly<Record<string, { answer: CheckAnswer; at: number; by: string | null }>>;
  /** Open tasks that needs have become. */
  needs: readonly string[];
  /** Who it was handed to when the incident was closed [LA9]. */
  owner: Owner | null;
}

/** Every place that the incident has opened; the register bounds it. */
export interface PlaceOperationsSlice {
  at: Readonly<Record<string, OperatedPlace>>;
}
