import type { Recorded } from '../../core/recorded-event.ts';
import type { HelpState } from '../outside-help/events.ts';
import type { Shift } from '../shifts/shift.ts';
import type { Swap } from '../shifts/swap.ts';

/** What the end of an effort closed: references alone, and what somebody needs to have it back. */
export interface ClosedWithEnd {
  sites: readonly string[];
  /** As they were: those whose people were checked out, and those to come that were called off. */
  shifts: readonly Shift[];
  swaps: Readonly<Record<string, Swap>>;
  requests: readonly { id: string; state: HelpState; since: number }[];
}

/** An effort in numbers [KR7] [EX2]. */
export interface EffortTotals {
  /** Who have been checked in at least once. */
  people: number;
  sites: number;
  /** For help outside. */
  requests: number;
  /** Time worked by all, in milliseconds. */
  worked: number;
}

/** By the plan's organisation, in milliseconds. */
export interface OrganisationHours {
  organisation: string;
  worked: number;
}

/** The end was disowned: what it closed is as it was. */
export type KrisstodEndReverted = Recorded<'KrisstodEndReverted', { effort: number; decision: number }>;
