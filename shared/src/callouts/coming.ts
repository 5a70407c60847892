import { nextStepOf } from './due.ts';
import type { CallOut } from './events.ts';

/** What happens next by itself, and when. */
export interface Coming {
  /** UTC milliseconds. */
  at: number;
  /** `remind`: those without an answer are tried again; `give_up`: they count as silent. */
  what: 'remind' | 'give_up';
  /** How many it touches. */
  people: number;
}

/** The next step of those who have been called and have not answered [LM3]; null where nothing more comes by itself. */
export function comingOf(callOut: CallOut): Coming | null {
  if (callOut.ended !== null) return null;
  const next = callOut.called.flatMap((called) => {
    if (called.step === null || called.answered !== null || called.isSpent) return [];
    const step = nextStepOf(called, callOut);
    return step === null ? [] : [step];
  });
  if (next.length === 0) return null;
  const at = Math.min(...next.map((step) => step.at));
  const first = next.filter((step) => step.at === at);
  return { at, what: first.some(({ step }) => step !== null) ? 'remind' : 'give_up', people: first.length };
}
