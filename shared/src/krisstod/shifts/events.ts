import type { Recorded } from '../../core/recorded-event.ts';
import type { Coming } from '../call-in/events.ts';
import type { HelpRequest, OutsideHelpEvent } from '../outside-help/events.ts';
import type { Need, Shift } from './shift.ts';
import type { Swap } from './swap.ts';

/** Somebody of the people register, or by organisation and a general name [KR2]. Never one who is supported [KR5]. */
export type KrisstodHelperAdded = Recorded<
  'KrisstodHelperAdded',
  { helper: string; person: string | null; organisation: string; competences: string[] },
  { name?: string }
>;
/**
 * Somebody who is called in has said that they come [KR2]: as the register has them, so that nobody writes it again.
 * Organisation null: the register says one that the plan does not know.
 */
export type KrisstodHelperCalledIn = Recorded<
  'KrisstodHelperCalledIn',
  { helper: string; person: string; organisation: string | null; competences: string[] }
>;
/** No longer counted on; the shifts that they had not begun went with them. */
export type KrisstodHelperRemoved = Recorded<'KrisstodHelperRemoved', { helper: string; shifts: string[] }>;
/** How many a site needs, and as what; the last said of a time holds [KR3]. */
export type KrisstodHelpersNeeded = Recorded<'KrisstodHelpersNeeded', Need>;
type Planned = Omit<Shift, 'id' | 'checkedIn' | 'checkedOut'> & { shift: string };
export type KrisstodShiftPlanned = Recorded<'KrisstodShiftPlanned', Planned>;
export type KrisstodShiftAltered = Recorded<'KrisstodShiftAltered', Planned>;
export type KrisstodShiftRemoved = Recorded<'KrisstodShiftRemoved', { shift: string }>;
export type KrisstodSwapProposed = Recorded<'KrisstodSwapProposed', Swap & { swap: string }>;
/** Whose the shifts are from now on; none where the answer was no. */
export type KrisstodSwapAnswered = Recorded<
  'KrisstodSwapAnswered',
  { swap: string; isAccepted: boolean; moved: { shift: string; helper: string }[] }
>;
/** When is the event's own time: it may be said afterwards. */
export type KrisstodHelperCheckedIn = Recorded<'KrisstodHelperCheckedIn', { shift: string }>;
export type KrisstodHelperCheckedOut = Recorded<'KrisstodHelperCheckedOut', { shift: string }>;
/** It was a slip: the last of the two never was. */
export type KrisstodCheckUndone = Recorded<'KrisstodCheckUndone', { shift: string; what: 'in' | 'out' }>;

export type KrisstodWorkEvent =
  | KrisstodHelperAdded
  | KrisstodHelperCalledIn
  | KrisstodHelperRemoved
  | KrisstodHelpersNeeded
  | KrisstodShiftPlanned
  | KrisstodShiftAltered
  | KrisstodShiftRemoved
  | KrisstodSwapProposed
  | KrisstodSwapAnswered
  | KrisstodHelperCheckedIn
  | KrisstodHelperCheckedOut
  | KrisstodCheckUndone
  | OutsideHelpEvent;

export const KRISSTOD_WORK_EVENT_VERSIONS: Readonly<Record<KrisstodWorkEvent['type'], number>> = {
  KrisstodHelperAdded: 1,
  KrisstodHelperCalledIn: 1,
  KrisstodHelperRemoved: 1,
  KrisstodHelpersNeeded: 1,
  KrisstodShiftPlanned: 1,
  KrisstodShiftAltered: 1,
  KrisstodShiftRemoved: 1,
  KrisstodSwapProposed: 1,
  KrisstodSwapAnswered: 1,
  KrisstodHelperCheckedIn: 1,
  KrisstodHelperCheckedOut: 1,
  KrisstodCheckUndone: 1,
  OutsideHelpAsked: 1,
  OutsideHelpMoved: 1,
};

export interface Helper {
  id: string;
  person: string | null;
  /** Null: in the register, or removed by decision. */
  name: string | null;
  /** Null: not known to the plan. */
  organisation: string | null;
  competences: readonly string[];
  /** What they answered when they were called in. Null: they were not. */
  coming: Coming | null;
  /** Their hours are still summed. */
  isRemoved: boolean;
  /** Of the event that the name comes from. */
  seq: number;
}

/** Who works where and when in one effort, and what help is asked for outside [KR3] [KR4]. */
export interface KrisstodWork {
  helpers: Readonly<Record<string, Helper>>;
  shifts: Readonly<Record<string, Shift>>;
  /** As they were said. */
  needs: readonly Need[];
  /** The ones that nobody has answered. */
  swaps: Readonly<Record<string, Swap>>;
  requests: Readonly<Record<string, HelpRequest>>;
}

export const NO_WORK: KrisstodWork = { helpers: {}, shifts: {}, needs: [], swaps: {}, requests: {} };

/** What the open part is told of it: numbers, and no one [KR8]. */
export interface StaffTotals {
  onDuty: number;
  /** Requests for help outside that nobody has answered. */
  unanswered: number;
}
