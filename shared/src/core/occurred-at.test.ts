import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInFuture, stampOccurredAt } from './occurred-at.ts';

const NOW = Date.UTC(2026, 9, 4, 3, 10);
const HOUR = 3_600_000;

describe('[P11] when it happened', () => {
  test('a typed time stands as written, whatever the device claims', () => {
    expect(stampOccurredAt({ occurredAt: NOW - HOUR, madeAt: 5, sentAt: 6, now: NOW })).toEqual({
      occurredAt: NOW - HOUR,
    });
  });

  test('given a clock that is right, then the moment of the button stands, also after hours in the outbox', () => {
    const stamped = stampOccurredAt({ madeAt: NOW - 8 * HOUR, sentAt: NOW - 150, now: NOW });
    expect(stamped).toEqual({ occurredAt: NOW - 8 * HOUR });
  });

  test.each([
    ['slow', -HOUR],
    ['fast', HOUR],
  ])('given a clock that is an hour %s, then it is corrected and what it claimed is kept', (_how, error) => {
    const madeAt = NOW - 10 * 60_000 + error;
    const stamped = stampOccurredAt({ madeAt, sentAt: NOW + error, now: NOW });
    expect(stamped).toEqual({ occurredAt: NOW - 10 * 60_000, claimedAt: madeAt });
  });

  test('given two seconds or less, then it is the network and nothing is corrected', () => {
    expect(stampOccurredAt({ madeAt: NOW - 2_500, sentAt: NOW - 2_000, now: NOW })).toEqual({
      occurredAt: NOW - 2_500,
    });
  });

  test('given a clock that was set back between button and sending, then the claim is kept and it is not in the future', () => {
    const stamped = stampOccurredAt({ madeAt: NOW + HOUR, sentAt: NOW, now: NOW });
    expect(stamped).toEqual({ occurredAt: NOW, claimedAt: NOW + HOUR });
  });

  test('a stamped time is never in the future and never before time began', () => {
    const instant = fc.integer({ min: 0, max: 8_640_000_000_000 });
    fc.assert(
      fc.property(instant, instant, instant, (madeAt, sentAt, now) => {
        const { occurredAt } = stampOccurredAt({ madeAt, sentAt, now });
        expect(occurredAt).toBeLessThanOrEqual(now);
        expect(occurredAt).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a typed time more than ten minutes ahead is a slip of the hand', () => {
    expect(isInFuture(NOW + 600_000, NOW)).toBe(false);
    expect(isInFuture(NOW + 600_001, NOW)).toBe(true);
  });
});
