import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';

type Marked = Pick<Exercise, 'seq' | 'textsIn' | 'outcome'>;

/**
 * The seq that a form says it saw. What somebody else has changed meanwhile of the very part that it writes whole is not
 * overwritten unseen: then it is the seq that it was opened on, and the answer is `stale`. Other parts are not its matter.
 */
export function seenSince(opened: Marked, now: Marked, part: 'plan' | 'outcome'): number {
  const mark = ({ textsIn, outcome }: Marked) => (part === 'plan' ? textsIn : (outcome?.seq ?? null));
  return mark(opened) === mark(now) ? now.seq : opened.seq;
}
