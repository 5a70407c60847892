import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { describe, expect, it } from 'vitest';
import { mergeLines, sortOut } from './pending.ts';
import type { OutboxItem } from './views.ts';

const SELF = { user: 'u', person: 'p', function: null };
const line = (seq: number) => ({ seq, command: `c${seq}`, occurredAt: seq, recordedAt: seq, machine: null }) as LogLine;
const item = (type: string, data: unknown, content: unknown = {}) =>
  ({
    id: type,
    type,
    stream: 'incident/1',
    data,
    content,
    state: 'queued',
    shownAt: 9,
    occurredAt: null,
  }) as OutboxItem;

describe('one’s own doing that is not confirmed', () => {
  it('[LG11] [LG12] stands at the line that it is about, and not as waiting elsewhere', () => {
    const assessed = item('AssessLine', { line: 2, verification: 'rumour' });
    const taken = item('TakeLine', { line: 1 });
    const [two, one] = mergeLines([line(2), line(1)], [assessed, taken], SELF);
    expect(two?.marks).toEqual([assessed]);
    expect(one?.marks).toEqual([taken]);
    expect(sortOut([assessed, taken]).waiting).toEqual([]);
  });

  it('a line on its way says what it is held for and whose it is to see to', () => {
    const data = { kind: 'handelse', verification: 'rumour', addressedTo: 'logistik' };
    const [shown] = mergeLines([], [item('WriteLine', data, { text: 'Bron' })], SELF);
    expect(shown?.line).toMatchObject({ verification: 'rumour', addressedTo: 'logistik', taken: null });
  });

  it('a line that nothing is done to stays the same object, so that its row is not drawn again', () => {
    const lines = [line(2), line(1)];
    const before = mergeLines(lines, [], SELF);
    const after = mergeLines(lines, [item('TakeLine', { line: 1 })], SELF);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});
