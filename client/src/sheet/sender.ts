import type { SheetReading } from '@ledningsplats/shared/places/sheet-reading.ts';
import { afterSaid } from './headcount-here.ts';
import type { Outbox, RefusedWhy, Unsent } from './outbox.ts';

/** What is known of the sheet now. */
export interface SheetState {
  /** Null: never fetched since the page was opened. */
  reading: SheetReading | null;
  /** `gone`: revoked, or there never was such a sheet. */
  contact: 'starting' | 'fine' | 'offline' | 'busy' | 'gone';
  /** What has arrived since the page was opened, oldest first. Kept nowhere. */
  sent: readonly Unsent[];
}

export interface SenderOptions {
  path: string;
  outbox: Outbox;
  fetch: typeof fetch;
  now: () => number;
  /** The state, or what waits, is another. */
  onChange: (state: SheetState) => void;
}

/** What the server says of something sent: an ack, or a problem document. */
interface Answer {
  ok?: boolean;
  code?: string;
  details?: { why?: string };
}

/** An answer that has not come by then does not come: the next try is soon. */
const PATIENCE_MS = 20_000;

/** Sends what waits, one at a time and oldest first, and looks at how the place is. */
export function createSender({ path, outbox, fetch, now, onChange }: SenderOptions) {
  let state: SheetState = { reading: null, contact: 'starting', sent: [] };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const change = (part: Partial<SheetState>) => {
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
      if (answer.ok) change({ reading: (await answer.json()) as SheetReading, contact: 'fine' });
      else change({ contact: contactOf(answer.status, await answerOf(answer)) });
    } catch {
      change({ contact: 'offline' });
    }
  }

  /** False: not now. */
  async function send({ id, said, madeAt }: Unsent): Promise<boolean> {
    const body = JSON.stringify({ id, said, madeAt, sentAt: now() });
    const answer = await ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const given = await answerOf(answer);
    if (answer.ok && given?.ok === true) {
      outbox.remove(id);
      const sent = { id, said, madeAt, isGathering: false, refused: null };
      const reading = state.reading && { ...state.reading, open: afterSaid(state.reading.open, [sent]) };
      change({ contact: 'fine', reading, sent: [...state.sent, sent] });
      return true;
    }
    // a word of ours, and no page of the network's in between
    const isFinal = given?.code !== undefined && answer.status < 500 && answer.status !== 429;
    if (!isFinal) {
      change({ contact: contactOf(answer.status, given) });
      return false;
    }
    outbox.refuse(id, whyOf(answer.status, given));
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

function contactOf(status: number, given: Answer | null): SheetState['contact'] {
  if ((status === 404 || status === 400) && given?.code !== undefined) return 'gone';
  return status === 429 ? 'busy' : 'offline';
}

function whyOf(status: number, problem: Answer | null): RefusedWhy {
  if (status === 404) return 'gone';
  if (problem?.code === 'below_zero') return 'below_zero';
  if (problem?.code !== 'settled') return 'other';
  return problem.details?.why === 'earlier' ? 'earlier' : 'asleep';
}
