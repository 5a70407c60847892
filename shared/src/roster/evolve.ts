import {
  type Absence,
  type AbsenceEnded,
  type KeptShift,
  NO_ROSTER,
  type RosterEvent,
  type RosterState,
  type Shift,
  type ShiftsSet,
  type Swap,
  type SwapState,
} from './events.ts';
import { addDays, type LocalDate } from './wall-time.ts';

/** A year and a month of what was: the same week a year ago is still there to look at. */
const KEPT_DAYS = 400;
/** Beyond a year and a half ahead and a year back with a change every day, and every one of them changed by hand. */
const MOST_SHIFTS = 2_000;
const MOST_ENTRIES = 300;
/** A wall read as UTC is no further than this from when it is. */
const FARTHEST_ZONE_MS = 15 * 3_600_000;

/** Folds the standing stream `roster`. */
export function evolveRoster(state: RosterState = NO_ROSTER, event: RosterEvent): RosterState {
  switch (event.type) {
    case 'ShiftsSet':
      return { ...state, shifts: withShifts(state.shifts, event) };
    case 'AbsenceRegistered': {
      const { absence: id, ...rest } = event.data;
      const oldest = keptFrom(event.meta.recordedAt);
      const kept = state.absences.filter(({ until }) => until >= oldest);
      return { ...state, absences: [...kept, { id, ...rest, at: event.meta.recordedAt }].slice(-MOST_ENTRIES) };
    }
    case 'AbsenceEnded':
      return { ...state, absences: state.absences.flatMap((absence) => endedAt(absence, event.data)) };
    case 'SwapProposed': {
      const { swap: id, ...terms } = event.data;
      const swap: Swap = { id, ...terms, state: 'proposed', proposedAt: event.meta.recordedAt, answeredAt: null };
      return { ...state, swaps: [...state.swaps, swap].slice(-MOST_ENTRIES) };
    }
    case 'SwapAnswered':
      return settled(state, event.data.swap, event.data.accepted ? 'accepted' : 'declined', event.meta.recordedAt);
    case 'SwapWithdrawn':
      return settled(state, event.data.swap, 'withdrawn', event.meta.recordedAt);
    case 'HandoversBegun':
      return { ...state, handoversFrom: state.handoversFrom ?? event.meta.recordedAt };
    case 'DutyTaken':
      return {
        ...state,
        overdue: null,
        takings: [...state.takings, { ...event.data, at: event.meta.recordedAt }].slice(-MOST_ENTRIES),
      };
    case 'HandoverOverdue': {
      const { step, since, told } = event.data;
      return { ...state, overdue: { step, since, told, at: event.meta.recordedAt } };
    }
    default:
      throw new Error(event satisfies never);
  }
}

function withShifts(before: readonly KeptShift[], { data, seq, meta }: ShiftsSet): KeptShift[] {
  const oldest = keptFrom(meta.recordedAt);
  const added = data.shifts.map((shift) => ({ ...shift, seq, at: meta.recordedAt, origin: data.origin }));
  const kept = before
    .filter(({ until }) => until >= oldest)
    .flatMap((shift) => uncovered(shift, data.shifts, meta.recordedAt));
  return [...kept, ...added].slice(-MOST_SHIFTS);
}

/** What is left of a shift under later ones; nothing of it changes who has the duty. */
function uncovered(shift: KeptShift, later: readonly Shift[], at: number): KeptShift[] {
  const isCovered = later.some(
    (over) =>
      over.from <= shift.from &&
      over.until >= shift.until &&
      !(over.from === shift.from && hasBegun(shift, at)) &&
      (shift.primary === undefined || over.primary !== undefined) &&
      (shift.deputy === undefined || over.deputy !== undefined),
  );
  return isCovered ? [] : [shift];
}

/** Set earlier in the same minute as what comes over it: it has held for some seconds, and somebody has had the duty. */
function hasBegun({ from, at: said }: KeptShift, at: number): boolean {
  return said < at && Date.parse(`${from}:00Z`) - at < FARTHEST_ZONE_MS;
}

function endedAt(absence: Absence, { absence: id, at }: AbsenceEnded['data']): Absence[] {
  if (absence.id !== id) return [absence];
  return absence.from < at ? [{ ...absence, until: at }] : [];
}

function settled(state: RosterState, id: string, to: SwapState, at: number): RosterState {
  return {
    ...state,
    swaps: state.swaps.map((swap) => (swap.id === id ? { ...swap, state: to, answeredAt: at } : swap)),
  };
}

/** By the date in UTC: a day more or less of what is a year old says nothing. */
function keptFrom(recordedAt: number): LocalDate {
  return addDays(new Date(recordedAt).toISOString().slice(0, 10), -KEPT_DAYS);
}
