import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Sync } from '../sync/sync.ts';
import type { SessionView, SyncState } from '../sync/views.ts';
import { createNotices, followSession } from './notices.ts';

const KEY = 'BPk_-w';
const OTHER_KEY = 'AAAA';

function bytes(key: string): ArrayBuffer {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer;
}

/** A browser, and a server that keeps what it is told. */
function device({ reading = { publicKey: KEY, why: null } as object, isAble = true } = {}) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const browser = {
    permission: 'default' as NotificationPermission,
    says: 'granted' as NotificationPermission,
    isServiceDown: false,
    subscription: null as string | null,
  };
  const server = { isReached: true, isOn: true };
  const subscription = () => ({
    options: { applicationServerKey: bytes(browser.subscription ?? '') },
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
    endpoint: 'https://push.example/1',
    unsubscribe: async () => {
      browser.subscription = null;
      return true;
    },
  });
  const manager = {
    getSubscription: async () => (browser.subscription === null ? null : subscription()),
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      if (browser.isServiceDown) throw new DOMException('no', 'AbortError');
      browser.subscription = applicationServerKey;
      return subscription();
    },
  } as unknown as PushManager;
  const request = (async (method: string, path: string, body: unknown) => {
    asked.push({ method, path, body });
    if (!server.isReached) return { ok: false, code: 'unreached' };
    return { ok: true, value: path === '/api/push' ? reading : { isOn: server.isOn } };
  }) as unknown as Sync['request'];
  const notices = createNotices({
    request,
    push: async () => (isAble ? manager : null),
    permission: () => browser.permission,
    askPermission: async () => {
      browser.permission = browser.says;
      return browser.says;
    },
  });
  return { notices, browser, server, asked, state: () => notices.store.getState() };
}

test('[LM1] looking asks nobody for permission', async () => {
  const { notices, browser, state } = device();
  await notices.look();
  expect(state().state).toBe('off');
  expect(browser.permission).toBe('default');
});

test('[LM1] turned on by whoever presses, under this session, and off again', async () => {
  const { notices, browser, asked, state } = device();
  await notices.turnOn();
  expect(state()).toEqual({ state: 'on', isWorking: false, failure: null });
  expect(browser.subscription).toBe(KEY);
  expect(asked.at(-1)).toMatchObject({ method: 'POST', body: { isNew: true, p256dh: 'p', auth: 'a' } });
  await notices.turnOff();
  expect(state().state).toBe('off');
  expect(browser.subscription).toBeNull();
  expect(asked.at(-1)).toMatchObject({ method: 'DELETE', body: { endpoint: 'https://push.example/1' } });
});

test.each([
  ['a no', 'denied', 'refused'],
  ['a question that was closed', 'default', 'off'],
] as const)('[LM1] %s is told as it is', async (_what, says, state) => {
  const found = device();
  found.browser.says = says;
  await found.notices.turnOn();
  expect(found.state()).toMatchObject({ state, failure: 'refused' });
});

test('[LM1] a push service that does not answer, and a server that does not, leave it off and say so', async () => {
  const { notices, browser, server, state } = device();
  browser.isServiceDown = true;
  await notices.turnOn();
  expect(state()).toMatchObject({ state: 'off', failure: 'service' });
  browser.isServiceDown = false;
  server.isReached = false;
  await notices.turnOn();
  expect(state()).toMatchObject({ state: 'off', failure: 'server' });
  expect(browser.subscription).toBeNull();
});

test('[SE2] what was on for somebody else, or for another server, is let go of', async () => {
  const other = device();
  other.browser.subscription = KEY;
  other.server.isOn = false;
  await other.notices.look();
  expect(other.state().state).toBe('off');
  expect(other.browser.subscription).toBeNull();
  const moved = device();
  moved.browser.subscription = OTHER_KEY;
  await moved.notices.look();
  expect(moved.state().state).toBe('off');
  expect(moved.browser.subscription).toBeNull();
});

test('[LM1] what is on goes on under the next session, and without contact it is left alone', async () => {
  const { notices, browser, server, asked, state } = device();
  browser.subscription = KEY;
  server.isReached = false;
  await notices.look();
  expect(browser.subscription).toBe(KEY);
  server.isReached = true;
  await notices.look();
  expect(state().state).toBe('on');
  expect(asked.at(-1)?.body).toMatchObject({ isNew: false });
});

test.each([
  [{ reading: { publicKey: null, why: 'not_configured' } }, 'not_configured'],
  [{ reading: { publicKey: null, why: 'shared_device' } }, 'shared_device'],
  [{ isAble: false }, 'impossible'],
] as const)('[LM1] %j is %s, and no button is of use', async (options, state) => {
  const found = device(options);
  await found.notices.look();
  expect(found.state().state).toBe(state);
});

test('[SE2] looks when somebody has signed in, lets go when they have signed out, and not when a session ran out', () => {
  const store = createStore<Pick<SyncState, 'session'>>(() => ({ session: { status: 'checking' } as SessionView }));
  const done: string[] = [];
  followSession({ store } as unknown as Pick<Sync, 'store'>, {
    look: async () => void done.push('look'),
    forget: async () => void done.push('forget'),
  });
  const reading = { user: { id: 'u-1' } };
  const become = (session: object) => store.setState({ session: session as SessionView });
  become({ status: 'signed_in', reading, confirmed: false });
  become({ status: 'signed_in', reading, confirmed: true });
  become({ status: 'signed_in', reading, confirmed: true });
  become({ status: 'expired', reading });
  become({ status: 'signed_in', reading, confirmed: true });
  expect(done).toEqual(['look', 'look']);
  become({ status: 'signed_out', because: 'self' });
  expect(done).toEqual(['look', 'look', 'forget']);
});
