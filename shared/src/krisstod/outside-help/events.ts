import type { Recorded } from '../../core/recorded-event.ts';

/** Where a request for help from outside is [KR4]. */
export const HELP_STATES = ['asked', 'promised', 'arrived', 'released'] as const;
export type HelpState = (typeof HELP_STATES)[number];

export type OutsideHelpAsked = Recorded<
  'OutsideHelpAsked',
  /** The plan's organisation; null: another one, which `who` names. */
  { request: string; organisation: string | null; count: number | null },
  { who: string; contact?: string; covers: string }
>;
export type OutsideHelpMoved = Recorded<
  'OutsideHelpMoved',
  { request: string; from: HelpState; to: HelpState },
  { note?: string }
>;
export type OutsideHelpEvent = OutsideHelpAsked | OutsideHelpMoved;

/** A request for help from outside, as it stands. */
export interface HelpRequest {
  id: string;
  organisation: string | null;
  /** How many were asked for; null: nobody said. */
  count: number | null;
  state: HelpState;
  since: number;
  askedAt: number;
  /** Null: not said, or removed by decision. `seq` is where they stand. */
  who: string | null;
  contact: string | null;
  covers: string | null;
  seq: number;
  /** What was said when it came where it is. */
  note: string | null;
  noteSeq: number;
}
