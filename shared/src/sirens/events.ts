import type { Recorded } from '../core/recorded-event.ts';
import type { LocalDate } from '../roster/wall-time.ts';

/** How a siren was heard at a test [PL8]. `unchecked`: nobody could listen. */
export const SIREN_RESULTS = ['heard', 'weak', 'silent', 'unchecked'] as const;
export type SirenResult = (typeof SIREN_RESULTS)[number];

/** What is wrong with one that is handed over to whoever runs it. */
export const SIREN_FAULTS = ['weak', 'silent', 'other'] as const;
export type SirenFaultKind = (typeof SIREN_FAULTS)[number];

/** `siren` is the place's id in the register; `test` is the day of the test, by the wall. When it was heard is `meta.occurredAt`. */
export type SirenReported = Recorded<
  'SirenReported',
  { siren: string; test: LocalDate; result: SirenResult },
  { comment?: string }
>;
/** Handed over to whoever runs it, with whom of ours it is followed up by and when it is to be whole. */
export type SirenFaultReported = Recorded<
  'SirenFaultReported',
  {
    fault: string;
    siren: string;
    test: LocalDate | null;
    what: SirenFaultKind;
    owner: string | null;
    due: LocalDate | null;
  },
  SirenFaultTexts
>;
/** Who of ours follows it up from now on, and when it is to be whole. */
export type SirenFaultChanged = Recorded<
  'SirenFaultChanged',
  { fault: string; siren: string; owner: string | null; due: LocalDate | null }
>;
/** Whole again. */
export type SirenRepaired = Recorded<'SirenRepaired', { fault: string; siren: string }, { note?: string }>;
/** It should not have been handed over. */
export type SirenFaultWithdrawn = Recorded<'SirenFaultWithdrawn', { fault: string; siren: string }>;

/** `to`: who was told, as the register names the operator. */
export interface SirenFaultTexts {
  to: string;
  note?: string;
}

export type SirenEvent = SirenReported | SirenFaultReported | SirenFaultChanged | SirenRepaired | SirenFaultWithdrawn;

export const SIREN_EVENT_VERSIONS: Readonly<Record<SirenEvent['type'], number>> = {
  SirenReported: 1,
  SirenFaultReported: 1,
  SirenFaultChanged: 1,
  SirenRepaired: 1,
  SirenFaultWithdrawn: 1,
};

/** What is known of a siren at a test: what was said of the latest hearing. */
export interface SirenReport {
  result: SirenResult;
  /** Null: none, or removed by decision [LG10]. */
  comment: string | null;
  /** People id; null: it came by a link, or from nobody in the register. */
  by: string | null;
  /** The number of the listener's link that it came by; null: by none. */
  link: number | null;
  /** When it was heard, UTC milliseconds. */
  at: number;
  seq: number;
}

export interface SirenTest {
  date: LocalDate;
  /** By the siren's place id. */
  reports: Readonly<Record<string, SirenReport>>;
}

export interface SirenFault {
  id: string;
  siren: string;
  test: LocalDate | null;
  what: SirenFaultKind;
  /** People id of who follows it up; null: nobody yet. */
  owner: string | null;
  due: LocalDate | null;
  /** Null: removed by decision. */
  texts: SirenFaultTexts | null;
  seq: number;
  at: number;
  by: string | null;
  repaired: { at: number; by: string | null; note: string | null; seq: number } | null;
}

/** The bounded state of the standing stream `sirens`: the two newest tests, the faults that are open and the last that were repaired. */
export interface SirensState {
  /** Newest first. */
  tests: readonly SirenTest[];
  faults: Readonly<Record<string, SirenFault>>;
}

export const NO_SIRENS: SirensState = { tests: [], faults: {} };
