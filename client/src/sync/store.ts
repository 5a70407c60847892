import { createStore } from 'zustand/vanilla';
import type { SyncStore } from './sync.ts';
import type { SyncState } from './views.ts';

/** The one place where what is confirmed is written. */
export interface ConfirmedStore {
  readonly store: SyncStore;
  /** What is written, shown or not yet. */
  peek: () => SyncState;
  /** Shown with the next frame, together with all else that came until then. */
  update: (change: (state: SyncState) => SyncState) => void;
  /** Shown at once: the person's own doing must not wait for a frame. */
  updateNow: (change: (state: SyncState) => SyncState) => void;
}

export function createConfirmedStore(nextFrame: (run: () => void) => void): ConfirmedStore {
  const store = createStore<SyncState>(() => EMPTY);
  let written = EMPTY;
  let isScheduled = false;

  const show = () => {
    isScheduled = false;
    if (written !== store.getState()) store.setState(written, true);
  };
  return {
    store,
    peek: () => written,
    update: (change) => {
      written = change(written);
      if (isScheduled || written === store.getState()) return;
      isScheduled = true;
      nextFrame(show);
    },
    updateNow: (change) => {
      written = change(written);
      show();
    },
  };
}

const EMPTY: SyncState = {
  session: { status: 'checking', isUnreached: false },
  connection: { state: 'reconnecting', since: 0, contactAt: null, outdated: false },
  streams: {},
  presence: {},
  pens: {},
  incidents: { status: 'loading', rows: [], asOf: null, hasOlder: false },
  marks: { isTold: false, byStream: {} },
  people: { version: 0, byId: {} },
  plans: {},
  outbox: { items: [], byStream: {}, others: 0, locked: 0, storage: 'device' },
};
