import type { SessionAnswer, SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import type { Clock } from './clock.ts';
import type { DeviceStore } from './device-store.ts';
import type { SyncEnvironment } from './environment.ts';
import { createFarewell } from './farewell.ts';
import type { ConfirmedStore } from './store.ts';
import type { Answer, SignInProof } from './sync.ts';
import type { SessionView } from './views.ts';

export interface SessionHooks {
  api: Api;
  clock: Clock;
  confirmed: ConfirmedStore;
  device: () => Promise<DeviceStore>;
  /** What is left when the tab is closed, on a shared computer too. */
  lasting: () => Promise<DeviceStore>;
  chooseDevice: (isShared: boolean) => Promise<void>;
  /** Someone is signed in, as this device remembers, or as the server has said, who alone tells the key of the outbox. */
  entered: (reading: SessionReading, outboxKey: string | null) => Promise<void>;
  /** No frames and no commands until log-in; what is on screen stays. */
  expired: () => void;
  /** Wipes. Answers how many unsent items went with it. `of`: whose drafts, where nobody has entered since. */
  left: (what: Wiped, of?: string) => Promise<number>;
}

/**
 * `read`: what was read, and no more · `drafts`: the user's drafts too, and what memory alone holds · `everything`: the
 * outbox too · `device`: that of others too.
 */
export type Wiped = 'read' | 'drafts' | 'everything' | 'device';

interface Entry {
  reading: SessionReading;
  outboxKey: string;
}

export interface Session {
  /** Goes by what the device remembers and asks the server. */
  start: () => Promise<void>;
  signIn: (proof: SignInProof, options?: { sharedDevice?: boolean }) => Promise<Answer<SessionReading>>;
  signInAs: (demo: string) => Promise<Answer<SessionReading>>;
  setFunction: (id: string | null) => Promise<Answer<SessionReading>>;
  signOut: (options?: { discardUnsent?: boolean }) => Promise<void>;
  /** Signs out, and leaves nothing of anyone's behind. */
  clearDevice: () => Promise<void>;
  /** Asks the server who we are and what we may do: it does not know us, or something has changed. */
  recheck: () => Promise<void>;
  /** Ended by someone else, or by signing out in another tab. */
  revoked: () => Promise<void>;
  expire: () => void;
  /** Somebody logs in on this device at this moment: a command sent now could go under the wrong session. */
  isChanging: () => boolean;
  close: () => void;
}

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
  /** Something changed after the question was put: its answer may be of before. */
  let mustRepeat = false;
  let callOffRecheck = () => {};
  /** Rises when someone comes or goes: an answer to an earlier question is no longer wanted. */
  let era = 0;
  /** What was read is being wiped: nothing is sent meanwhile. */
  let isEnding = false;
  let callOffRetry = () => {};
  /** When a log-in began, here or in another tab; 0: none. */
  let changingSince = 0;
  /** Another tab has logged in: the cookie may be someone else's than what stands here. */
  let mustAsk = false;
  const farewell = createFarewell({
    api,
    lasting: hooks.lasting,
    after: environment.after,
    isWanted: () => confirmed.peek().session.status === 'signed_out',
    onTold: () => {
      const { session } = confirmed.peek();
      if (session.status === 'signed_out') show({ ...session, isTold: true });
    },
  });

  const show = (session: SessionView) => confirmed.updateNow((state) => ({ ...state, session }));
  const reading = (): SessionReading | null => {
    const { session } = confirmed.peek();
    return session.status === 'signed_in' || session.status === 'expired' ? session.reading : null;
  };
  const remember = async (kept: SessionReading | null) => {
    const store = await device();
    await (kept ? store.put('readings', 'session', kept) : store.delete('readings', 'session'));
  };
  /** The key is kept apart from the reading, which is remembered on the device. */
  const ask = async (method: 'GET' | 'POST' | 'PATCH', body?: unknown): Promise<Answer<Entry>> => {
    const askedAt = now();
    const answer = await api.request<SessionAnswer>(method, '/api/session', body);
    if (!answer.ok) return answer;
    clock.sample(answer.value.now, askedAt, now());
    const { outboxKey, ...reading } = answer.value;
    return { ok: true, value: { reading, outboxKey } };
  };
  const enter = async (next: SessionReading, outboxKey: string | null) => {
    const before = reading();
    isLeaving = false;
    // Another person at the same device: nothing that the one before has read may be left.
    if (before && before.user.id !== next.user.id) await hooks.left('read');
    show({ status: 'signed_in', reading: next, confirmed: outboxKey !== null });
    changingSince = 0;
    mustAsk = false;
    if (outboxKey !== null) await remember(next).catch(() => {});
    await hooks.entered(next, outboxKey);
  };
  const leave = async (because: 'self' | 'revoked', what: Wiped, isTold = true) => {
    era += 1;
    isEnding = true;
    await remember(null).catch(() => {});
    const dropped = await hooks.left(what);
    isEnding = false;
    // Who signs out has been asked first.
    show({ status: 'signed_out', because, dropped: because === 'self' ? 0 : dropped, isTold });
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
      // the tab that began it may be closed before there is contact
      void leave('self', 'drafts').then(farewell.tell);
    }
  });
  const isEntering = () => changingSince !== 0 && Math.abs(now() - changingSince) < LOG_IN_WITHIN;
  const isChanging = () => mustAsk || isEnding || isEntering();

  const start = async () => {
    const store = await device();
    const leaver = await farewell.leaver();
    const isLeft = leaver !== undefined;
    const kept = isLeft ? undefined : await store.get<SessionReading>('readings', 'session').catch(() => undefined);
    // Nobody is remembered, or the browser was closed in the middle of signing out: nothing that was read may be left.
    if (!kept) {
      if (isLeft) await remember(null).catch(() => {});
      await (isLeft ? hooks.left('drafts', leaver) : hooks.left('read')).catch(() => {});
    }
    // Signed out without contact: the server is told before anything else.
    if (isLeft && !(await farewell.tell())) {
      return show({ status: 'signed_out', because: 'self', dropped: 0, isTold: false });
    }
    if (kept) await enter(kept, null);
    const mine = era;
    const answer = await ask('GET');
    if (mine !== era) return;
    if (answer.ok) return enter(answer.value.reading, answer.value.outboxKey);
    if (answer.code === 'signed_out') {
      if (kept) return endFromAfar(answer.details);
      return show({ status: 'signed_out', because: 'never', dropped: 0, isTold: true });
    }
    // Not reached: a device that remembers someone goes on with that; else there is nothing to show but the trying.
    if (kept) return;
    show({ status: 'checking', isUnreached: true });
    callOffRetry = environment.after(RETRY_AFTER, () => void start());
  };

  /** The session ended while we were away, by the server's word for why: the same that `revoked` would have brought [P22]. */
  const endFromAfar = async (details: unknown) => {
    const what = (details as { what?: unknown } | null | undefined)?.what;
    if (isLeaving) return leave('self', 'drafts');
    if (what === 'expired') return expire();
    // The cookie is gone and nobody can say why: what was read goes, what was written stays with its owner.
    return leave('revoked', what === 'session' ? 'drafts' : 'read');
  };

  const recheck = () => {
    mustRepeat = checking !== null;
    callOffRecheck();
    checking ??= (async () => {
      do {
        mustRepeat = false;
        await askWhoWeAre();
      } while (mustRepeat);
    })().finally(() => {
      checking = null;
    });
    return checking;
  };
  const askWhoWeAre = async (): Promise<void> => {
    const mine = era;
    const answer = await ask('GET');
    if (mine !== era) return;
    if (answer.ok) return enter(answer.value.reading, answer.value.outboxKey);
    if (!reading()) return;
    // A log-in ends the session that the browser had before: what follows of that is the log-in's to say.
    if (answer.code === 'signed_out' && !isEntering()) return endFromAfar(answer.details);
    // Lost on the way while the connection stands; where that is lost too, its return asks.
    callOffRecheck = environment.after(RETRY_AFTER, () => {
      if (reading() && confirmed.peek().connection.state === 'connected') void recheck();
    });
  };

  const endHere = async (what: Wiped) => {
    isLeaving = true;
    channel.post('leaving');
    await farewell.begin(reading()?.user.id ?? '');
    await leave('self', what, false);
    await farewell.tell();
  };

  const logIn = async (proof: object, isShared: boolean): Promise<Answer<SessionReading>> => {
    // The session that should have ended ends first: a log-in that fails must not let it live.
    if (!(await farewell.tell())) return { ok: false, code: 'no_contact' };
    changingSince = now();
    channel.post('entering');
    const answer = await ask('POST', { ...proof, ...(isShared ? { sharedDevice: true } : {}) });
    if (!answer.ok) {
      changingSince = 0;
      channel.post('stayed');
      return answer;
    }
    era += 1;
    await hooks.chooseDevice(isShared);
    await enter(answer.value.reading, answer.value.outboxKey);
    channel.post('entered');
    return { ok: true, value: answer.value.reading };
  };

  return {
    start,
    signIn: (proof, options) => logIn(proof, options?.sharedDevice ?? false),
    signInAs: (demo) => logIn({ demo }, false),
    setFunction: async (id) => {
      const answer = await ask('PATCH', { function: id });
      if (!answer.ok) return answer;
      const { reading: changed } = answer.value;
      show({ status: 'signed_in', reading: changed, confirmed: true });
      await remember(changed).catch(() => {});
      return { ok: true, value: changed };
    },
    signOut: (options) => endHere(options?.discardUnsent ? 'everything' : 'drafts'),
    clearDevice: () => endHere('device'),
    recheck,
    revoked: async () => {
      // A log-in ends the session that the browser had before; what follows of that is the log-in's to say.
      if (isChanging()) return;
      await (isLeaving ? leave('self', 'drafts') : leave('revoked', 'drafts'));
    },
    expire,
    isChanging,
    close: () => {
      callOffRetry();
      farewell.callOff();
      callOffRecheck();
      channel.close();
    },
  };
}
