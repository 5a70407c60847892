import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { FeedFault, FeedStatus } from '@ledningsplats/shared/warnings/feed-status.ts';
import { concerning, type TakenFeed } from '@ledningsplats/shared/warnings/fold-feed.ts';
import { readKrisinformation } from '@ledningsplats/shared/warnings/read-krisinformation.ts';
import { readSmhi } from '@ledningsplats/shared/warnings/read-smhi.ts';
import { vmaReader } from '@ledningsplats/shared/warnings/read-vma.ts';
import type { FeedReader, ReadFeed, WarningSource } from '@ledningsplats/shared/warnings/warning.ts';
import type { FeedConfig } from './feeds-config.ts';
import { type FeedMarks, fetchFeed } from './fetch-feed.ts';

const READERS: Readonly<Record<WarningSource, FeedReader>> = {
  vma: vmaReader('vma'),
  vma_test: vmaReader('vma_test'),
  smhi: readSmhi,
  krisinformation: readKrisinformation,
};
/** An answer that is older than the last one comes from a cache that lags; by more than this, its clock has been set. */
const LAG_MS = 3_600_000;

/** Records what an answer says; false where it could not be stored. */
export type TakeFeed = (taken: TakenFeed) => Promise<boolean>;

/** One source as it is read: what came last, and how the reading goes. Knows nothing of when. */
export class Feed {
  readonly config: FeedConfig;
  #marks: FeedMarks = { etag: null, lastModified: null };
  #last: ReadFeed | null = null;
  #status: FeedStatus;
  failures = 0;
  /** As the source asked when it last failed. */
  retryAfterMs: number | null = null;

  constructor(config: FeedConfig) {
    this.config = config;
    this.#status = {
      source: config.source,
      succeededAt: null,
      triedAt: null,
      fault: null,
      httpStatus: null,
      unreadable: 0,
      isCut: false,
    };
  }

  get status(): FeedStatus {
    return this.#status;
  }

  /**
   * Asks once and takes in what came. What is not changed is held against the plan again, which may have. Throws on bugs alone,
   * and has then told of it: an answer that could not be taken in is never shown as read [WA2].
   */
  async readOnce(plan: Plan, take: TakeFeed, now: () => number): Promise<void> {
    try {
      await this.#readOnce(plan, take, now);
    } catch (error) {
      this.#failed('not_stored', null, now());
      throw error;
    }
  }

  async #readOnce(plan: Plan, take: TakeFeed, now: () => number): Promise<void> {
    const { source, url } = this.config;
    const outcome = await fetchFeed(url, this.#marks, now());
    if (outcome.came === 'nothing') {
      this.retryAfterMs = outcome.retryAfterMs;
      return this.#failed(outcome.fault, outcome.httpStatus, now());
    }
    const read = outcome.came === 'unchanged' ? this.#last : READERS[source](outcome.body);
    if (!read) return this.#failed('not_theirs', null, now());
    if (isOlder(read, this.#last)) return this.#failed('old', null, now());
    if (!(await take(concerning(read, source, plan)))) return this.#failed('not_stored', null, now());
    // only now: what could not be stored is to be sent again
    if (outcome.came === 'body') this.#marks = outcome.marks;
    this.#last = read;
    this.failures = 0;
    this.retryAfterMs = null;
    const at = now();
    const { isCut, unreadable } = read;
    this.#status = {
      source,
      succeededAt: at,
      triedAt: at,
      fault: null,
      httpStatus: null,
      unreadable: unreadable.length,
      isCut,
    };
  }

  #failed(fault: FeedFault, httpStatus: number | null, at: number): void {
    this.failures += 1;
    this.#status = { ...this.#status, triedAt: at, fault, httpStatus };
  }
}

function isOlder(read: ReadFeed, last: ReadFeed | null): boolean {
  if (read.madeAt === null || last === null || last.madeAt === null) return false;
  return read.madeAt < last.madeAt && last.madeAt - read.madeAt < LAG_MS;
}
