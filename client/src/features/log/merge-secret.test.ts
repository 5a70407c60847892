import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { describe, expect, it } from 'vitest';
import type { ShownLine } from '../../sync/shown.ts';
import { mergeSecret } from './merge-secret.ts';

const line = (key: string, at: number, part: Partial<LogLine>): ShownLine => ({
  key,
  line: { seq: at, command: key, occurredAt: at, recordedAt: at, secrecy: { state: 'open' }, ...part } as LogLine,
  pending: null,
  corrections: [],
  marks: [],
});
const note = (command: string, at: number) => line(`n${at}`, at, { command, secrecy: { state: 'elsewhere' } });
const secret = (command: string, at: number, openLine: number | null = null) =>
  line(command, at, { secrecy: { state: 'secret', mark: { provision: null, authority: null }, openLine } });
const keys = (lines: readonly ShownLine[]) => lines.map(({ key }) => key);

describe('the log of one who is cleared', () => {
  it('[SE3] shows each secret line once, in the place of the note that it exists', () => {
    const open = [line('c', 30, {}), note('b', 20), line('a', 10, {})];
    expect(keys(mergeSecret(open, [secret('b', 20)], 'occurred', true))).toEqual(['c', 'b', 'a']);
  });

  it('finds a line that was open first by the line it was', () => {
    const open = [line('x', 30, {}), line('made-secret', 7, { secrecy: { state: 'elsewhere' } })];
    expect(keys(mergeSecret(open, [secret('other', 7, 7)], 'occurred', true))).toEqual(['x', 'other']);
  });

  it('puts one that the open part has not told of yet where its time belongs', () => {
    const open = [line('c', 30, {}), line('a', 10, {})];
    expect(keys(mergeSecret(open, [secret('b', 20)], 'occurred', true))).toEqual(['c', 'b', 'a']);
  });

  it('waits with one older than what has been fetched of the open part', () => {
    const open = [line('c', 30, {})];
    expect(keys(mergeSecret(open, [secret('b', 20)], 'occurred', false))).toEqual(['c']);
  });
});
