import { describe, expect, test } from 'vitest';
import { type FeedStatus, isSilenceKnown } from './feed-status.ts';

const NOW = 10_000_000;
const MINUTE = 60_000;
const read = (more: Partial<FeedStatus> = {}): FeedStatus => ({
  source: 'vma',
  succeededAt: NOW - MINUTE,
  triedAt: NOW - MINUTE,
  fault: null,
  httpStatus: null,
  unreadable: 0,
  isCut: false,
  ...more,
});
const RULES: Parameters<typeof isSilenceKnown>[1] = { sources: ['vma', 'smhi'], loudAfterMinutes: 15 };
const isKnown = (...feeds: FeedStatus[]) => isSilenceKnown({ feeds, since: NOW - 5 * MINUTE }, RULES, NOW);

describe('[WA2] no warning means that there is none', () => {
  test('when every source has come whole, and lately', () => {
    expect(isKnown(read(), read({ source: 'smhi', fault: 'trouble' }))).toBe(true);
  });

  test('and not when none is read, one has never come, or one has been silent for too long', () => {
    expect(isKnown()).toBe(false);
    expect(isKnown(read(), read({ source: 'smhi', succeededAt: null, triedAt: null }))).toBe(false);
    expect(isKnown(read(), read({ source: 'smhi', succeededAt: NOW - 16 * MINUTE }))).toBe(false);
  });

  test('and not when something of it could not be read, there was more than is read, or the plan names one that is not', () => {
    expect(isKnown(read({ unreadable: 1 }), read({ source: 'smhi' }))).toBe(false);
    expect(isKnown(read(), read({ source: 'smhi', isCut: true }))).toBe(false);
    expect(isKnown(read({ source: 'smhi' }))).toBe(false);
  });
});
