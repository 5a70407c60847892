import { randomUUID } from 'node:crypto';
import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import { io, type Socket } from 'socket.io-client';
import { webCipher } from '../cipher.ts';
import { createSync, type RunningSync } from '../create-sync.ts';
import { type DeviceStore, memoryDevice } from '../device-store.ts';
import { alone, type Tabs } from '../tabs.ts';
import { type WireListeners, wireOver } from '../wire.ts';

export interface NodeClient {
  sync: RunningSync;
  device: DeviceStore;
  /** Shared by the tabs of one device, as a browser's. */
  cookies: { cookie: string };
  /** The network goes, in the middle of whatever is under way. */
  cut: () => void;
  restore: () => void;
  /** The page is closed: nothing of it runs on; the device keeps what it has. */
  close: () => void;
}

export interface NodeClientOptions {
  address: string;
  device?: DeviceStore;
  tabs?: Tabs;
  cookies?: { cookie: string };
  /** How wrong the device's clock is, in milliseconds. */
  skew?: number;
  random?: () => number;
  newId?: () => string;
}

/** One tab against a real server over real sockets, in this process. Call `sync.start()`. */
export function nodeClient(options: NodeClientOptions): NodeClient {
  const { address, random = Math.random, newId = randomUUID, skew = 0 } = options;
  const device = options.device ?? memoryDevice('device');
  const cookies = options.cookies ?? { cookie: '' };
  const wakers = new Set<() => void>();
  const hiders = new Set<() => void>();
  const sockets = new Set<Socket>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isUp = true;

  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
    return () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
  };
  const openWire = () => {
    const socket: Socket = io(address, {
      autoConnect: false,
      forceNew: true,
      transports: ['websocket'],
      auth: { protocol: PROTOCOL },
      // The layer's own retries drive it, so that a cut network stays cut.
      reconnection: false,
      extraHeaders: { origin: address, cookie: cookies.cookie },
    });
    sockets.add(socket);
    const wire = wireOver(socket);
    let listeners: WireListeners | null = null;
    return {
      ...wire,
      get isConnected() {
        return wire.isConnected;
      },
      listen: (given: WireListeners) => {
        listeners = { ...given, lost: () => given.lost(false), refused: (code) => given.refused(code, false) };
        wire.listen(listeners);
      },
      connect: () => {
        if (isUp) wire.connect();
        else after(20, () => listeners?.refused(null, false));
      },
    };
  };

  const sync = createSync({
    fetch: async (path, init) => {
      if (!isUp) throw new TypeError('no network');
      const headers = { ...(init.headers as Record<string, string>), cookie: cookies.cookie, origin: address };
      const response = await fetch(address + path, { ...init, headers });
      const set = response.headers.getSetCookie()[0];
      if (set) cookies.cookie = set.split(';', 1)[0] ?? '';
      if (!isUp) throw new TypeError('the answer was lost');
      return response;
    },
    openWire,
    openDevice: async () => device,
    cipher: webCipher(),
    now: () => Date.now() + skew,
    newId,
    random,
    after,
    nextFrame: (run) => void after(16, run),
    tabs: options.tabs ?? { stand: alone, channel: () => ({ post: () => {}, close: () => {} }) },
    page: {
      isOnline: () => isUp,
      onWake: (run) => {
        wakers.add(run);
        return () => wakers.delete(run);
      },
      onOffline: () => () => {},
      onHide: (run) => {
        hiders.add(run);
        return () => hiders.delete(run);
      },
    },
  });

  const cut = () => {
    isUp = false;
    for (const socket of sockets) socket.io.engine?.close();
  };
  return {
    sync,
    device,
    cookies,
    cut,
    restore: () => {
      isUp = true;
      for (const run of wakers) run();
    },
    close: () => {
      for (const run of hiders) run();
      cut();
      sync.stop();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
