import type { DutyState } from '@ledningsplats/shared/duty/evolve.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { addDays, instantOf, wallOf, weekdayOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { expect, test } from 'vitest';
import { startServer } from '../testing/start-server.ts';
import { fillDemo } from './fill-demo.ts';
import { personId } from './scribe.ts';

const ZONE = 'Europe/Stockholm';

/** The next such day and time. */
function startOn(weekday: number, clock: string): number {
  const today = wallOf(Date.now(), ZONE).slice(0, 10);
  return instantOf(`${addDays(today, 7 + weekday - weekdayOf(today))}T${clock}`, ZONE);
}

test.each([
  ['minutes after the change', 1, '08:02'],
  ['the night after it', 2, '03:10'],
  ['the morning before it', 1, '07:55'],
  ['on a Saturday', 6, '14:00'],
])('[TB3] begun %s, the one who has the week has acknowledged, and the log is in order', async (_, weekday, clock) => {
  const server = await startServer({ isEmpty: true, config: { demo: true } });
  try {
    server.advance(startOn(weekday, clock) - Date.now());
    await fillDemo(server.services);
    const { states, now } = server.services;
    const roster = (await states.get('roster')).state as RosterState;
    const duty = (await states.get('duty')).state as DutyState;
    expect(dutyAt({ roster, timeZone: ZONE }, now())).toMatchObject({
      primary: { person: personId('karin'), gap: null },
      waiting: null,
    });
    expect(duty.handed[0]).toMatchObject({ person: personId('karin'), note: { by: personId('eva') } });
    expect(duty.entries).toHaveLength(3);
    expect(duty.entries.at(-1)?.wordings).toHaveLength(2);
    expect(duty.entries.every(({ occurredAt, recordedAt }) => recordedAt === occurredAt)).toBe(true);
  } finally {
    await server.stop();
  }
});
