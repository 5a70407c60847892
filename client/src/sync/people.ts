import type { PeopleReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import type { DeviceStore } from './device-store.ts';
import type { ConfirmedStore } from './store.ts';

export interface People {
  /** What this device remembers, until the server has been asked. */
  recall: () => Promise<void>;
  refresh: () => Promise<void>;
  /** The server has a newer version. */
  noticed: (version: number) => void;
  purge: () => Promise<void>;
}

interface Kept {
  reading: PeopleReading;
  etag: string | null;
}

const RETRY_AFTER = 2_000;

/** The people register: names behind the ids of the history. Versioned, cached, and never part of a stream [SE4]. */
export function createPeople(
  api: Api,
  device: () => Promise<DeviceStore>,
  confirmed: ConfirmedStore,
  after: (ms: number, run: () => void) => () => void,
): People {
  let kept: Kept | null = null;
  /** Raised by `purge`: an answer to an earlier question is no longer wanted. */
  let generation = 0;
  let callOffRetry = () => {};

  const show = (next: Kept) => {
    kept = next;
    const byId = Object.fromEntries(next.reading.people.map((person) => [person.id, person]));
    confirmed.update((state) => ({ ...state, people: { version: next.reading.version, byId } }));
  };
  const refresh = async () => {
    const mine = generation;
    callOffRetry();
    const answer = await api.getIfChanged<PeopleReading>('/api/people', kept?.etag ?? null);
    if (mine !== generation) return;
    if (!answer.ok) {
      callOffRetry = after(RETRY_AFTER, () => {
        if (confirmed.peek().connection.state === 'connected') refresh().catch(() => {});
      });
      return;
    }
    if (!answer.value) return;
    show({ reading: answer.value.value, etag: answer.value.etag });
    await (await device()).put('readings', 'people', kept).catch(() => {});
  };

  return {
    recall: async () => {
      const stored = await (await device()).get<Kept>('readings', 'people').catch(() => undefined);
      if (stored && !kept) show(stored);
    },
    refresh,
    noticed: (version) => {
      if (version !== kept?.reading.version) refresh().catch(() => {});
    },
    purge: async () => {
      generation += 1;
      callOffRetry();
      kept = null;
      confirmed.update((state) => ({ ...state, people: { version: 0, byId: {} } }));
      await (await device()).delete('readings', 'people').catch(() => {});
    },
  };
}
