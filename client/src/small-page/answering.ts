/** What is said and not yet known to have arrived, whatever it is. */
export type Pending<Said> = Said & { id: string; madeAt: number };

export interface AnsweringState<Reading, Said> {
  /** Null: never fetched since the page was opened. */
  reading: Reading | null;
  contact: 'starting' | 'fine' | 'offline' | 'busy' | 'gone';
  /** Said here and not arrived. */
  pending: Pending<Said> | null;
  /** Something said here has arrived since the page was opened. */
  hasArrived: boolean;
}

export interface AnsweringOptions<Said> {
  path: string;
  /** What is sent of what was said. */
  bodyOf: (pending: Pending<Said>, sentAt: number) => object;
  fetch: typeof fetch;
  now: () => number;
  newId: () => string;
  onChange: () => void;
}

const PATIENCE_MS = 20_000;

/** Asks how what is answered is, and sends what was said last: a mind that is changed before it has arrived is sent once. */
export function createAnswering<Reading, Said extends object>({
  path,
  bodyOf,
  fetch,
  now,
  newId,
  onChange,
}: AnsweringOptions<Said>) {
  let state: AnsweringState<Reading, Said> = { reading: null, contact: 'starting', pending: null, hasArrived: false };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const change = (part: Partial<AnsweringState<Reading, Said>>) => {
    state = { ...state, ...part };
    onChange();
  };
  const ask = (init?: RequestInit) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

  async function run(): Promise<void> {
    try {
      const { pending } = state;
      const response = await (pending ? send(pending) : ask());
      if (response.ok) {
        const reading = (await response.json()) as Reading;
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

  function send(pending: Pending<Said>): Promise<Response> {
    const body = JSON.stringify(bodyOf(pending, now()));
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

function contactOf(status: number): AnsweringState<unknown, unknown>['contact'] {
  if (status === 404 || status === 400) return 'gone';
  return status === 429 ? 'busy' : 'offline';
}
