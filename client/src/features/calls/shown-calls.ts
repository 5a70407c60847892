import type { CallAnswer, Caller, CallOutcome } from '@ledningsplats/shared/calls/events.ts';
import { type OfferedCall, offeredCalls } from '@ledningsplats/shared/calls/offered-calls.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { OutboxItem } from '../../sync/views.ts';

export interface ShownCall extends OfferedCall {
  /** What holds, with one's own answer that is not confirmed. */
  last: CallAnswer | null;
  isPending: boolean;
  /** One is ringing oneself, and has not said how it went. */
  isOwn: boolean;
}

interface Self {
  person: string | null;
  function: string | null;
}

/** The offered calls with one's own unconfirmed answers merged in: what is touched is shown at once. */
export function shownCalls(plan: Plan, state: IncidentState, items: readonly OutboxItem[], self: Self): ShownCall[] {
  const touches = items.filter(({ type, state: at }) => TOUCHES.has(type) && at !== 'refused');
  return offeredCalls(plan, state).map((call) => {
    const own = touches.filter(({ data }) => (data as DataOf<'BeginCall'>).entry === call.entry.id);
    const { begun, answers, isPending } = own.reduce((shown, item) => touched(shown, item, self), {
      begun: call.begun,
      answers: call.answers,
      isPending: false,
    });
    const isOwn = begun !== null && self.person !== null && begun.by === self.person;
    return { ...call, begun, answers, last: answers.at(-1) ?? null, isPending, isOwn };
  });
}

/** So long a call that somebody began is left to them. */
const LEFT_ALONE_MS = 5 * 60_000;

/**
 * The call to make next: one's own that is begun, else the first that must be made and that nobody else is making;
 * those not tried come before those who did not answer, and those before whoever has a message. Null: all are reached.
 */
export function nextCall(calls: readonly ShownCall[], now: number): ShownCall | null {
  const own = calls.find(({ isOwn }) => isOwn);
  if (own) return own;
  const left = calls.filter(
    ({ entry, last, begun }) =>
      entry.isCompulsory && last?.outcome !== 'reached' && (begun === null || now - begun.at > LEFT_ALONE_MS),
  );
  const [next] = left.toSorted((one, other) => ORDER.indexOf(outcomeOf(one)) - ORDER.indexOf(outcomeOf(other)));
  return next ?? null;
}

/** How many of those who must be rung are reached. */
export function reachedOf(calls: readonly ShownCall[]): { reached: number; of: number } {
  const compulsory = calls.filter(({ entry }) => entry.isCompulsory);
  return { reached: compulsory.filter(({ last }) => last?.outcome === 'reached').length, of: compulsory.length };
}

const TOUCHES = new Set(['BeginCall', 'RecordCall', 'WithdrawCall']);

const ORDER: readonly (CallOutcome | null)[] = [null, 'no_answer', 'message_left', 'reached'];

function outcomeOf({ last }: ShownCall): CallOutcome | null {
  return last?.outcome ?? null;
}

interface Touched {
  begun: Caller | null;
  answers: readonly CallAnswer[];
  isPending: boolean;
}

function touched(before: Touched, { type, data, seq, shownAt }: OutboxItem, self: Self): Touched {
  const by = { at: shownAt, by: self.person, function: self.function };
  switch (type) {
    case 'BeginCall':
      return { ...before, begun: { ...by, person: (data as DataOf<'BeginCall'>).person ?? null } };
    case 'RecordCall': {
      const { outcome, person = null } = data as DataOf<'RecordCall'>;
      // its event has come already
      if (seq !== null && before.answers.some((answer) => answer.seq === seq)) return before;
      return { begun: null, answers: [...before.answers, { ...by, person, outcome, seq: 0 }], isPending: true };
    }
    default: {
      const { answer } = data as DataOf<'WithdrawCall'>;
      const answers = before.answers.filter((one) => one.seq !== answer);
      return { ...before, answers, isPending: before.isPending || answers.length < before.answers.length };
    }
  }
}
