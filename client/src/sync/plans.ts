import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { type Api, query, streamPath } from './api.ts';
import type { DeviceStore } from './device-store.ts';
import type { ConfirmedStore } from './store.ts';

export interface Plans {
  /** Has a version read, from this device or from the server, unless it is there already. */
  want: (version: number) => void;
  /** There is contact again: what could not be read is asked for anew. */
  resume: () => void;
  purge: () => Promise<void>;
}

const KEY = 'plan/';
/** More than this many plans are of incidents long past; the oldest leave the device. */
const KEPT = 10;

/**
 * Plans that are no longer in force, for the incidents that were registered under them. The adoption itself is what is
 * kept, as it was recorded: it never changes, and a newer version of the product brings it up to date when it reads it.
 */
export function createPlans(api: Api, device: () => Promise<DeviceStore>, confirmed: ConfirmedStore): Plans {
  const underWay = new Set<number>();
  const missing = new Set<number>();
  /** Raised by `purge`: an answer to an earlier question is no longer wanted. */
  let generation = 0;

  const load = async (version: number) => {
    const mine = generation;
    const store = await device();
    const kept = await store.get<AnyEvent>('readings', keyOf(version)).catch(() => undefined);
    const adopted = kept ?? (await ask(version));
    if (mine !== generation) return;
    const plan = adopted && planOf(adopted);
    if (!plan) return void missing.add(version);
    confirmed.update((state) => ({ ...state, plans: { ...state.plans, [version]: plan } }));
    if (kept) return;
    await store.put('readings', keyOf(version), adopted);
    const versions = await keptVersions(store);
    await Promise.all(versions.slice(KEPT).map((old) => store.delete('readings', keyOf(old))));
  };
  const ask = async (version: number): Promise<AnyEvent | null> => {
    const path = streamPath('plan', `events${query({ after: version - 1, limit: 1 })}`);
    const answer = await api.request<{ events: AnyEvent[] }>('GET', path);
    return answer.ok ? (answer.value.events[0] ?? null) : null;
  };
  const want = (version: number) => {
    if (underWay.has(version) || confirmed.peek().plans[version]) return;
    underWay.add(version);
    missing.delete(version);
    // A full or failing disk costs the words without contact, nothing else.
    load(version)
      .catch(() => {})
      .finally(() => underWay.delete(version));
  };

  return {
    want,
    resume: () => {
      for (const version of [...missing]) want(version);
    },
    purge: async () => {
      generation += 1;
      missing.clear();
      confirmed.update((state) => ({ ...state, plans: {} }));
      const store = await device();
      const versions = await keptVersions(store).catch(() => []);
      await Promise.all(versions.map((version) => store.delete('readings', keyOf(version)).catch(() => {})));
    },
  };
}

function keyOf(version: number): string {
  return `${KEY}${version}`;
}

/** Newest first. */
async function keptVersions(store: DeviceStore): Promise<number[]> {
  const keys = (await store.keys('readings')).filter((key) => key.startsWith(KEY));
  return keys.map((key) => Number(key.slice(KEY.length))).sort((one, other) => other - one);
}

/** Null for what this version of the product cannot read. */
function planOf(adopted: AnyEvent): PlanState | null {
  const event = upcast(adopted);
  return isUnknown(event) ? null : foldStream('plan', undefined, event);
}
