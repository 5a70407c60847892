import type { PlaceState } from './operation-events.ts';

/** Signs in a need, which has to fit in a task's title beside the name of the place. */
export const NEED_LIMIT = 140;
/** A message from one who stands up and writes with a thumb. */
export const SHEET_MESSAGE_LIMIT = 1_000;

/**
 * `GET /api/sheet/<token>`: all that a sheet tells whoever scans it [PL5] [KO3]. Never which incident, nor anything of
 * another place.
 */
export interface SheetReading {
  municipality: string;
  place: string;
  sheet: number;
  /** Whom to ring, by the plan; null: nobody has said. */
  call: { name: string; phone: string } | null;
  /** Null: the sheet sleeps, because no real incident has the place open. */
  open: SheetPlace | null;
}

export interface SheetPlace {
  state: PlaceState;
  /** Since when the incident has the place, UTC milliseconds: what was counted before that is not of this opening. */
  since: number;
  count: number;
  /** Null: nobody has said how many it holds. */
  capacity: number | null;
}

/** `GET /api/place-sheets`: a sheet as those who print and revoke them see it. */
export interface PlaceSheetReading {
  number: number;
  place: string;
  /** A name. */
  madeBy: string;
  madeAt: number;
  usedAt: number | null;
  revokedAt: number | null;
  /** A name; null while it holds. */
  revokedBy: string | null;
}

/** The answer of printing: the addresses are shown this once, since only their hashes are kept. */
export interface PrintedSheet {
  number: number;
  place: string;
  url: string;
}

/** Sheets in one print job: a municipality's places are tens, and each sheet is a page. */
export const SHEETS_AT_ONCE = 100;

const SENDER = /^sheet\/(\d+)$/;

/** Who an event of a sheet is by: nobody in the register, but the paper, by the number that is printed on it. */
export function sheetSender(number: number): string {
  return `sheet/${number}`;
}

/** The sheet that an event came from, by who it is by; null where it came from no sheet. */
export function sheetNumberOf(by: string): number | null {
  const number = SENDER.exec(by)?.[1];
  return number === undefined ? null : Number(number);
}
