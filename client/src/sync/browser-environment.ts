import { PROTOCOL } from '@ledningsplats/shared/core/protocol.ts';
import { io } from 'socket.io-client';
import { webCipher } from './cipher.ts';
import type { PageSignals, SyncEnvironment } from './environment.ts';
import { openIndexedDbDevice } from './indexeddb-device.ts';
import { browserTabs } from './tabs.ts';
import { wireOver } from './wire.ts';

/** A hidden page draws no frames, and still has to take what arrives. */
const FRAME_AT_MOST = 100;

/** `namespace` of the connection, and what the browser's own storage is called; the product's own where they are left out. */
export function browserEnvironment({
  namespace = '/',
  device,
}: {
  namespace?: string;
  device?: string;
} = {}): SyncEnvironment {
  return {
    fetch: (path, init) => fetch(path, init),
    openWire: () =>
      wireOver(
        io(namespace, {
          autoConnect: false,
          forceNew: true,
          auth: { protocol: PROTOCOL },
          // A proxy that breaks websockets must not cut anyone off.
          transports: ['websocket', 'polling'],
          tryAllTransports: true,
          reconnectionDelay: 500,
          reconnectionDelayMax: 5_000,
          randomizationFactor: 0.5,
          timeout: 8_000,
        }),
      ),
    openDevice: () => openIndexedDbDevice(device, webCipher()),
    cipher: webCipher(),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    random: () => Math.random(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    nextFrame,
    tabs: browserTabs(),
    page: browserPage,
  };
}

function nextFrame(run: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, FRAME_AT_MOST);
}

const browserPage: PageSignals = {
  isOnline: () => navigator.onLine,
  onWake: (run) => {
    const ifVisible = () => {
      if (document.visibilityState === 'visible') run();
    };
    // The first showing of a page is no return.
    const ifFromCache = (event: PageTransitionEvent) => {
      if (event.persisted) run();
    };
    window.addEventListener('online', run);
    document.addEventListener('visibilitychange', ifVisible);
    window.addEventListener('pageshow', ifFromCache);
    return () => {
      window.removeEventListener('online', run);
      document.removeEventListener('visibilitychange', ifVisible);
      window.removeEventListener('pageshow', ifFromCache);
    };
  },
  onOffline: (run) => {
    window.addEventListener('offline', run);
    return () => window.removeEventListener('offline', run);
  },
  onHide: (run) => {
    const ifHidden = () => {
      if (document.visibilityState === 'hidden') run();
    };
    window.addEventListener('pagehide', run);
    document.addEventListener('visibilitychange', ifHidden);
    return () => {
      window.removeEventListener('pagehide', run);
      document.removeEventListener('visibilitychange', ifHidden);
    };
  },
};
