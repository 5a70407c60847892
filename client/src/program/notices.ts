import type { PushReading } from '@ledningsplats/shared/channels/push-notice.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sync } from '../sync/sync.ts';

/**
 * Whether this browser takes notices for whoever is signed in. `impossible`: it cannot (no service worker, or on an iPhone
 * before the page is on the home screen) · `refused`: somebody has said no to the browser, and only its own settings change
 * that · `not_configured`: the server sends none · `shared_device`: nobody's own.
 */
export type NoticeState = 'checking' | 'impossible' | 'not_configured' | 'shared_device' | 'refused' | 'off' | 'on';

/** Why it could not be turned on. `service`: the browser's push service did not answer. */
export type NoticeFailure = 'refused' | 'service' | 'server';

export interface NoticesView {
  state: NoticeState;
  isWorking: boolean;
  failure: NoticeFailure | null;
}

/** Notices to this device: turned on by somebody who presses a button, and off with their session. */
export interface Notices {
  readonly store: Pick<StoreApi<NoticesView>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Somebody is signed in: what is on goes on under this session, and what was another's is let go of. */
  look: () => Promise<void>;
  turnOn: () => Promise<void>;
  turnOff: () => Promise<void>;
  /** Nobody is signed in: the browser lets go of what it has. */
  forget: () => Promise<void>;
}

export interface NoticesEnvironment {
  request: Sync['request'];
  /** Null in a browser that cannot. */
  push: () => Promise<PushManager | null>;
  permission: () => NotificationPermission;
  /** Asks the person; only where they have pressed something. */
  askPermission: () => Promise<NotificationPermission>;
}

export function createNotices({ request, push, permission, askPermission }: NoticesEnvironment): Notices {
  const store = createStore<NoticesView>(() => ({ state: 'checking', isWorking: false, failure: null }));
  const show = (state: NoticeState, failure: NoticeFailure | null = null) =>
    store.setState({ state, isWorking: false, failure });
  const rest = (): NoticeState => (permission() === 'denied' ? 'refused' : 'off');

  /** The server's key and the browser's manager; otherwise what it is instead. */
  const prepare = async () => {
    const manager = await push();
    if (!manager) return 'impossible';
    const answer = await request<PushReading>('GET', '/api/push');
    // without contact it is as it was
    if (!answer.ok) return null;
    const { publicKey, why } = answer.value;
    return publicKey === null ? (why ?? 'not_configured') : { manager, publicKey };
  };

  const tell = async (subscription: PushSubscription, isNew: boolean): Promise<boolean | null> => {
    const { endpoint, keys = {} } = subscription.toJSON();
    const { p256dh, auth } = keys;
    const answer = await request<{ isOn: boolean }>('POST', '/api/push/subscription', {
      endpoint,
      p256dh,
      auth,
      isNew,
    });
    return answer.ok ? answer.value.isOn : null;
  };

  const look = async () => {
    const prepared = await prepare();
    if (prepared === null) return;
    if (typeof prepared === 'string') return show(prepared);
    const { manager, publicKey } = prepared;
    const subscription = await manager.getSubscription();
    if (!subscription) return show(rest());
    const isSameServer = keyOf(subscription) === publicKey;
    const isOn = isSameServer ? await tell(subscription, false) : false;
    if (isOn === null) return;
    if (!isOn) await subscription.unsubscribe();
    show(isOn ? 'on' : rest());
  };

  return {
    store,
    look,
    turnOn: async () => {
      if (store.getState().isWorking) return;
      store.setState({ isWorking: true, failure: null });
      const prepared = await prepare();
      if (prepared === null) return show('off', 'server');
      if (typeof prepared === 'string') return show(prepared);
      if ((await askPermission()) !== 'granted') return show(rest(), 'refused');
      const { manager, publicKey } = prepared;
      let subscription: PushSubscription;
      try {
        subscription = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
      } catch {
        return show(rest(), 'service');
      }
      if (await tell(subscription, true)) return show('on');
      await subscription.unsubscribe().catch(() => {});
      show('off', 'server');
    },
    turnOff: async () => {
      if (store.getState().isWorking) return;
      store.setState({ isWorking: true, failure: null });
      const subscription = await (await push())?.getSubscription();
      if (!subscription) return show(rest());
      const { endpoint } = subscription;
      // what the browser has let go of, the push service takes no more: off also where the server is not reached
      await subscription.unsubscribe().catch(() => {});
      await request('DELETE', '/api/push/subscription', { endpoint });
      show(rest());
    },
    forget: async () => {
      const subscription = await (await push())?.getSubscription();
      await subscription?.unsubscribe().catch(() => {});
      show('checking');
    },
  };
}

/** Looks when somebody has signed in, and lets go when somebody has signed out. A session that ran out changes nothing. */
export function followSession({ store }: Pick<Sync, 'store'>, notices: Pick<Notices, 'look' | 'forget'>): void {
  /** Whose session has been looked at; null: it ran out, and the next one is another. */
  let looked: string | null = null;
  let wasIn = false;
  store.subscribe(({ session }) => {
    if (session.status === 'expired') looked = null;
    if (session.status === 'signed_in' && session.confirmed && looked !== session.reading.user.id) {
      looked = session.reading.user.id;
      wasIn = true;
      void notices.look().catch(() => {});
    }
    // `never`: nobody has been here since the page was opened, and the server has said that nobody is
    if (session.status === 'signed_out' && (wasIn || session.because === 'never')) {
      looked = null;
      wasIn = false;
      void notices.forget().catch(() => {});
    }
  });
}

function keyOf({ options }: PushSubscription): string | null {
  const { applicationServerKey } = options;
  if (!applicationServerKey) return null;
  const text = btoa(String.fromCharCode(...new Uint8Array(applicationServerKey)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
