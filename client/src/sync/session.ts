import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import type { Clock } from './clock.ts';
import type { DeviceStore } from './device-store.ts';
import type { SyncEnvironment } from './environment.ts';
import type { ConfirmedStore } from './store.ts';
import type { Answer } from './sync.ts';
import type { SessionView } from './views.ts';

export interface SessionHooks {
  api: Api;
  clock: Clock;
  confirmed: ConfirmedStore;
  device: () => Promise<DeviceStore>;
  chooseDevice: (isShared: boolean) => Promise<void>;
  /** Someone is signed in, as this device remembers or as the server has said. */
  entered: (reading: SessionReading) => Promise<void>;
  /** No frames and no commands until log-in; what is on screen stays. */
  expired: () => void;
  /** Wipes. Answers how many unsent items went with it. */
  left: (what: Wiped) => Promise<number>;
}

/** `read`: what was read, and no more · `drafts`: the user's drafts too · `everything`: the outbox too. */
export type Wiped = 'read' | 'drafts' | 'everything';

export interface Session {
  /** Goes by what the device remembers and asks the server. */
  start: () => Promise<void>;
  signIn: (username: string, password: string, options?: { sharedDevice?: boolean }) => Promise<Answer<SessionReading>>;
  signInAs: (demo: string) => Promise<Answer<SessionReading>>;
  setFunction: (id: string | null) => Promise<Answer<SessionReading>>;
  signOut: (options?: { discardUnsent?: boolean }) => Promise<void>;
  /** The server does not know us: is it so? */
  recheck: () => Promise<void>;
  /** Ended by someone else, or by signing out in another tab. */
  revoked: () => Promise<void>;
  expire: () => void;
  /** Somebody logs in on this device at this moment: a command sent now could go under the wrong session. */
  isChanging: () => boolean;
  close: () => void;
}

const SIGNED_OUT_HERE = 'signing-out';
const RETRY_AFTER = 2_000;
/** A tab that was closed in the middle of a log-in does not hold up the others for longer. */
const LOG_IN_WITHIN = 20_000;

type TabMessage = 'entering' | 'stayed' | 'entered' | 'leaving';

/** Who is signed in on this device, and what goes when that ends (architecture §3, Offline and Revocation). */
export function createSession(environment: SyncEnvironment, hooks: SessionHooks): Session {
  const { api, clock, confirmed, device } = hooks;
  const { now, tabs } = environment;
  /** Another tab signs out: what the server then says is not a revocation. */
  let isLeaving = false;
  let checking: Promise<void> | null = null;
  let callOffRetry = () => {};
  /** When a log-in began, here or in another tab; 0: none. */
  let changingSince = 0;
  /** Another tab has logged in: the cookie may be someone else's than what stands here. */
  let mustAsk = false;

  const show = (session: SessionView) => confirmed.updateNow((state) => ({ ...state, session }));
  const reading = (): SessionReading | null => {
    const { session } = confirmed.peek();
    return session.status === 'signed_in' || session.status === 'expired' ? session.reading : null;
  };
  const remember = async (kept: SessionReading | null) => {
    const store = await device();
    await (kept ? store.put('readings', 'session', kept) : store.delete('readings', 'session'));
  };
  const ask = async (method: 'GET' | 'POST' | 'PATCH', body?: unknown): Promise<Answer<SessionReading>> => {
    const askedAt = now();
    const answer = await api.request<SessionReading>(method, '/api/session', body);
    if (answer.ok) clock.sample(answer.value.now, askedAt, now());
    return answer;
  };
  const enter = async (next: SessionReading, confirmedByServer: boolean) => {
    const before = reading();
    isLeaving = false;
    // Another person at the same device: nothing that the one before has read may be left.
    if (before && before.user.id !== next.user.id) await hooks.left('read');
    show({ status: 'signed_in', reading: next, confirmed: confirmedByServer });
    changingSince = 0;
    mustAsk = false;
    if (confirmedByServer) await remember(next).catch(() => {});
    await hooks.entered(next);
  };
  const leave = async (because: 'self' | 'revoked', what: Wiped) => {
    await remember(null).catch(() => {});
    const dropped = await hooks.left(what);
    show({ status: 'signed_out', because, dropped });
  };
  const expire = () => {
    const kept = reading();
    if (!kept || confirmed.peek().session.status === 'expired') return;
    show({ status: 'expired', reading: kept });
    hooks.expired();
  };

  const channel = tabs.channel<TabMessage>('ledningsplats-session', (message) => {
    changingSince = message === 'entering' ? now() : 0;
    if (message === 'entered') {
      mustAsk = true;
      void recheck();
    }
    if (message === 'leaving') {
      isLeaving = true;
      void leave('self', 'drafts');
    }
  });
  const isChanging = () => mustAsk || (changingSince !== 0 && Math.abs(now() - changingSince) < LOG_IN_WITHIN);

  const start = async () => {
    const store = await device();
    const kept = await store.get<SessionReading>('readings', 'session').catch(() => undefined);
    // Signed out without contact: the server is told before anything else.
    if (await store.get('readings', SIGNED_OUT_HERE).catch(() => undefined)) {
      if (!(await tellSignOut())) return show({ status: 'signed_out', because: 'self', dropped: 0 });
    }
    if (kept) await enter(kept, false);
    const answer = await ask('GET');
    if (answer.ok) return enter(answer.value, true);
    if (answer.code === 'signed_out') {
      if (kept) return endFromAfar(kept);
      return show({ status: 'signed_out', because: 'never', dropped: 0 });
    }
    // Not reached: a device that remembers someone goes on with that; else there is nothing to show but the trying.
    if (!kept) callOffRetry = environment.after(RETRY_AFTER, () => void start());
  };

  /** The server has ended the session while we were away: what was read goes, what was written stays with its owner. */
  const endFromAfar = async (kept: SessionReading) => {
    if (clock.serverNow() < kept.expiresAt) return leave('revoked', 'read');
    expire();
  };

  const recheck = () => {
    checking ??= (async () => {
      const kept = reading();
      const answer = await ask('GET');
      if (answer.ok) await enter(answer.value, true);
      else if (answer.code === 'signed_out' && isLeaving) await leave('self', 'drafts');
      else if (answer.code === 'signed_out' && kept) expire();
    })().finally(() => {
      checking = null;
    });
    return checking;
  };

  const tellSignOut = async (): Promise<boolean> => {
    const answer = await api.request('DELETE', '/api/session');
    if (!answer.ok && answer.code === 'no_contact') {
      callOffRetry = environment.after(RETRY_AFTER, () => {
        if (confirmed.peek().session.status === 'signed_out') void tellSignOut();
      });
      return false;
    }
    await (await device()).delete('readings', SIGNED_OUT_HERE).catch(() => {});
    return true;
  };

  const logIn = async (proof: object, isShared: boolean): Promise<Answer<SessionReading>> => {
    // A new log-in replaces the session that should have ended.
    callOffRetry();
    await (await device()).delete('readings', SIGNED_OUT_HERE).catch(() => {});
    changingSince = now();
    channel.post('entering');
    const answer = await ask('POST', { ...proof, ...(isShared ? { sharedDevice: true } : {}) });
    if (!answer.ok) {
      changingSince = 0;
      channel.post('stayed');
      return answer;
    }
    await hooks.chooseDevice(isShared);
    await enter(answer.value, true);
    channel.post('entered');
    return answer;
  };

  return {
    start,
    signIn: (username, password, options) => logIn({ username, password }, options?.sharedDevice ?? false),
    signInAs: (demo) => logIn({ demo }, false),
    setFunction: async (id) => {
      const answer = await ask('PATCH', { function: id });
      if (!answer.ok) return answer;
      show({ status: 'signed_in', reading: answer.value, confirmed: true });
      await remember(answer.value).catch(() => {});
      return answer;
    },
    signOut: async (options) => {
      isLeaving = true;
      channel.post('leaving');
      await (await device()).put('readings', SIGNED_OUT_HERE, true).catch(() => {});
      await leave('self', options?.discardUnsent ? 'everything' : 'drafts');
      await tellSignOut();
    },
    recheck,
    revoked: async () => {
      // A log-in ends the session that the browser had before; what follows of that is the log-in's to say.
      if (isChanging()) return;
      await (isLeaving ? leave('self', 'drafts') : leave('revoked', 'everything'));
    },
    expire,
    isChanging,
    close: () => {
      callOffRetry();
      channel.close();
    },
  };
}
