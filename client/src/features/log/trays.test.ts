import type { TrayLine } from '@ledningsplats/shared/log/events.ts';
import { expect, it } from 'vitest';
import { leftLying } from './trays.ts';

const MINUTE = 60_000;
const plan = { trays: { alertAfterMinutes: 10, alerts: 'stabschef' } };
const line = (seq: number, recordedAt: number) => ({ line: seq, recordedAt }) as TrayLine;

it('[LG12] a line is left lying from the minute that the plan says, by the server’s clock', () => {
  const lines = [line(1, 0), line(2, 1)];
  expect(leftLying(lines, plan, 10 * MINUTE - 1)).toEqual([]);
  expect(leftLying(lines, plan, 10 * MINUTE)).toEqual([lines[0]]);
  expect(leftLying(lines, { trays: { ...plan.trays, alertAfterMinutes: 11 } }, 11 * MINUTE)).toEqual([lines[0]]);
});
