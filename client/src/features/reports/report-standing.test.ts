import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { expect, test } from 'vitest';
import { reportStanding } from './report-standing.ts';

const HOUR = 3_600_000;

function state({ sent = [] as object[], published = null as number | null, lifecycle = 'open' } = {}): IncidentState {
  const report = { to: 'Länsstyrelsen', everyHours: 4, since: 0 };
  return {
    incident: { report, lifecycle },
    reports: { sent },
    pictures: { published: published === null ? null : { version: published } },
  } as unknown as IncidentState;
}
const went = (hour: number, version: number) => ({ at: hour * HOUR, version, withdrawn: null, isDuty: true });

test('[LA10] a report that nobody has sent is late until it is, and is not counted on past its time', () => {
  expect(reportStanding(state(), 3 * HOUR).next).toMatchObject({ due: 4 * HOUR, isLate: false });
  expect(reportStanding(state(), 9 * HOUR).next).toMatchObject({ due: 4 * HOUR, isLate: true });
  expect(reportStanding(state({ sent: [went(9, 1)] }), 9 * HOUR).next).toMatchObject({ due: 12 * HOUR, isLate: false });
});

test('[ST7] a version that came after the last report is said', () => {
  expect(reportStanding(state({ sent: [went(4, 1)], published: 1 }), 5 * HOUR).newer).toBeNull();
  expect(reportStanding(state({ sent: [went(4, 1)], published: 2 }), 5 * HOUR).newer).toBe(2);
  expect(reportStanding(state({ published: 2 }), 5 * HOUR).newer).toBeNull();
});

test('[LA9] in a closed incident nothing is due', () => {
  expect(reportStanding(state({ lifecycle: 'closed' }), 9 * HOUR).next).toBeNull();
});
