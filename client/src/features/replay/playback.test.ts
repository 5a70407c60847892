import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { MINUTE, NOON, OPEN, written } from '@ledningsplats/shared/log/testing/log-events.ts';
import { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { describe, expect, it } from 'vitest';
import { isAtEnd, markBeside, momentAt, played } from './playback.ts';

/** A line a minute after the other, and then nothing for an hour. */
const replay = replayOf([written(1), written(2), written(3), written(4, 'Rad 4', { recordedAt: NOON + 63 * MINUTE })]);
const first = momentAt(replay, 1);

describe('[OV5] playing', () => {
  it('as it was, the clock goes on between what happened, and what happened comes when it came', () => {
    expect(played(replay, first, '1', 30_000)).toEqual({ seq: 1, at: NOON + MINUTE + 30_000 });
    expect(played(replay, first, '1', 60_000)).toEqual({ seq: 2, at: NOON + 2 * MINUTE });
  });

  it('ten and sixty times as fast', () => {
    expect(played(replay, first, '10', 6_000)).toEqual({ seq: 2, at: NOON + 2 * MINUTE });
    expect(played(replay, first, '60', 2_000)).toEqual({ seq: 3, at: NOON + 3 * MINUTE });
  });

  it('step for step leaves out the time between, and shows each thing long enough to be read', () => {
    const third = momentAt(replay, 3);
    expect(played(replay, third, 'next', 500)).toBe(third);
    expect(played(replay, third, 'next', 1_500)).toEqual({ seq: 4, at: NOON + 63 * MINUTE });
  });

  it('stays at the end', () => {
    const end = played(replay, first, '60', 3_600_000);
    expect(end).toEqual({ seq: 4, at: NOON + 63 * MINUTE });
    expect(isAtEnd(replay, end)).toBe(true);
    expect(isAtEnd(replay, momentAt(replay, 3))).toBe(false);
  });
});

describe('[OV5] mark by mark', () => {
  const marks = [{ seq: 1 }, { seq: 3 }];
  it('the one after, then the end; the one before, then the beginning', () => {
    expect([1, 2, 3].map((seq) => markBeside(marks, seq, 1, 4))).toEqual([3, 3, 4]);
    expect([4, 3, 1].map((seq) => markBeside(marks, seq, -1, 4))).toEqual([3, 1, 1]);
  });
});

function replayOf(events: readonly KnownEvent[]): Replay {
  const made = new Replay(OPEN);
  made.append(events);
  return made;
}
