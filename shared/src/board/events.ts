import type { Recorded } from '../core/recorded-event.ts';
import type { Owner } from '../incident/events.ts';
import type { Standing } from '../incident/fact-trail.ts';

/** Krisledningsnämnden: kept apart from the level [LA7]. */
export type BoardActivated = Recorded<'BoardActivated', { decision: number }>;
/** Made dormant by its own decision. */
export type BoardRested = Recorded<'BoardRested', { decision: number }>;
/** Ended by kommunfullmäktige: accepted at once, areas revert, those still open are listed [LA8]. */
export type BoardEnded = Recorded<'BoardEnded', { endedAt: number; reverted: string[] }, { reference?: string }>;
/** Höjd beredskap: the areas pass to kommunstyrelsen [LA7]. */
export type AreasPassed = Recorded<'AreasPassed', { takeovers: string[]; leads: string }>;

export type AreaTakenOver = Recorded<
  'AreaTakenOver',
  {
    /** The command's id. */
    takeover: string;
    committee: string;
    whole: boolean;
    /** Whether the nämnd was consulted; null: not said yet. */
    consulted: boolean | null;
    /** When the nämnd was told; null: not yet. */
    toldAt: number | null;
    decision: number;
  },
  { parts?: string; why: string }
>;
export type AreaHandedBack = Recorded<
  'AreaHandedBack',
  {
    takeover: string;
    decision: number;
    /** As its decision: one that may still be disowned leaves the takeover to be restored. */
    confirmed: boolean;
  },
  { state: string; openTasks?: string }
>;
/** The handback's decision was disowned: the takeover is open again, as it was. */
export type HandbackReverted = Recorded<'HandbackReverted', { takeover: string; decision: number }>;
/** Taken back because the decision behind it was disowned, or the board was ended. */
export type TakeoverReverted = Recorded<
  'TakeoverReverted',
  { takeover: string; why: 'disowned' | 'board_ended'; decision: number | null }
>;

export type BoardEvent =
  | BoardActivated
  | BoardRested
  | BoardEnded
  | AreasPassed
  | AreaTakenOver
  | AreaHandedBack
  | TakeoverReverted
  | HandbackReverted;

export interface Takeover {
  id: string;
  committee: string;
  whole: boolean;
  parts: string | null;
  why: string | null;
  consulted: boolean | null;
  toldAt: number | null;
  decision: number;
  at: number;
  /** People id of who recorded it. */
  by: string | null;
  seq: number;
  /** Passed to kommunstyrelsen at höjd beredskap: still open, but not the board's. */
  passed: boolean;
  /** Who it was handed to when the incident was closed. */
  owner: Owner | null;
}

export interface BoardSlice {
  status: 'dormant' | 'active';
  since: number | null;
  decision: number | null;
  /** Open ones only. */
  takeovers: Record<string, Takeover>;
  /** Handed back by a decision that is not confirmed yet, by takeover. */
  handedBack: Record<string, { takeover: Takeover; decision: number }>;
  /** Who an active board was handed to when the incident was closed. */
  owner: Owner | null;
  /** What its status was and by which decision, oldest first; needed when a decision is disowned. */
  trail: Standing<'dormant' | 'active'>[];
}
