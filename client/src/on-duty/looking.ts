import type { OnDutyReading } from '@ledningsplats/shared/roster/on-duty-reading.ts';

export interface LookingState {
  /** The last that is known; null: nothing yet, or the municipality tells nothing any more. */
  reading: OnDutyReading | null;
  /** When that was so, by the device's clock. */
  asOf: number;
  /** `off`: not told to anybody without an account. */
  contact: 'starting' | 'fine' | 'offline' | 'busy' | 'off';
}

export interface LookingOptions {
  fetch: typeof fetch;
  /** UTC milliseconds. */
  now: () => number;
  onChange: () => void;
}

const PATIENCE_MS = 20_000;

/** Asks who is TiB, and keeps what was known last for as long as nobody answers. */
export function createLooking({ fetch, now, onChange }: LookingOptions) {
  let state: LookingState = { reading: null, asOf: 0, contact: 'starting' };
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const change = (part: Partial<LookingState>) => {
    state = { ...state, ...part };
    onChange();
  };

  async function run(): Promise<void> {
    try {
      const response = await fetch('/api/tib', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.ok) {
        const reading = (await response.json()) as OnDutyReading;
        // whoever is between may have had it for a while
        const age = Number(response.headers.get('age') ?? 0) * 1_000;
        change({ reading, asOf: now() - age, contact: 'fine' });
      } else if (response.status === 404 && (await isOurs(response))) {
        change({ reading: null, contact: 'off' });
      } else {
        change({ contact: response.status === 429 ? 'busy' : 'offline' });
      }
    } catch {
      change({ contact: 'offline' });
    }
  }

  /** Asked while it looks, it looks once more: a network that came back does not wait for the one that was gone. */
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

/** Our own word for an address that is none, and no page of a network in between. */
async function isOurs(response: Response): Promise<boolean> {
  const problem: { code?: string } | null = await response.json().catch(() => null);
  return problem?.code === 'not_found';
}
