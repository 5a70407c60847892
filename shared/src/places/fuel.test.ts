import { expect, test } from 'vitest';
import { fuelStanding } from './fuel.ts';

const HOUR = 3_600_000;
const fuel = { hours: 18, at: 0, isRunning: true };

test('[PL6] fuel runs down by the clock, warns in time and is gone when it is', () => {
  expect(fuelStanding(fuel, 0, 4)).toEqual({ left: 18, emptyAt: 18 * HOUR, tone: 'ok' });
  expect(fuelStanding(fuel, 13.5 * HOUR, 4)).toMatchObject({ left: 4.5, tone: 'ok' });
  expect(fuelStanding(fuel, 14 * HOUR, 4)).toMatchObject({ left: 4, tone: 'low' });
  expect(fuelStanding(fuel, 18 * HOUR, 4)).toMatchObject({ left: 0, tone: 'out' });
  expect(fuelStanding(fuel, 40 * HOUR, 4)).toMatchObject({ left: 0, tone: 'out' });
});

test('[PL6] while the power is off nothing is used', () => {
  expect(fuelStanding({ ...fuel, isRunning: false }, 40 * HOUR, 4)).toEqual({ left: 18, emptyAt: null, tone: 'ok' });
});
