import type { Recorded } from '../core/recorded-event.ts';
import type { Wall } from './wall-time.ts';

/** Over two years of weeks, and under a command's largest weight with every field full. */
export const SHIFTS_PER_COMMAND = 130;

export const DUTY_ROLES = ['primary', 'deputy'] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

export interface Span {
  from: Wall;
  /** Not itself within it. */
  until: Wall;
}

/** Who has the duty in a span, by people id [SE4]. A role left out stays as it was; null: nobody. */
export interface Shift extends Span {
  primary?: string | null;
  deputy?: string | null;
}

/** Where shifts come from: a rota that was planned, one changed by hand, a swap, a file. */
export const SHIFT_ORIGINS = ['rota', 'override', 'swap', 'import'] as const;
export type ShiftOrigin = (typeof SHIFT_ORIGINS)[number];

/** From now on these hold, over whatever was said of the same time before. None begins before it was recorded. */
export type ShiftsSet = Recorded<'ShiftsSet', { shifts: Shift[]; origin: ShiftOrigin }>;
export type AbsenceRegistered = Recorded<'AbsenceRegistered', { absence: string; person: string } & Span>;
/** Back from `at`, or never away where that is before it began. */
export type AbsenceEnded = Recorded<'AbsenceEnded', { absence: string; at: Wall }>;
/** `theirs`: what is taken in return; null where nothing is. */
export type SwapProposed = Recorded<'SwapProposed', SwapTerms & { swap: string }>;
/** What an accepted swap changes stands in the `ShiftsSet` of the same commit. */
export type SwapAnswered = Recorded<'SwapAnswered', { swap: string; accepted: boolean }>;
export type SwapWithdrawn = Recorded<'SwapWithdrawn', { swap: string }>;

/** From here on a change holds when it is acknowledged [TB3]; written with the first shifts that are set. */
export type HandoversBegun = Recorded<'HandoversBegun', Record<string, never>>;
/**
 * Somebody has the duty from now: who was planned has acknowledged the handover, or took it early, or one who may has taken
 * it without [TB3]. The note and a reason stand in the stream `duty`, which fewer read.
 */
export type DutyTaken = Recorded<'DutyTaken', { person: string; from: string | null; way: TakingWay }>;
/** Nobody has acknowledged in time: who was told, by the server's own timer [TB3]. `since` says of which change. */
export type HandoverOverdue = Recorded<
  'HandoverOverdue',
  { step: OverdueStep; since: number; from: string | null; to: string | null; told: string[] }
>;

export type TakingWay = 'handover' | 'early' | 'without';
/** First the two who change are told, then the deputy and those whom the plan names. */
export const OVERDUE_STEPS = ['reminder', 'alarm'] as const;
export type OverdueStep = (typeof OVERDUE_STEPS)[number];

export interface SwapTerms {
  role: DutyRole;
  proposer: string;
  other: string;
  mine: Span;
  theirs: Span | null;
}

export type RosterEvent =
  | ShiftsSet
  | AbsenceRegistered
  | AbsenceEnded
  | SwapProposed
  | SwapAnswered
  | SwapWithdrawn
  | HandoversBegun
  | DutyTaken
  | HandoverOverdue;

export const ROSTER_EVENT_VERSIONS: Readonly<Record<RosterEvent['type'], number>> = {
  ShiftsSet: 1,
  AbsenceRegistered: 1,
  AbsenceEnded: 1,
  SwapProposed: 1,
  SwapAnswered: 1,
  SwapWithdrawn: 1,
  HandoversBegun: 1,
  DutyTaken: 1,
  HandoverOverdue: 1,
};

export interface KeptShift extends Shift {
  seq: number;
  /** When it was said, UTC milliseconds: it changes nothing before that, also within its first minute. */
  at: number;
  origin: ShiftOrigin;
}

export interface Absence extends Span {
  id: string;
  /** When it was said, as a shift's. */
  at: number;
  person: string;
}

export type SwapState = 'proposed' | 'accepted' | 'declined' | 'withdrawn';

export interface Swap extends SwapTerms {
  id: string;
  state: SwapState;
  proposedAt: number;
  answeredAt: number | null;
}

/** The bounded state of the standing stream `roster`: what is ahead, and a year and a month of what was. */
export interface RosterState {
  /** In the order they were set: the last that says something of a role holds. */
  shifts: readonly KeptShift[];
  absences: readonly Absence[];
  swaps: readonly Swap[];
  /** From when changes are acknowledged; null: never yet. UTC milliseconds. */
  handoversFrom: number | null;
  /** Who took the duty over, oldest first. */
  takings: readonly Taking[];
  /** The last that was told of an unacknowledged change; it concerns what waits since the same instant. */
  overdue: Overdue | null;
}

export interface Taking {
  at: number;
  person: string;
  from: string | null;
  way: TakingWay;
}

export interface Overdue {
  step: OverdueStep;
  since: number;
  at: number;
  /** People ids. */
  told: readonly string[];
}

export const NO_ROSTER: RosterState = {
  shifts: [],
  absences: [],
  swaps: [],
  handoversFrom: null,
  takings: [],
  overdue: null,
};
