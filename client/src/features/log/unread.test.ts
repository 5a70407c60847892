import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { describe, expect, it } from 'vitest';
import type { ShownLine } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { dividerAt, firstUnreadAt, unreadCount } from './unread.ts';

const line = (recordedAt: number, pending: OutboxItem | null = null, person = 'other'): ShownLine => ({
  key: `${recordedAt}`,
  line: { recordedAt, person } as LogLine,
  pending,
  corrections: [],
  marks: [],
});
const unsent = line(99, {} as OutboxItem);
const own = (recordedAt: number) => line(recordedAt, null, 'me');
const seen = { seenAt: 20, reader: 'me' };

describe('[LG8] since you last looked', () => {
  it('the divider stands between what is new and what had been seen', () => {
    expect(dividerAt([line(40), line(30), line(20), line(10)], seen)).toBe(2);
  });

  it('there is none when nothing is new, when nothing is old, or when only one’s own unsent line is above', () => {
    expect(dividerAt([line(20), line(10)], seen)).toBe(-1);
    expect(dividerAt([line(40), line(30)], seen)).toBe(-1);
    expect(dividerAt([unsent, line(20)], seen)).toBe(-1);
    expect(dividerAt([], seen)).toBe(-1);
    expect(dividerAt([unsent, line(30), line(20)], seen)).toBe(2);
  });

  it('what one has written oneself is not new to oneself, and is passed over', () => {
    expect(dividerAt([own(40), line(20)], seen)).toBe(-1);
    expect(dividerAt([own(40), line(30), line(20)], seen)).toBe(2);
    expect(firstUnreadAt([own(40), line(20)], seen)).toBe(-1);
  });

  it('counts lines that are not fetched yet, and none of one’s own', () => {
    const look = { ...seen, lines: 10, lookedAt: 25 };
    expect(unreadCount([own(40), line(30), line(20)], 12, look)).toBe(1);
    expect(unreadCount([line(40)], 60, look)).toBe(50);
    // A restored backup holds less than what had been seen.
    expect(unreadCount([line(20)], 8, look)).toBe(0);
  });

  it('the first unread is the lowest new one, also where it was recorded late and stands among old ones', () => {
    expect(firstUnreadAt([line(40), line(20), line(30), line(10)], seen)).toBe(2);
    expect(firstUnreadAt([line(20), line(10)], seen)).toBe(-1);
  });
});
