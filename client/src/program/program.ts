import { createStore, type StoreApi } from 'zustand/vanilla';

export interface ProgramView {
  /**
   * Whether the page opens without network. `fetching`: not known yet, or on its way · `impossible`: the browser cannot
   * (a private window, a page without TLS), or what it fetched was not whole.
   */
  offline: 'fetching' | 'kept' | 'impossible';
  /** The device holds a newer version than the one that is open: the next load gets it. */
  hasNewer: boolean;
}

/** The built page as this device keeps it: what the service worker has fetched, beside what runs here. */
export interface Program {
  readonly store: Pick<StoreApi<ProgramView>, 'getState' | 'getInitialState' | 'subscribe'>;
  start: () => Promise<void>;
  /** Asks the server for a newer version; found, it is fetched in the background. */
  lookForNewer: () => Promise<void>;
  /**
   * For a page that is too old for its server: resolves when a reload gives another than this one. Where none could be
   * kept, the device lets go of what it has, and the reload asks the server.
   */
  fetchNewer: () => Promise<void>;
}

export interface ProgramEnvironment {
  /** Undefined in a browser that keeps nothing. */
  workers: ServiceWorkerContainer | undefined;
  isKept: (address: string) => Promise<boolean>;
  /** Addresses of the scripts and styles that the open page is made of. */
  ownFiles: () => string[];
  after: (ms: number, run: () => void) => () => void;
}

/** The page is a megabyte; on a bad line someone who has pressed *Ladda om* waits no longer than this. */
const FETCHED_WITHIN = 30_000;

export function createProgram({ workers, isKept, ownFiles, after }: ProgramEnvironment): Program {
  const store = createStore<ProgramView>(() => ({ offline: workers ? 'fetching' : 'impossible', hasNewer: false }));
  let registration: ServiceWorkerRegistration | null = null;

  /** By content and not by who controls the page: a worker may take over before the page has begun to listen. */
  const compare = async () => {
    // What is being fetched is compared when it is there.
    if (!registration || registration.installing || registration.waiting) return;
    if (!registration.active) return store.setState({ offline: 'impossible', hasNewer: false });
    const kept = await Promise.all(ownFiles().map(isKept)).catch(() => [true]);
    store.setState({ offline: 'kept', hasNewer: kept.includes(false) });
  };
  const watch = (found: ServiceWorkerRegistration) => {
    registration = found;
    const follow = () => {
      const { installing } = found;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'activated' || installing.state === 'redundant') void compare();
      });
    };
    found.addEventListener('updatefound', follow);
    follow();
  };
  const lookForNewer = async () => {
    // Without contact there is nothing to find, and what is kept is what there is.
    await registration?.update().catch(() => {});
    await compare();
  };
  const settled = () =>
    new Promise<void>((resolve) => {
      const worker = registration?.installing ?? registration?.waiting;
      if (!worker) return resolve();
      const callOff = after(FETCHED_WITHIN, resolve);
      worker.addEventListener('statechange', () => {
        if (worker.state !== 'activated' && worker.state !== 'redundant') return;
        callOff();
        resolve();
      });
    });

  return {
    store,
    start: async () => {
      try {
        if (workers) watch(await workers.register('/sw.js', { updateViaCache: 'none' }));
      } catch {
        return store.setState({ offline: 'impossible' });
      }
      await lookForNewer();
    },
    lookForNewer,
    fetchNewer: async () => {
      await lookForNewer();
      await settled();
      await compare();
      if (!store.getState().hasNewer) await registration?.unregister();
    },
  };
}
