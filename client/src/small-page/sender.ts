import type { Outbox, Unsent } from './outbox.ts';

/** What is known now of what a page is about. */
export interface SenderState<Reading, Said, Why extends string> {
  /** Null: never fetched since the page was opened. */
  reading: Reading | null;
  /** `gone`: revoked, or there never was such a page. */
  contact: 'starting' | 'fine' | 'offline' | 'busy' | 'gone';
  /** What has arrived since the page was opened, oldest first. Kept nowhere. */
  sent: readonly Unsent<Said, Why>[];
}

export interface SenderOptions<Reading, Said, Why extends string> {
  path: string;
  outbox: Pick<Outbox<Said, Why>, 'next' | 'remove' | 'refuse'>;
  fetch: typeof fetch;
  now: () => number;
  /** What is known when this has arrived, until it is asked for anew. */
  afterSent: (reading: Reading, sent: Unsent<Said, Why>) => Reading;
  /** Why something was not taken, in the page's own words for it. */
  whyOf: (status: number, answer: Answer | null, said: Said) => Why;
  /** The state, or what waits, is another. */
  onChange: (state: SenderState<Reading, Said, Why>) => void;
}

/** What the server says of something sent: an ack, or a problem document. */
export interface Answer {
  ok?: boolean;
  code?: string;
  details?: { why?: string };
}

/** An answer that has not come by then does not come: the next try is soon. */
const PATIENCE_MS = 20_000;

/** Sends what waits, one at a time and oldest first, and looks at how it is. */
export function createSender<Reading, Said, Why extends string>({
  path,
  outbox,
  fetch,
  now,
  afterSent,
  whyOf,
  onChange,
}: SenderOptions<Reading, Said, Why>) {
  type State = SenderState<Reading, Said, Why>;
  let state: State = { reading: null, contact: 'starting', sent: [] };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const change = (part: Partial<State>) => {
    state = { ...state, ...part };
    onChange(state);
  };
  const ask = (init?: RequestInit) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

  async function run(): Promise<void> {
    try {
      for (let one = outbox.next(); one; one = outbox.next()) {
        if (!(await send(one))) return;
      }
      const answer = await ask();
      if (answer.ok) change({ reading: (await answer.json()) as Reading, contact: 'fine' });
      else change({ contact: contactOf(answer.status, await answerOf(answer)) });
    } catch {
      change({ contact: 'offline' });
    }
  }

  /** False: not now. */
  async function send({ id, said, madeAt }: Unsent<Said, Why>): Promise<boolean> {
    const body = JSON.stringify({ id, said, madeAt, sentAt: now() });
    const answer = await ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const given = await answerOf(answer);
    if (answer.ok && given?.ok === true) {
      outbox.remove(id);
      const sent = { id, said, madeAt, isGathering: false, refused: null };
      const reading = state.reading && afterSent(state.reading, sent);
      change({ contact: 'fine', reading, sent: [...state.sent, sent] });
      return true;
    }
    // a word of ours, and no page of the network's in between
    const isFinal = given?.code !== undefined && answer.status < 500 && answer.status !== 429;
    if (!isFinal) {
      change({ contact: contactOf(answer.status, given) });
      return false;
    }
    outbox.refuse(id, whyOf(answer.status, given, said));
    onChange(state);
    return true;
  }

  /** Sends and looks; asked while that goes on, it does so once more afterwards. */
  function wake(): Promise<void> {
    isAskedAgain = running !== null;
    running ??= run().finally(() => {
      running = null;
      if (isAskedAgain) void wake();
    });
    return running;
  }

  return { state: () => state, wake };
}

/** Null: no word of ours, but a page of the network's in between. */
async function answerOf(response: Response): Promise<Answer | null> {
  return response.json().catch(() => null);
}

function contactOf(status: number, given: Answer | null): 'gone' | 'busy' | 'offline' {
  if ((status === 404 || status === 400) && given?.code !== undefined) return 'gone';
  return status === 429 ? 'busy' : 'offline';
}
