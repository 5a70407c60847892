import { shiftsOf } from '@ledningsplats/shared/roster/rota.ts';
import { addDays, wallOf, weekdayOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { tellDuty } from './duty.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

/** Karin has the week that the demonstration begins in. */
const ORDER: readonly DemoName[] = ['karin', 'mikael', 'sofia', 'eva'];
const DAY_MINUTES = 60 * 24;
/** Whole rounds of the order, so that the week of the start is the first one's. */
const WEEKS_BEFORE = 2 * ORDER.length;
const WEEKS = 52;
const HOUR = 3_600_000;

/** A year of weeks, planned in peace, and a swap that waits for an answer. Answers as `tellDuty` does. */
export async function planRoster(scribe: Scribe, start: number): Promise<() => Promise<void>> {
  const { changeTime, timeZone } = { changeTime: '08:00', timeZone: 'Europe/Stockholm' };
  // before the change on a Monday it is still the week before
  const today = wallOf(start - 8 * HOUR, timeZone).slice(0, 10);
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * WEEKS_BEFORE);
  const order = ORDER.map(personId);
  const rota = { from, until: addDays(from, 7 * WEEKS), changeTime, shiftDays: 7, order, deputyOffset: 1 };
  const shifts = shiftsOf(rota);
  await scribe.give('karin', -80 * DAY_MINUTES, 'SetShifts', { shifts, origin: 'rota' }, {}, { stream: 'roster' });

  const tellLater = await tellDuty(scribe, { order: ORDER, start, monday, weeks: WEEKS_BEFORE });

  const week = (index: number) => {
    const date = addDays(monday, 7 * index);
    return { from: `${date}T${changeTime}`, until: `${addDays(date, 7)}T${changeTime}` };
  };
  const swap = { role: 'primary', other: personId('karin'), mine: week(1), theirs: week(ORDER.length) } as const;
  await scribe.give('mikael', -3 * DAY_MINUTES, 'ProposeSwap', swap, {}, { stream: 'roster' });
  return tellLater;
}
