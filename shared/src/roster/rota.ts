import type { Shift } from './events.ts';
import { addDays, type LocalDate, weekdayOf } from './wall-time.ts';

/** A rota as one plans it: people in turn, each for as many days, with the change at a local clock time [TB1]. */
export interface Rota {
  from: LocalDate;
  /** No turn begins on this date or later. */
  until: LocalDate;
  changeTime: string;
  shiftDays: number;
  /** People ids, in order. */
  order: readonly string[];
  /** How many places further on in the order the deputy stands; 0: there is none. */
  deputyOffset: number;
}

/** The shifts of a rota, the last cut at its end. With nobody in the order there are none. */
export function shiftsOf({ from, until, changeTime, shiftDays, order, deputyOffset }: Rota): Shift[] {
  const shifts: Shift[] = [];
  for (let date = from, turn = 0; date < until && order.length > 0; date = addDays(date, shiftDays), turn += 1) {
    const end = addDays(date, shiftDays);
    const primary = order[turn % order.length] ?? null;
    const deputy = deputyOffset === 0 ? null : (order[(turn + deputyOffset) % order.length] ?? null);
    shifts.push({
      from: `${date}T${changeTime}`,
      until: `${end < until ? end : until}T${changeTime}`,
      primary,
      // one alone in the order has nobody to stand in
      deputy: deputy === primary ? null : deputy,
    });
  }
  return shifts;
}

/** The date itself or the next that is the weekday of the change, as ISO 8601 counts: 1 is Monday. */
export function nextChangeDate(date: LocalDate, weekday: number): LocalDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}
