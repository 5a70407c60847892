import type { CommandDefinition } from '@ledningsplats/shared/core/command.ts';
import type { FeedsReading } from '@ledningsplats/shared/warnings/feed-status.ts';
import type { TakenFeed } from '@ledningsplats/shared/warnings/fold-feed.ts';
import { takeFeed } from '@ledningsplats/shared/warnings/take-feed.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { Feed } from './feed.ts';
import { nextDelay } from './feed-pace.ts';

type FeedServices = Pick<Services, 'config' | 'states' | 'directory' | 'executor' | 'now' | 'log'>;

const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [takeFeed.type, takeFeed as unknown as CommandDefinition],
]);

/**
 * The outer world's warnings, read by the clock [WA1]: each source by itself, so that one in trouble stops no other. How it goes
 * is kept in memory; what came is history. Nothing that a source does takes the server down [WA2].
 */
export class Feeds {
  readonly #services: FeedServices;
  readonly #feeds: Feed[];
  readonly #timers = new Map<Feed, NodeJS.Timeout>();
  readonly #under = new Set<Promise<void>>();
  readonly #since: number;
  #isOver = false;

  constructor(services: FeedServices) {
    this.#services = services;
    this.#feeds = services.config.feeds.map((config) => new Feed(config));
    this.#since = services.now();
  }

  /** Reads each source at once, and then by its own time until it is closed. */
  start(): void {
    for (const feed of this.#feeds) this.#later(feed, 0);
  }

  /** Reads every source that the plan names, once, and waits for what comes of it. */
  async readNow(): Promise<void> {
    await Promise.all(this.#feeds.map((feed) => this.#read(feed)));
  }

  /** How the reading goes of those that the plan names. */
  reading(): FeedsReading {
    const chosen = this.#chosen();
    return {
      feeds: this.#feeds.map(({ status }) => status).filter(({ source }) => chosen.has(source)),
      since: this.#since,
    };
  }

  async close(): Promise<void> {
    this.#isOver = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all(this.#under);
  }

  #later(feed: Feed, ms: number): void {
    if (this.#isOver) return;
    const timer = setTimeout(() => {
      const under = this.#read(feed).then(() => {
        this.#under.delete(under);
        this.#later(feed, nextDelay(feed.config.everyMs, feed.failures, feed.retryAfterMs, Math.random()));
      });
      this.#under.add(under);
    }, ms).unref();
    this.#timers.set(feed, timer);
  }

  /** Not where the plan does not name it. Never throws. */
  async #read(feed: Feed): Promise<void> {
    const { directory, now, log } = this.#services;
    const plan = directory.plan?.plan;
    const { source } = feed.config;
    if (!plan || !this.#chosen().has(source)) return;
    const before = feed.status.fault;
    try {
      await feed.readOnce(plan, (taken) => this.#take(taken), now);
    } catch (error) {
      log.error({ err: error, source }, 'a source of warnings could not be read');
    }
    const { fault, httpStatus } = feed.status;
    if (fault !== null && fault !== before)
      log.warn({ source, fault, httpStatus }, 'a source of warnings does not answer');
    if (fault === null && before !== null) log.info({ source }, 'a source of warnings answers again');
  }

  async #take(taken: TakenFeed): Promise<boolean> {
    const { executor, states, now } = this.#services;
    if (this.#isOver) return false;
    const at = now();
    const data = { ...taken, unread: [...taken.unread], elsewhere: [...taken.elsewhere] };
    const cause = `warnings/${(await states.get('warnings')).seq}/${at}/${JSON.stringify(data)}`;
    const command = { type: takeFeed.type, stream: 'warnings', data };
    const ack = await executeAsSystem(executor, cause, command, at, COMMANDS);
    return ack.ok || ack.code === 'already';
  }

  #chosen(): ReadonlySet<string> {
    return new Set(this.#services.directory.plan?.plan.warnings.sources ?? []);
  }
}
