import type { ServerToClient } from '@ledningsplats/shared/core/protocol.ts';
import type { Clock } from './clock.ts';
import type { SyncEnvironment } from './environment.ts';
import type { ConfirmedStore } from './store.ts';
import type { ConnectionView } from './views.ts';
import type { Wire } from './wire.ts';

export interface ConnectionHooks extends ServerToClient {
  /** There is contact: everything catches up from its cursor. */
  connected: () => void;
  lost: () => void;
  /** The server does not know the session. */
  signedOut: () => void;
}

export interface Connection {
  /** At once, also where it was waiting to try again. */
  start: () => void;
  stop: () => void;
  /** Null while there is no contact. */
  wire: () => Wire | null;
  /** The server was heard, by whatever way. */
  contact: () => void;
  /** Server time of the last contact; null before the first. */
  heardAt: () => number | null;
  outdated: () => void;
}

/** After this without contact the screen says *offline* rather than *återansluter*: longer than a change of network. */
const OFFLINE_AFTER = 10_000;
/** How often a quiet connection is tried; a dead one is then seen before anyone relies on it. */
const HEARTBEAT = 15_000;
const HEARTBEAT_WITHIN = 8_000;
/** After waking the answer is wanted at once, for the picture on screen may be old. */
const WAKE_WITHIN = 3_000;
/** As the client library's own: from half a second, doubled, at most five, with jitter so that forty boards do not return at once. */
const RETRY_FIRST = 500;
const RETRY_MOST = 5_000;

/** The live connection: it never gives up, and always says how old the picture is. */
export function createConnection(
  environment: SyncEnvironment,
  clock: Clock,
  confirmed: ConfirmedStore,
  hooks: ConnectionHooks,
): Connection {
  const { now, after, page, random } = environment;
  const { everyMs, withinMs } = environment.beat ?? { everyMs: HEARTBEAT, withinMs: HEARTBEAT_WITHIN };
  let wire: Wire | null = null;
  let heardAt: number | null = null;
  let failures = 0;
  let callOffRetry = () => {};
  let callOffOffline: (() => void) | null = null;
  let callOffHeartbeat = () => {};
  let stopListening: (() => void)[] = [];

  const show = (change: Partial<ConnectionView>) =>
    confirmed.updateNow((state) => ({ ...state, connection: { ...state.connection, ...change } }));
  const contact = () => {
    heardAt = clock.serverNow();
  };

  const askTime = async (within: number): Promise<boolean> => {
    const asked = wire;
    const askedAt = now();
    try {
      const server = await asked?.time(within);
      if (server === undefined) return false;
      clock.sample(server, askedAt, now());
      contact();
      return true;
    } catch {
      return false;
    }
  };
  const beat = () => {
    callOffHeartbeat = after(everyMs, () => {
      void askTime(withinMs).then((isAlive) => {
        if (!wire?.isConnected) return;
        if (isAlive) beat();
        else reconnectNow();
      });
    });
  };

  const handleLost = () => {
    callOffHeartbeat();
    if (confirmed.peek().connection.state === 'connected') {
      show({ state: page.isOnline() ? 'reconnecting' : 'offline', since: clock.serverNow(), contactAt: heardAt });
      hooks.lost();
    }
    // Counted from the loss, however many attempts have failed since.
    callOffOffline ??= after(OFFLINE_AFTER, () => {
      if (!wire?.isConnected) show({ state: 'offline' });
    });
  };
  const stopCounting = () => {
    callOffOffline?.();
    callOffOffline = null;
  };
  const retry = () => {
    callOffRetry();
    const wait = Math.min(RETRY_MOST, RETRY_FIRST * 2 ** Math.min(failures, 10));
    failures += 1;
    callOffRetry = after(wait * (0.5 + random() / 2), () => wire?.connect());
  };
  const reconnectNow = () => {
    if (!wire) return;
    wire.disconnect();
    handleLost();
    // Our own disconnect is reported as any other and would be retried after a pause.
    callOffRetry();
    wire.connect();
  };
  const handleWake = () => {
    if (!wire?.isConnected) return reconnectNow();
    void askTime(WAKE_WITHIN).then((isAlive) => {
      if (!isAlive) reconnectNow();
    });
  };

  const open = () => {
    const opened = environment.openWire();
    wire = opened;
    const ifCurrent =
      <Args extends unknown[]>(run: (...args: Args) => void) =>
      (...args: Args) => {
        if (wire !== opened) return;
        run(...args);
      };
    const heard = <Args extends unknown[]>(run: (...args: Args) => void) =>
      ifCurrent((...args: Args) => {
        contact();
        run(...args);
      });
    opened.listen({
      connected: heard(() => {
        failures = 0;
        stopCounting();
        show({ state: 'connected', since: clock.serverNow(), contactAt: null });
        hooks.connected();
        void askTime(HEARTBEAT_WITHIN);
        beat();
      }),
      lost: ifCurrent((triesAgain) => {
        handleLost();
        if (!triesAgain) retry();
      }),
      refused: ifCurrent((code, triesAgain) => {
        handleLost();
        if (code === 'wrong_protocol') return show({ outdated: true });
        // Asked whether it is so; until that is known it goes on trying.
        if (code === 'signed_out') hooks.signedOut();
        if (!triesAgain) retry();
      }),
      events: heard(hooks.events),
      presence: heard(hooks.presence),
      pens: heard(hooks.pens),
      incident: heard(hooks.incident),
      people: heard(hooks.people),
      revoked: heard(hooks.revoked),
      access: heard(hooks.access),
    });
    opened.connect();
  };
  const close = () => {
    const closed = wire;
    callOffRetry();
    callOffHeartbeat();
    handleLost();
    stopCounting();
    wire = null;
    closed?.disconnect();
  };

  return {
    start: () => {
      if (wire) {
        if (!wire.isConnected) reconnectNow();
        return;
      }
      stopListening = [page.onWake(handleWake), page.onOffline(reconnectNow)];
      if (confirmed.peek().connection.since === 0) {
        show({ since: clock.serverNow(), state: page.isOnline() ? 'reconnecting' : 'offline' });
      }
      open();
      handleLost();
    },
    stop: () => {
      if (!wire) return;
      for (const stop of stopListening.splice(0)) stop();
      close();
    },
    wire: () => (wire?.isConnected ? wire : null),
    contact,
    heardAt: () => heardAt,
    outdated: () => show({ outdated: true }),
  };
}
