import type { Actor } from '../../core/actor.ts';
import type { KrisstodWork } from '../shifts/events.ts';
import type { Shift } from '../shifts/shift.ts';
import type { Swap } from '../shifts/swap.ts';

const SENDER = /^helper\/(.+)$/;

/** Who an event is by that came through a support worker's own link: the helper of krisstöd, who may be nobody in the register. */
export function helperSender(helper: string): string {
  return `helper/${helper}`;
}

/** Who an evaluation without a name is by: the record of commands knows no more than the answer does [KR7]. */
export const UNNAMED_SENDER = 'helper';

/** The helper who speaks through their own link; null: somebody who runs krisstöd. */
export function speakingHelper({ user }: Pick<Actor, 'user'>): string | null {
  return SENDER.exec(user)?.[1] ?? null;
}

/** Through a personal link one comes to and leaves one's own shifts, and gives away those alone [KR8]. */
export function maySpeakOfShift(actor: Actor, shift: Shift): boolean {
  const helper = speakingHelper(actor);
  return helper === null || shift.helper === helper;
}

/** Through a personal link one counts and asks for what is needed where one works [KR5]. */
export function maySpeakOfSite(actor: Actor, { shifts }: KrisstodWork, site: string): boolean {
  const helper = speakingHelper(actor);
  return helper === null || Object.values(shifts).some((shift) => shift.helper === helper && shift.site === site);
}

/** Through a personal link one answers what one is offered, and takes back what one has offered. */
export function mayAnswerSwap(actor: Actor, { shifts }: KrisstodWork, swap: Swap, isAccepted: boolean): boolean {
  const helper = speakingHelper(actor);
  if (helper === null || swap.to === helper) return true;
  return !isAccepted && shifts[swap.shift]?.helper === helper;
}
