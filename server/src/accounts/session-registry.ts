import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Session } from '@ledningsplats/db/sessions.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Directory } from './directory.ts';

/** From the last activity. A shift and the handover after it. */
const SESSION_MS = 12 * 3_600_000;
/** Moving the expiry on is a write to disk: done when this much of the session is used, not at every request. */
const EXTEND_AFTER_MS = 30 * 60_000;
/** How often sessions that ran out are looked for, and what is due is written: the frames stop within this time. */
const SWEEP_MS = 1_000;
/** What nobody will use again is removed from the store. */
const CLEAN_MS = 3_600_000;

export type SessionEnd = 'session' | 'expired';

interface Live extends Session {
  /** The actor as last worked out; null when something changed since. */
  actor: Actor | null;
}

/** Sessions that are in use, in memory over the stored ones, so that every command can ask what holds now. */
export class SessionRegistry {
  readonly #store: Store;
  readonly #directory: Directory;
  readonly #now: () => number;
  readonly #longestMs: number;
  readonly #log: FastifyBaseLogger;
  readonly #live = new Map<string, Live>();
  readonly #listeners = new Set<(session: string, why: SessionEnd) => void>();
  /** Ended, and perhaps still in the store: a disk that is full must not let them in again. */
  readonly #over = new Set<string>();
  #ends = 0;
  /** Expiries that have moved on, for one commit: two hundred boards that were opened together move on together. */
  readonly #renewed = new Map<string, Pick<Session, 'id' | 'seenAt' | 'expiresAt'>>();
  readonly #functionListeners = new Set<(session: string) => void>();
  readonly #timers: NodeJS.Timeout[];

  constructor(options: {
    store: Store;
    directory: Directory;
    now: () => number;
    log: FastifyBaseLogger;
    longestMs: number;
  }) {
    this.#store = options.store;
    this.#directory = options.directory;
    this.#now = options.now;
    this.#longestMs = options.longestMs;
    this.#log = options.log;
    options.directory.changed(() => {
      for (const live of this.#live.values()) live.actor = null;
    });
    this.#timers = [
      setInterval(() => {
        this.sweep();
        void this.#write();
      }, SWEEP_MS).unref(),
      setInterval(() => this.#clean(), CLEAN_MS).unref(),
    ];
  }

  /** Signs an account in and answers the cookie's token, which is kept nowhere. `address`: from where, if that is known. */
  async start(
    user: string,
    userAgent: string,
    isShared: boolean,
    address: string | null = null,
  ): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const account = this.#directory.account(user);
    const staffFunction = (account && this.#directory.person(account.person)?.function) ?? null;
    const expiresAt = this.#now() + Math.min(SESSION_MS, this.#longestMs);
    const session = await this.#store.sessions.create({
      token,
      user,
      function: staffFunction,
      expiresAt,
      userAgent,
      isShared,
      address,
    });
    this.#live.set(session.id, { ...session, actor: null });
    return { token, session };
  }

  /** The session of a cookie, or null. */
  async byToken(token: string): Promise<Session | null> {
    const id = createHash('sha256').update(token).digest('hex');
    const live = this.current(id);
    if (live) return live;
    const ends = this.#ends;
    const stored = await this.#store.sessions.findByToken(token);
    // what was read may have been ended meanwhile
    if (ends !== this.#ends) return this.byToken(token);
    if (!stored || this.#over.has(id)) return null;
    // another request may have brought it in meanwhile
    if (!this.#live.has(stored.id)) this.#live.set(stored.id, { ...stored, actor: null });
    return this.current(stored.id);
  }

  /** Why a cookie holds no more: a device that was away when its session was ended must purge what it has read. */
  async fate(token: string): Promise<SessionEnd> {
    return (await this.#store.sessions.hasExpired(token)) ? 'expired' : 'session';
  }

  /** The session if it holds at this moment. */
  current(id: string): Session | null {
    const live = this.#live.get(id);
    if (!live || live.expiresAt <= this.#now()) return null;
    return this.#directory.account(live.user)?.isActive ? live : null;
  }

  /** Who acts in this session at this moment: roles and capacities as they stand now. */
  actor(id: string): Actor | RefusalCode {
    const live = this.#live.get(id);
    if (!live || live.expiresAt <= this.#now()) return 'signed_out';
    live.actor ??= this.#actorOf(live);
    return live.actor ?? 'signed_out';
  }

  /** The session is in use: its expiry moves on. */
  touch(id: string): void {
    const live = this.#live.get(id);
    const now = this.#now();
    // one that has run out is over, however soon after it is asked for
    if (!live || live.expiresAt <= now) return;
    live.seenAt = now;
    if (live.expiresAt - now > SESSION_MS - EXTEND_AFTER_MS) return;
    const expiresAt = Math.min(now + SESSION_MS, this.endOf(live));
    // within its last hours it moves on no more; one from before a shorter limit keeps what it was given
    if (expiresAt <= live.expiresAt) return;
    live.expiresAt = expiresAt;
    this.#renewed.set(id, { id, seenAt: now, expiresAt: live.expiresAt });
  }

  /** When its owner has to log in again, however much it is used: a token that has been taken is not good for ever. */
  endOf({ createdAt }: Pick<Session, 'createdAt'>): number {
    return createdAt + this.#longestMs;
  }

  async setFunction(id: string, staffFunction: string | null): Promise<void> {
    await this.#store.sessions.setFunction(id, staffFunction);
    const live = this.#live.get(id);
    if (live) Object.assign(live, { function: staffFunction, actor: null });
    for (const listener of this.#functionListeners) listener(id);
  }

  functionChosen(listener: (session: string) => void): void {
    this.#functionListeners.add(listener);
  }

  /** Over at once and for good, also when the disk refuses: then the store is told as soon as it listens. */
  async end(id: string): Promise<void> {
    this.#ends += 1;
    this.#over.add(id);
    this.#drop(id, 'session');
    await this.#forget(id);
  }

  /** Those that hold, the one that was used last first. */
  async ofUser(user: string): Promise<Session[]> {
    const stored = await this.#store.sessions.ofUser(user);
    const held = stored.filter(({ id }) => !this.#over.has(id)).map((session) => this.#live.get(session.id) ?? session);
    return held.sort((a, b) => b.seenAt - a.seenAt);
  }

  /** `except`: the session that asked. */
  async endAllOf(user: string, except?: string): Promise<void> {
    for (const session of await this.#store.sessions.ofUser(user)) {
      if (session.id !== except) await this.end(session.id);
    }
  }

  ended(listener: (session: string, why: SessionEnd) => void): void {
    this.#listeners.add(listener);
  }

  /** Ends those that have run out. */
  sweep(): void {
    const now = this.#now();
    for (const live of this.#live.values()) {
      if (live.expiresAt <= now) this.#drop(live.id, 'expired');
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#write();
  }

  #actorOf(live: Live): Actor | null {
    const account = this.#directory.account(live.user);
    if (!account?.isActive) return null;
    return {
      user: account.id,
      person: account.person,
      function: live.function,
      capacities: this.#directory.person(account.person)?.capacities ?? [],
      permissions: this.#directory.permissions(account),
      via: 'session',
      staffed: this.#directory.staffed(account.person),
    };
  }

  async #forget(id: string): Promise<void> {
    try {
      await this.#store.sessions.end(id);
      this.#over.delete(id);
    } catch (error) {
      this.#log.warn({ err: error }, 'an ended session is still stored');
    }
  }

  async #write(): Promise<void> {
    for (const id of [...this.#over]) await this.#forget(id);
    if (this.#renewed.size === 0) return;
    const due = [...this.#renewed.values()];
    this.#renewed.clear();
    await this.#store.sessions.renew(due).catch((error) => this.#log.warn({ err: error }, 'sessions not extended'));
  }

  #clean(): void {
    this.#store.sessions
      // as long as a browser keeps the cookie a device may ask what became of its session
      .sweep(this.#now() - this.#longestMs)
      .catch((error) => this.#log.warn({ err: error }, 'old sessions not removed'));
  }

  #drop(id: string, why: SessionEnd): void {
    if (!this.#live.delete(id)) return;
    for (const listener of this.#listeners) listener(id, why);
  }
}
