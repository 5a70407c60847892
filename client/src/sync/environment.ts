import type { Cipher } from './cipher.ts';
import type { DeviceStore } from './device-store.ts';
import type { Tabs } from './tabs.ts';
import type { Wire } from './wire.ts';

/**
 * All that the sync layer takes from outside. The browser's stands in browser-environment.ts; tests hand in their own
 * clock, network and device, and so run many replicas in one process.
 */
export interface SyncEnvironment {
  /** With the session's cookie. */
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** A wire that is not connected yet. */
  openWire: () => Wire;
  /** Where things are kept on this device; a memory store where the browser keeps nothing. */
  openDevice: () => Promise<DeviceStore>;
  /** Null where the browser has none: what is secret then stays in memory. */
  cipher: Cipher | null;
  /** The device's clock, UTC milliseconds. */
  now: () => number;
  newId: () => string;
  /** In [0, 1), for jitter alone. */
  random: () => number;
  /** Runs later; the answer calls it off. */
  after: (ms: number, run: () => void) => () => void;
  /** Runs once, before the next picture is drawn. */
  nextFrame: (run: () => void) => void;
  tabs: Tabs;
  page: PageSignals;
  /** How often a quiet connection is tried, and how soon an answer must come; as for anybody at a desk where it is left out. */
  beat?: { everyMs: number; withinMs: number };
}

export interface PageSignals {
  /** False only where the device knows that it has no network. */
  isOnline: () => boolean;
  /** Became visible, came back from the cache, or got network: contact is tried at once. */
  onWake: (run: () => void) => () => void;
  onOffline: (run: () => void) => () => void;
  /** The last moment in which something can be saved: hidden, or left. */
  onHide: (run: () => void) => () => void;
}
