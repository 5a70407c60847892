import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { SeatShift, SeatsSlice } from '@ledningsplats/shared/seats/events.ts';
import { occupantKey } from '@ledningsplats/shared/seats/seat-reading.ts';
import { type WorkFault, workFaultsOf } from '@ledningsplats/shared/shifts/work-faults.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';

const HOUR = 3_600_000;

/** What is typed to plan several shifts: who take turns, from when, for how long and how many. */
export interface TurnsDraft {
  function: string | null;
  turns: readonly ComboBoxValue[];
  from: number | null;
  hours: string;
  count: string;
}

export interface WantedShift {
  function: string;
  person: string | null;
  name: string | null;
  from: number;
  until: number;
}

/** The shifts that it makes, one after another with the turns going round; null where something is missing or wrong. */
export function shiftsOf(draft: TurnsDraft): WantedShift[] | null {
  const turns = draft.turns.filter(({ text }) => text.trim() !== '');
  const hours = hoursOf(draft.hours);
  const count = countOf(draft.count);
  const { function: of, from: first } = draft;
  if (of === null || turns.length === 0 || first === null || hours === null || count === null) return null;
  return Array.from({ length: count }, (_, index) => {
    const turn = turns[index % turns.length] as ComboBoxValue;
    const from = first + index * hours * HOUR;
    const name = turn.id === null ? turn.text.trim() : null;
    return { function: of, person: turn.id, name, from, until: from + hours * HOUR };
  });
}

/** Hours as they are typed, also `7,5`; null for what is none. */
export function hoursOf(text: string): number | null {
  const hours = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && hours >= 1 && hours <= 24 ? hours : null;
}

export function countOf(text: string): number | null {
  const count = Number(text.trim());
  return /^\d+$/.test(text.trim()) && count >= 1 && count <= 28 ? count : null;
}

/** What planned shifts would make wrong that is not wrong before. */
export function faultsWith(
  slice: SeatsSlice,
  { seats }: Plan,
  wanted: readonly WantedShift[],
  without?: string,
): WorkFault[] {
  const before = Object.values(slice.shifts).filter(({ id }) => id !== without);
  const added = wanted.map(
    (shift, index): SeatShift => ({
      ...shift,
      id: `wanted ${index}`,
      nameSeq: 0,
      seq: 0,
      changedBy: null,
      changedAt: 0,
    }),
  );
  const known = new Set(workFaultsOf(before, occupantKey, seats).map((fault) => JSON.stringify(fault)));
  return workFaultsOf([...before, ...added], occupantKey, seats).filter((fault) => !known.has(JSON.stringify(fault)));
}
