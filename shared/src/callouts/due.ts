import { isClosedInExercise } from '../channels/message.ts';
import type { Called, CalledAfter, CallOut, Delivery } from './events.ts';

const MINUTE_MS = 60_000;

export interface Due {
  /** Whom to begin which step for. */
  steps: { step: number; people: string[] }[];
  /** Who has not answered after the last step. */
  spent: string[];
  /** Whether the time for answers is out. */
  isOver: boolean;
  /** When to ask again, UTC milliseconds; null where nothing is waited for. */
  nextAt: number | null;
}

/**
 * What is to be done now for one that is under way [LM3]: the next step for those who have not answered in time, or whom no
 * channel of the step reached; the first for those whose turn it has become. Follows from the state alone, so that a server
 * that was away goes on where it was, and asking twice gives nothing twice.
 */
export function dueOf(callOut: CallOut, now: number): Due {
  if (callOut.ended !== null) return { steps: [], spent: [], isOver: false, nextAt: null };
  if (now >= callOut.endsAt) return { steps: [], spent: [], isOver: true, nextAt: null };
  const byStep = new Map<number, string[]>();
  const spent: string[] = [];
  const moments = [callOut.endsAt];
  for (const called of callOut.called) {
    if (called.answered !== null || called.isSpent) continue;
    const next = nextStepOf(called, callOut);
    if (next === null) continue;
    if (next.at > now) moments.push(next.at);
    else if (next.step === null) spent.push(called.person);
    else byStep.set(next.step, [...(byStep.get(next.step) ?? []), called.person]);
  }
  const steps = [...byStep].map(([step, people]) => ({ step, people }));
  return { steps, spent, isOver: false, nextAt: Math.min(...moments) };
}

/** Whether it goes on: neither ended nor out of time. */
export function isRunning({ ended, endsAt }: Pick<CallOut, 'ended' | 'endsAt'>, now: number): boolean {
  return ended === null && now < endsAt;
}

/** Whether somebody is not coming: they said no, or did not answer at all. One who said yes and then no is not. */
export function isNotComing({ answered, isSpent }: Called): boolean {
  return answered === null ? isSpent : answered.answer === 'no';
}

/** When somebody's next step begins; null while it waits for others, or for an answer in an exercise that reaches them not at all. */
export function nextStepOf(called: Called, callOut: CallOut): { step: number | null; at: number } | null {
  const { step, steppedAt } = called;
  if (step === null) return isTurn(called.after, callOut) ? { step: 0, at: callOut.sentAt } : null;
  if (isHeldBack(called, callOut)) return null;
  const at = isLost(called, callOut) ? steppedAt : steppedAt + (callOut.steps[step]?.waitMinutes ?? 0) * MINUTE_MS;
  return { step: step + 1 < callOut.steps.length ? step + 1 : null, at };
}

function isTurn(after: CalledAfter | null, { called }: CallOut): boolean {
  if (after === null) return true;
  const before =
    'people' in after
      ? called.filter(({ person }) => after.people.includes(person))
      : called.filter(({ lists }) => lists.includes(after.list));
  return before.every(isNotComing);
}

/** Every channel of the step has failed: there is nothing to wait for. */
function isLost(called: Called, callOut: CallOut): boolean {
  return isEachOfStep(called, callOut, ({ state }) => state === 'failed');
}

/** An exercise lets none of the step out [OV1]: to try again and again would be to nag a person who has heard nothing. */
function isHeldBack(called: Called, callOut: CallOut): boolean {
  return isEachOfStep(called, callOut, isClosedInExercise);
}

function isEachOfStep(
  { step, steppedAt, told }: Called,
  { steps }: CallOut,
  holds: (delivery: Delivery) => boolean,
): boolean {
  const channels = step === null ? [] : (steps[step]?.channels ?? []);
  return (
    channels.length > 0 &&
    channels.every((channel) => {
      const delivery = told[channel];
      return delivery !== undefined && delivery.at >= steppedAt && holds(delivery);
    })
  );
}
