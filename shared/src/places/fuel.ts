import type { Fuel } from './operation-events.ts';

const HOUR = 3_600_000;

export interface FuelStanding {
  /** Hours left; never below zero. */
  left: number;
  /** When it runs out; null while the power is off. */
  emptyAt: number | null;
  tone: 'ok' | 'low' | 'out';
}

/** What is left of the fuel by the clock [PL6]. `warnHours`: from when it is low, as the plan says. */
export function fuelStanding({ hours, at, isRunning }: Omit<Fuel, 'by'>, now: number, warnHours: number): FuelStanding {
  const passed = isRunning ? Math.max(0, now - at) / HOUR : 0;
  const left = Math.max(0, hours - passed);
  const emptyAt = isRunning ? at + hours * HOUR : null;
  if (left === 0) return { left, emptyAt, tone: 'out' };
  return { left, emptyAt, tone: left <= warnHours ? 'low' : 'ok' };
}
