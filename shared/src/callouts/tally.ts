import { isClosedInExercise } from '../channels/message.ts';
import { isNotComing } from './due.ts';
import type { Called, CalledAs, CallOut } from './events.ts';
import { isSamePost } from './recipients.ts';

/** How one called stands, in the one word that matters most. */
export type Standing =
  | 'yes'
  | 'on_way'
  | 'no'
  /** Nothing left to try. */
  | 'silent'
  /** Delivered to the device or taken by the operator, and no answer yet. */
  | 'told'
  /** Every message so far has failed, or was lost with the server. */
  | 'unreached'
  /** An exercise whose channels are closed for them holds it back [OV1]: the answer is entered by hand. */
  | 'closed'
  /** On its way out. */
  | 'sending'
  /** Called only if somebody before them does not come. */
  | 'waiting';

export interface Tally {
  yes: number;
  onWay: number;
  no: number;
  /** Called, and no answer. */
  unanswered: number;
  waiting: number;
  /** Who comes, the first to arrive first; those who did not say when last. */
  arrivals: { person: string; arrivesAt: number | null }[];
  /** As whom somebody comes, and as whom nobody does although all who could have been asked. */
  filled: CalledAs[];
  unfilled: CalledAs[];
  /** Who has not answered after the last step. */
  silent: string[];
}

export function standingOf(called: Called): Standing {
  if (called.answered) return called.answered.answer;
  if (called.isSpent) return 'silent';
  if (called.step === null) return 'waiting';
  const told = Object.values(called.told);
  const states = told.map(({ state }) => state);
  if (states.some((state) => state === 'delivered' || state === 'accepted')) return 'told';
  if (told.length > 0 && told.every(isClosedInExercise)) return 'closed';
  return states.length > 0 && states.every((state) => state === 'failed' || state === 'doubtful')
    ? 'unreached'
    : 'sending';
}

/** How a call-out stands as a whole. */
export function tallyOf({ called }: Pick<CallOut, 'called'>): Tally {
  const answered = (answer: string) => called.filter((one) => one.answered?.answer === answer);
  const coming = [...answered('yes'), ...answered('on_way')];
  const posts = called
    .flatMap(({ as }) => as)
    .filter((post, at, all) => all.findIndex((o) => isSamePost(o, post)) === at);
  const couldBe = (post: CalledAs) => called.filter(({ as }) => as.some((own) => isSamePost(own, post)));
  const isFilled = (post: CalledAs) => couldBe(post).some((one) => coming.includes(one));
  return {
    yes: answered('yes').length,
    onWay: answered('on_way').length,
    no: answered('no').length,
    unanswered: called.filter(({ answered, step }) => answered === null && step !== null).length,
    waiting: called.filter(({ answered, step }) => answered === null && step === null).length,
    arrivals: coming
      .map(({ person, answered }) => ({ person, arrivesAt: answered?.arrivesAt ?? null }))
      .toSorted((one, other) => (one.arrivesAt ?? Infinity) - (other.arrivesAt ?? Infinity) || 0),
    filled: posts.filter(isFilled),
    unfilled: posts.filter((post) => !isFilled(post) && couldBe(post).every(isNotComing)),
    silent: called.filter(({ answered, isSpent }) => answered === null && isSpent).map(({ person }) => person),
  };
}

/**
 * What is to be seen on every screen until somebody sees to it: that nobody comes as something, and that somebody has not
 * answered at all. Null where there is nothing, or it has been seen to.
 */
export function signOf(callOut: CallOut): { as: CalledAs[]; people: string[] } | null {
  if (callOut.ended !== null) return null;
  const { unfilled, silent } = tallyOf(callOut);
  const as = unfilled.filter((post) => !callOut.seen.as.some((seen) => isSamePost(seen, post)));
  const people = silent.filter((person) => !callOut.seen.people.includes(person));
  return as.length > 0 || people.length > 0 ? { as, people } : null;
}
