import type { StoredMessages, TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Person } from '@ledningsplats/db/people.ts';
import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Adapter, SendResult } from './adapter.ts';
import type { ChannelHealth } from './channel-health.ts';
import { LaneOutcomes, LONGEST_WAIT_MS, STORE_RETRY_MS } from './lane-outcomes.ts';
import { Pace } from './pace.ts';

export interface LaneOptions {
  adapter: Adapter;
  messages: StoredMessages;
  /** Of the register; null for one who is erased. */
  recipient: (message: TakenMessage) => Promise<Person | null>;
  /** As it is to be sent: an exercise is marked as one. Null: it may not leave; `over`: what it asks for is over. */
  prepare: (message: TakenMessage) => Promise<TakenMessage | null | 'over'>;
  /** UTC milliseconds. */
  now: () => number;
  log: FastifyBaseLogger;
  onChanges: (changes: readonly MessageChange[]) => void;
}

/** One channel's queue on its way out: in order, at the gateway's pace, each attempt written before it is made. */
export class Lane {
  readonly #outcomes: LaneOutcomes;
  readonly #options: LaneOptions;
  readonly #pace: Pace;
  readonly #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #pumping: Promise<void> | null = null;
  #mustRepeat = false;
  #isClosed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#outcomes = new LaneOutcomes(options, () => this.#isClosed);
    this.#pace = new Pace(options.adapter.perSecond, performance.now());
  }

  get adapter(): Adapter {
    return this.#options.adapter;
  }

  get health(): Readonly<ChannelHealth> {
    return this.#outcomes.health;
  }

  /** There is something to do, or may be. */
  wake(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#mustRepeat = true;
    this.#pumping ??= this.#pump();
  }

  /** Takes no more, and waits a moment for what is on its way; the rest is in doubt at the next start. */
  async close(withinMs: number): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#pumping;
    let patience: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, withinMs);
    });
    await Promise.race([Promise.all(this.#underWay), late]);
    clearTimeout(patience);
    this.adapter.close?.();
  }

  async #pump(): Promise<void> {
    while (this.#mustRepeat && !this.#isClosed) {
      this.#mustRepeat = false;
      try {
        await this.#takeSome();
      } catch (error) {
        this.#options.log.error(
          { err: error, channel: this.adapter.channel },
          'messages wait: the store does not answer',
        );
        this.#wakeIn(STORE_RETRY_MS);
      }
    }
    // in the same breath as it was found that there is no more: whoever wakes us afterwards begins anew
    this.#pumping = null;
  }

  async #takeSome(): Promise<void> {
    const { adapter, messages, now, onChanges } = this.#options;
    const { channel, name: via } = adapter;
    const most = this.#room();
    const { taken, changes } = await messages.take({ channel, via, most, now: now() });
    if (changes.length > 0) onChanges(changes);
    this.#pace.spend(taken.length);
    for (const message of taken) this.#begin(message);
    const waiting = (await messages.waiting()).find((one) => one.channel === channel);
    // whoever comes back with an answer wakes us too
    if (waiting) this.#wakeIn(Math.max(this.#pause(), waiting.nextAt - now(), 1));
  }

  /** One at a time tries a gateway that is down. */
  #room(): number {
    if (this.#options.now() < this.#outcomes.heldUntil) return 0;
    return Math.max(0, Math.min(this.#hands() - this.#underWay.size, this.#pace.room(performance.now())));
  }

  #hands(): number {
    return this.health.state === 'down' && this.adapter.isOneGateway ? 1 : this.adapter.atOnce;
  }

  #pause(): number {
    // where all hands are full, the first that is free wakes us
    const isFull = this.#underWay.size >= this.#hands();
    const pace = isFull ? LONGEST_WAIT_MS : this.#pace.wait(performance.now());
    return Math.max(pace, this.#outcomes.heldUntil - this.#options.now());
  }

  #wakeIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || this.#mustRepeat) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(ms, LONGEST_WAIT_MS)).unref();
  }

  #begin(message: TakenMessage): void {
    const work = this.#send(message).finally(() => {
      this.#underWay.delete(work);
      this.wake();
    });
    this.#underWay.add(work);
  }

  async #send(message: TakenMessage): Promise<void> {
    const { adapter, recipient, prepare, log } = this.#options;
    let ready: TakenMessage | null | 'over';
    let to: Person | null;
    try {
      ready = await prepare(message);
      to = await recipient(message);
    } catch (error) {
      log.error({ err: error, message: message.id }, 'a message waits: the store does not answer');
      return this.#outcomes.settle(message, { state: 'again', reason: 'busy', afterMs: STORE_RETRY_MS });
    }
    if (ready === null) return this.#outcomes.settle(message, { state: 'withheld' });
    if (ready === 'over') {
      return this.#outcomes.settle(message, { state: 'failed', reason: 'expired', by: 'us' });
    }
    let result: SendResult;
    try {
      result = await adapter.send(ready, to);
    } catch (error) {
      // a bug of ours: nobody knows how far it came
      log.error({ err: error, message: message.id }, 'a message could not be sent');
      result = { state: 'doubtful' };
    }
    return this.#outcomes.settle(message, result);
  }
}
