import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import {
  NO_SEATS,
  type Occupant,
  type ReliefNote,
  type ReliefOffered,
  type ReliefTaken,
  type Seat,
  type SeatEvent,
  type SeatShift,
  type SeatShiftChanged,
  type SeatShiftPlanned,
  type SeatsSlice,
  type SeatTaken,
} from './events.ts';
import { isSameOccupant, seatedOn } from './seat-reading.ts';

type Heard = SeatEvent | ContentRedacted;

const isHeard = hears<Heard>({
  SeatTaken: true,
  SeatMoved: true,
  SeatLeft: true,
  SeatUndone: true,
  ReliefOffered: true,
  ReliefWithdrawn: true,
  ReliefTaken: true,
  SeatShiftPlanned: true,
  SeatShiftChanged: true,
  SeatShiftStruck: true,
  SeatShiftsSwapped: true,
  ContentRedacted: true,
});

/** As long as what somebody worked says something of the rest they have had: beyond it a shift leaves the state. */
const KEPT_MS = 48 * 3_600_000;

/** Folds who sits, who relieves whom and who is to sit when [ST1]. */
export function evolveSeats(slice: SeatsSlice | undefined, event: OpenStreamEvent): SeatsSlice {
  return isHeard(event) ? evolve(slice ?? NO_SEATS, event) : (slice ?? NO_SEATS);
}

function evolve(slice: SeatsSlice, event: Heard): SeatsSlice {
  switch (event.type) {
    case 'SeatTaken':
      return seated(slice, seatOf(event));
    case 'SeatMoved': {
      const { seat: id, isRemote } = event.data;
      const seat = slice.seated[id];
      return seat ? { ...slice, seated: { ...slice.seated, [id]: { ...seat, isRemote } } } : slice;
    }
    case 'SeatLeft':
      return left(slice, event.data.seat, event.meta.occurredAt);
    case 'SeatUndone': {
      const { seat, what, back, function: id } = event.data;
      return what === 'left' ? restored(slice, id, seat) : restored(without(slice, seat), id, back);
    }
    case 'ReliefOffered': {
      const { relief: id, seat, function: of, isRemote } = event.data;
      const { seq, meta } = event;
      const offered = { id, seq, seat, function: of, at: meta.occurredAt, by: meta.person, isRemote };
      const relief = { ...offered, to: occupant(event.data.to, event.content?.toName, seq), note: noteOf(event) };
      return { ...slice, reliefs: { ...slice.reliefs, [seat]: relief } };
    }
    case 'ReliefWithdrawn':
      return withoutRelief(slice, event.data.seat);
    case 'ReliefTaken':
      return relieved(slice, event);
    case 'SeatShiftPlanned':
    case 'SeatShiftChanged': {
      const recent = withoutPast(slice, event.meta.recordedAt);
      return { ...recent, shifts: { ...recent.shifts, [event.data.shift]: shiftOf(event) } };
    }
    case 'SeatShiftStruck': {
      const { [event.data.shift]: _, ...shifts } = slice.shifts;
      return { ...slice, shifts };
    }
    case 'SeatShiftsSwapped': {
      const [one, other] = event.data.shifts.map((id) => slice.shifts[id]);
      if (!one || !other) return slice;
      const { seq, meta } = event;
      const now = { seq, changedBy: meta.person, changedAt: meta.recordedAt };
      const swapped = {
        [one.id]: { ...one, ...whoOf(other), ...now },
        [other.id]: { ...other, ...whoOf(one), ...now },
      };
      return { ...slice, shifts: { ...slice.shifts, ...swapped } };
    }
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      event satisfies never;
      return slice;
  }
}

function seatOf({ seq, data, content, meta }: SeatTaken): Seat {
  const { seat: id, function: of, person, isAssistant, isRemote } = data;
  const who = occupant(person, content?.name, seq);
  return { ...who, id, function: of, isAssistant, isRemote, since: meta.occurredAt, note: null };
}

/** Whoever answers for a function from now on sits beside nobody there. */
function seated(slice: SeatsSlice, seat: Seat): SeatsSlice {
  const beside = Object.values(slice.seated).filter(
    (one) => one.function === seat.function && one.isAssistant && !seat.isAssistant && isSameOccupant(one, seat),
  );
  const before = beside.reduce((next, { id }) => without(next, id), slice);
  return { ...before, seated: { ...before.seated, [seat.id]: seat } };
}

function left(slice: SeatsSlice, id: string, until: number): SeatsSlice {
  const seat = slice.seated[id];
  if (!seat) return slice;
  const gone = without(slice, id);
  return seat.isAssistant ? gone : { ...gone, former: { ...gone.former, [seat.function]: { ...seat, until } } };
}

/** The one who sat last on a function sits there again. */
function restored(slice: SeatsSlice, of: string, id: string | null): SeatsSlice {
  const { [of]: last, ...former } = slice.former;
  if (!last || last.id !== id || seatedOn(slice, of) !== null) return slice;
  const { until: _, ...seat } = last;
  return { ...slice, former, seated: { ...slice.seated, [seat.id]: seat } };
}

function relieved(slice: SeatsSlice, { seq, data, content, meta }: ReliefTaken): SeatsSlice {
  const before = slice.seated[data.seat];
  const relief = slice.reliefs[data.seat];
  const { to: id, function: of, person, isRemote, way } = data;
  const at = meta.occurredAt;
  const note = before && relief ? { from: whoOf(before), text: relief.note, seq: relief.seq, takenAt: at, way } : null;
  const who = occupant(person, content?.name, seq);
  const seat: Seat = { ...who, id, function: of, isAssistant: false, isRemote, since: at, note };
  return seated(left(slice, data.seat, at), seat);
}

function without(slice: SeatsSlice, id: string): SeatsSlice {
  const { [id]: _, ...others } = slice.seated;
  return withoutRelief({ ...slice, seated: others }, id);
}

function withoutRelief(slice: SeatsSlice, seat: string): SeatsSlice {
  const { [seat]: _, ...reliefs } = slice.reliefs;
  return { ...slice, reliefs };
}

function withoutPast(slice: SeatsSlice, now: number): SeatsSlice {
  const recent = Object.entries(slice.shifts).filter(([, { until }]) => until > now - KEPT_MS);
  return { ...slice, shifts: Object.fromEntries(recent) };
}

function shiftOf({ seq, data, content, meta }: SeatShiftPlanned | SeatShiftChanged): SeatShift {
  const { shift: id, function: of, person, from, until } = data;
  const changed = { seq, changedBy: meta.person, changedAt: meta.recordedAt };
  return { ...occupant(person, content?.name, seq), id, function: of, from, until, ...changed };
}

function noteOf({ content }: ReliefOffered): ReliefNote | null {
  if (content === null) return null;
  const { toName: _, ...note } = content;
  return note;
}

function occupant(person: string | null, name: string | undefined, nameSeq: number): Occupant {
  return { person, name: name ?? null, nameSeq };
}

function whoOf({ person, name, nameSeq }: Occupant): Occupant {
  return { person, name, nameSeq };
}

/** Without the content of an event [LG10]. */
function redacted(slice: SeatsSlice, seq: number): SeatsSlice {
  const unnamed = <One extends Occupant>(one: One): One => (one.nameSeq === seq ? { ...one, name: null } : one);
  const unsaid = <One extends Seat>(one: One): One => {
    const seat = unnamed(one);
    if (seat.note === null) return seat;
    const text = seat.note.seq === seq ? null : seat.note.text;
    return { ...seat, note: { ...seat.note, text, from: unnamed(seat.note.from) } };
  };
  return {
    seated: each(slice.seated, unsaid),
    former: each(slice.former, unsaid),
    reliefs: each(slice.reliefs, (relief) => ({
      ...relief,
      to: unnamed(relief.to),
      note: relief.seq === seq ? null : relief.note,
    })),
    shifts: each(slice.shifts, unnamed),
  };
}

function each<One>(all: Readonly<Record<string, One>>, change: (one: One) => One): Record<string, One> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]));
}
