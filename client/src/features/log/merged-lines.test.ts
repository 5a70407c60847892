import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { expect, test } from 'vitest';
import { behind, type FetchedLog, mergedLines } from './merged-lines.ts';

function log(incident: string, times: number[], hasOlder = false): FetchedLog {
  const lines = times.map((at) => ({ seq: at, occurredAt: at, recordedAt: at }) as LogLine);
  return { incident, lines, hasOlder };
}

const order = (logs: FetchedLog[]) => mergedLines(logs).map(({ incident, line }) => `${incident}${line.occurredAt}`);

test('[LA12] lines of both stand by when they happened, each with its incident', () => {
  expect(order([log('a', [9, 4, 1]), log('b', [7, 4, 2])])).toEqual(['a9', 'b7', 'a4', 'b4', 'b2', 'a1']);
});

test('nothing older than what is fetched of a log that goes on is shown, and that log is fetched next', () => {
  const logs = [log('a', [9, 8], true), log('b', [7, 4, 2])];
  expect(order(logs)).toEqual(['a9', 'a8']);
  expect(behind(logs)).toEqual(['a']);
  expect(behind([log('a', [9, 3], true), log('b', [7, 5], true)])).toEqual(['b']);
  expect(behind([log('a', [9]), log('b', [7])])).toEqual([]);
});

test('a log of which nothing has come yet holds the others back', () => {
  const logs = [log('a', [9, 8]), log('b', [], true)];
  expect([order(logs), behind(logs)]).toEqual([[], ['b']]);
});
