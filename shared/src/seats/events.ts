import type { Recorded } from '../core/recorded-event.ts';
import type { Span } from '../shifts/span.ts';

/** Who sits or is to sit: a person of the register, or outside it a name, which stands in the content. */
interface Who {
  person: string | null;
}
type Named = { name?: string };

/** Somebody sits on a function [ST1]: as the one who answers for it, or beside that one. */
export type SeatTaken = Recorded<
  'SeatTaken',
  Who & { seat: string; function: string; isAssistant: boolean; isRemote: boolean },
  Named
>;
/** On site, or somewhere else. */
export type SeatMoved = Recorded<'SeatMoved', { seat: string; function: string; isRemote: boolean }>;
export type SeatLeft = Recorded<'SeatLeft', Who & { seat: string; function: string; isAssistant: boolean }, Named>;
/**
 * It was a mistake: `taken` that they sat down, `left` that they left. Of what came by a relief the earlier one sits
 * again (`back`, that one's seat).
 */
export type SeatUndone = Recorded<
  'SeatUndone',
  Who & { seat: string; function: string; what: 'taken' | 'left'; back: string | null },
  Named
>;

/** What goes with a function to whoever takes it over. */
export interface ReliefNote {
  underWay: string;
  decided?: string;
  toCome?: string;
}
/** The seat is offered with its note; the one who sits does so until it is acknowledged. */
export type ReliefOffered = Recorded<
  'ReliefOffered',
  { relief: string; seat: string; function: string; to: string | null; isRemote: boolean },
  ReliefNote & { toName?: string }
>;
export type ReliefWithdrawn = Recorded<'ReliefWithdrawn', { relief: string; seat: string; function: string }>;
/** `own`: read and acknowledged by the receiver here; `told`: said to somebody who wrote it down, as on the phone. */
export const RELIEF_WAYS = ['own', 'told'] as const;
export type ReliefWay = (typeof RELIEF_WAYS)[number];
/** The receiver sits from now on (`to`, a seat of its own), and whoever sat does no more. */
export type ReliefTaken = Recorded<
  'ReliefTaken',
  Who & { relief: string; seat: string; to: string; function: string; way: ReliefWay; isRemote: boolean },
  Named
>;

/** Who is to sit when; seats nobody by itself. */
export type SeatShiftPlanned = Recorded<'SeatShiftPlanned', Who & Span & { shift: string; function: string }, Named>;
/** The whole of it as it is from now on. */
export type SeatShiftChanged = Recorded<'SeatShiftChanged', Who & Span & { shift: string; function: string }, Named>;
export type SeatShiftStruck = Recorded<'SeatShiftStruck', { shift: string; function: string }>;
/** Who had the one has the other. */
export type SeatShiftsSwapped = Recorded<'SeatShiftsSwapped', { shifts: [string, string] }>;

export type SeatEvent =
  | SeatTaken
  | SeatMoved
  | SeatLeft
  | SeatUndone
  | ReliefOffered
  | ReliefWithdrawn
  | ReliefTaken
  | SeatShiftPlanned
  | SeatShiftChanged
  | SeatShiftStruck
  | SeatShiftsSwapped;

export const SEAT_EVENT_VERSIONS: Readonly<Record<SeatEvent['type'], number>> = {
  SeatTaken: 1,
  SeatMoved: 1,
  SeatLeft: 1,
  SeatUndone: 1,
  ReliefOffered: 1,
  ReliefWithdrawn: 1,
  ReliefTaken: 1,
  SeatShiftPlanned: 1,
  SeatShiftChanged: 1,
  SeatShiftStruck: 1,
  SeatShiftsSwapped: 1,
};

/** Somebody in a seat or a shift. */
export interface Occupant {
  /** Of the people register; null: somebody outside it. */
  person: string | null;
  /** What was typed of somebody outside; null: in the register, or removed by decision [LG10]. */
  name: string | null;
  /** Of the event that the name comes from. */
  nameSeq: number;
}

export interface Seat extends Occupant {
  id: string;
  /** Plan id. */
  function: string;
  /** Beside the one who answers for the function. */
  isAssistant: boolean;
  isRemote: boolean;
  since: number;
  /** The note that they took over with; null: they sat down on what was vacant. */
  note: { from: Occupant; text: ReliefNote | null; seq: number; takenAt: number; way: ReliefWay } | null;
}

/** A seat that somebody sat on last of its function: what is taken back when leaving it was a mistake. */
export interface FormerSeat extends Seat {
  until: number;
}

/** A relief that nobody has acknowledged. */
export interface Relief {
  id: string;
  seq: number;
  /** Of the one who sits until then. */
  seat: string;
  function: string;
  at: number;
  by: string | null;
  to: Occupant;
  isRemote: boolean;
  /** Null: removed by decision [LG10]. */
  note: ReliefNote | null;
}

export interface SeatShift extends Span, Occupant {
  id: string;
  function: string;
  /** Of the event that made it as it is: tells one who changes it that another was first. */
  seq: number;
  changedBy: string | null;
  changedAt: number;
}

/** Who sits, who relieves whom, and who is to sit when. Earlier ones stand in the register of seats. */
export interface SeatsSlice {
  /** By seat. */
  seated: Readonly<Record<string, Seat>>;
  /** The one who answered for a function last, by function. */
  former: Readonly<Record<string, FormerSeat>>;
  /** That wait to be acknowledged, by the seat that they are of. */
  reliefs: Readonly<Record<string, Relief>>;
  /** Those that are or are to come, by shift; and those of the last days, for the rest they leave. */
  shifts: Readonly<Record<string, SeatShift>>;
}

export const NO_SEATS: SeatsSlice = { seated: {}, former: {}, reliefs: {}, shifts: {} };
