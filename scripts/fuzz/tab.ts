import { createSync, type RunningSync } from '../../client/src/sync/create-sync.ts';
import type { DeviceStore } from '../../client/src/sync/device-store.ts';
import type { SyncEnvironment } from '../../client/src/sync/environment.ts';
import type { LogPages } from '../../client/src/sync/sync.ts';
import type { Tabs } from '../../client/src/sync/tabs.ts';
import { quickCipher } from '../../client/src/sync/testing/quick-cipher.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import type { Weather } from './faults.ts';
import { type CookieJar, FaultyNetwork, type Server } from './faulty-network.ts';
import type { Traffic } from './traffic.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface TabOptions {
  name: string;
  server: Server;
  jar: CookieJar;
  clock: VirtualClock;
  clockError: number;
  traffic: Traffic;
  random: SeededRandom;
  /** For the network, apart from what the page asks for. */
  weatherRandom: SeededRandom;
  store: DeviceStore;
  tabs: () => Tabs;
  /** The device's other tabs are rid of it. */
  leaveTabs: () => void;
  /** Streams on its screen. */
  streams: string[];
  receive: (text: string) => string;
  fault: (what: string) => void;
}

/** So small that a schedule's log has many. */
const LOG_PAGE = 7;

/** One browser tab with the real sync layer in it, over a clock, a network and a device that the schedule rules. */
export class Tab {
  readonly name: string;
  readonly #options: TabOptions;
  readonly #network: FaultyNetwork;
  #sync: RunningSync | null = null;
  #logs: LogPages[] = [];
  #isAsleep = false;
  /** What came due while it slept. */
  #held: (() => void)[] = [];
  /** Rises when it is closed: what the closed page had underway is gone with it. */
  #life = 0;
  #page = { wake: new Set<() => void>(), offline: new Set<() => void>(), hide: new Set<() => void>() };

  constructor(options: TabOptions) {
    this.name = options.name;
    this.#options = options;
    this.#network = new FaultyNetwork({
      ...options,
      random: options.weatherRandom,
      frameRandom: options.weatherRandom.branch('frames'),
      after: this.after,
      afterFrame: (ms, run) => void this.#later(ms, run, `${this.name} frames`),
    });
  }

  /** Null while it is closed. */
  get sync(): RunningSync | null {
    return this.#sync;
  }

  /** The log of the first stream in both of its orders, open for as long as the tab is. */
  get logs(): readonly LogPages[] {
    return this.#logs;
  }

  get isAsleep(): boolean {
    return this.#isAsleep;
  }

  set weather(weather: Weather) {
    this.#network.weather = weather;
  }

  open(): void {
    if (this.#sync) return;
    const sync = createSync(this.#environment());
    this.#sync = sync;
    sync.start().catch((error: unknown) => this.#options.fault(`${this.name} did not start: ${error}`));
    const [first = ''] = this.#options.streams;
    for (const stream of this.#options.streams) sync.open(stream);
    this.#logs = (['occurred', 'recorded'] as const).map((order) => sync.log(first, order, { pageSize: LOG_PAGE }));
    for (const log of this.#logs) log.open();
  }

  /** As a browser ends a page: it may save at its last moment, and then nothing of it runs any more. */
  close(): void {
    if (!this.#sync) return;
    this.wake();
    for (const hide of this.#page.hide) hide();
    this.#sync = null;
    this.#logs = [];
    this.#life += 1;
    this.#network.breakConnections();
    this.#options.leaveTabs();
    this.#page = { wake: new Set(), offline: new Set(), hide: new Set() };
  }

  sleep(losesConnection: boolean): void {
    if (!this.#sync) return;
    for (const hide of this.#page.hide) hide();
    this.#isAsleep = true;
    if (losesConnection) this.#network.breakConnections();
  }

  wake(): void {
    if (!this.#isAsleep) return;
    this.#isAsleep = false;
    for (const run of this.#held.splice(0)) run();
    for (const wake of [...this.#page.wake]) wake();
  }

  breakConnection(): void {
    this.#network.breakConnections();
  }

  setNetwork(isUp: boolean): void {
    if (isUp === this.#network.isUp) return;
    this.#network.setUp(isUp);
    const told = isUp ? this.#page.wake : this.#page.offline;
    for (const tell of [...told]) this.after(0, tell);
  }

  /** A timer of the page. */
  after = (ms: number, run: () => void): (() => void) => this.#later(ms, run, this.name);

  #later(ms: number, run: () => void, owner: string): () => void {
    const life = this.#life;
    let isCalledOff = false;
    const runNow = () => {
      if (life !== this.#life || isCalledOff) return;
      try {
        run();
      } catch (error) {
        this.#options.fault(`${this.name} threw: ${error instanceof Error ? error.stack : error}`);
      }
    };
    const callOff = this.#options.clock.after(
      ms,
      () => {
        if (this.#isAsleep) this.#held.push(runNow);
        else runNow();
      },
      owner,
    );
    return () => {
      isCalledOff = true;
      callOff();
    };
  }

  #environment(): SyncEnvironment {
    const { clock, clockError, random, store, tabs } = this.#options;
    const listen = (listeners: Set<() => void>) => (run: () => void) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    };
    return {
      fetch: this.#network.fetch,
      openWire: this.#network.openWire,
      openDevice: async () => store,
      // the browser's works in threads, whose order nobody rules
      cipher: quickCipher,
      now: () => clock.now + clockError,
      newId: () => random.uuid(),
      random: () => random.next(),
      after: this.after,
      nextFrame: (run) => void this.after(16, run),
      tabs: tabs(),
      page: {
        isOnline: () => this.#network.isUp,
        onWake: listen(this.#page.wake),
        onOffline: listen(this.#page.offline),
        onHide: listen(this.#page.hide),
      },
    };
  }
}
