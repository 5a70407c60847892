import type { AnswerReading } from '@ledningsplats/shared/callouts/answer-reading.ts';
import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';

export interface Said {
  answer: CallOutAnswer;
  /** UTC milliseconds. */
  arrivesAt: number | null;
}

interface Pending extends Said {
  id: string;
  madeAt: number;
}

export interface AnsweringState {
  /** Null: never fetched since the page was opened. */
  reading: AnswerReading | null;
  contact: 'starting' | 'fine' | 'offline' | 'busy' | 'gone';
  /** Said here and not arrived. */
  pending: Pending | null;
  /** Something said here has arrived since the page was opened. */
  hasArrived: boolean;
}

export interface AnsweringOptions {
  path: string;
  fetch: typeof fetch;
  now: () => number;
  newId: () => string;
  onChange: () => void;
}

const PATIENCE_MS = 20_000;

/** Asks how the call-out is, and sends what was said last: a mind that is changed before it has arrived is sent once. */
export function createAnswering({ path, fetch, now, newId, onChange }: AnsweringOptions) {
  let state: AnsweringState = { reading: null, contact: 'starting', pending: null, hasArrived: false };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const change = (part: Partial<AnsweringState>) => {
    state = { ...state, ...part };
    onChange();
  };
  const ask = (init?: RequestInit) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

  async function run(): Promise<void> {
    try {
      const { pending } = state;
      const response = await (pending ? send(pending) : ask());
      if (response.ok) {
        const reading = (await response.json()) as AnswerReading;
        const isSent = pending !== null && state.pending === pending;
        change({ reading, contact: 'fine', ...(isSent && { pending: null, hasArrived: true }) });
      } else if (response.status === 409 && pending) {
        // not taken: it is over, or something later has been said elsewhere. What holds is fetched.
        if (state.pending === pending) change({ pending: null });
        isAskedAgain = true;
      } else {
        change({ contact: contactOf(response.status) });
      }
    } catch {
      change({ contact: 'offline' });
    }
  }

  function send({ id, answer, arrivesAt, madeAt }: Pending): Promise<Response> {
    const body = JSON.stringify({ id, answer, arrivesAt, madeAt, sentAt: now() });
    return ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }

  function wake(): Promise<void> {
    isAskedAgain = running !== null;
    running ??= run().finally(() => {
      running = null;
      if (isAskedAgain) void wake();
    });
    return running;
  }

  return {
    state: () => state,
    wake,
    answer: (said: Said) => {
      change({ pending: { ...said, id: newId(), madeAt: now() } });
      void wake();
    },
  };
}

function contactOf(status: number): AnsweringState['contact'] {
  if (status === 404 || status === 400) return 'gone';
  return status === 429 ? 'busy' : 'offline';
}
