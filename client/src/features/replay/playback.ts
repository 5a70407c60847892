import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import type { ReplayPace } from '../../i18n/replay.ts';
import type { ReplayedMoment } from '../../sync/replay-sync.ts';

/** How long each thing that happened stands when the time between is left out: long enough to read a line. */
const EACH = 1_500;

/**
 * Where the playing is after `elapsed` milliseconds before the screen: the clock goes on between what happened, and what
 * happened comes when it came. At the end it stays.
 */
export function played(replay: Replay, from: ReplayedMoment, pace: ReplayPace, elapsed: number): ReplayedMoment {
  if (pace === 'next') return elapsed < EACH ? from : momentAt(replay, replay.next(from.seq));
  const end = replay.timeOf(replay.length);
  const at = Math.min(from.at + elapsed * Number(pace), end);
  return { seq: Math.max(from.seq, replay.momentOf(replay.seqAt(at))), at };
}

/** A moment as one comes to it by stepping: just when it happened. */
export function momentAt(replay: Replay, seq: number): ReplayedMoment {
  const moment = replay.momentOf(seq);
  return { seq: moment, at: replay.timeOf(moment) };
}

export function isAtEnd(replay: Replay, { seq, at }: ReplayedMoment): boolean {
  return seq >= replay.length && at >= replay.timeOf(replay.length);
}

/** The mark before or after a moment; the ends of the history where there is none. */
export function markBeside(marks: readonly { seq: number }[], seq: number, way: 1 | -1, last: number): number {
  if (way === 1) return marks.find((mark) => mark.seq > seq)?.seq ?? last;
  return marks.findLast((mark) => mark.seq < seq)?.seq ?? 1;
}
