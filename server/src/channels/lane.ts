import type { StoredMessages, TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Person } from '@ledningsplats/db/people.ts';
import type { ChannelFault, FailureReason, MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Adapter, SendResult } from './adapter.ts';
import { ChannelHealth, channelFault } from './channel-health.ts';
import { Pace } from './pace.ts';

/** Between attempts of a channel that does not answer. */
const RETRY_MS = 1_000;
/** Where there are many gateways a message is tried so often, with twice the time between each, and then given up. */
const MOST_ATTEMPTS = 4;
/** Where a gateway asks us to wait and does not say how long: doubled each time, up to the longest. */
const WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A disk that refuses is asked again after so long. */
const STORE_RETRY_MS = 1_000;

export interface LaneOptions {
  adapter: Adapter;
  messages: StoredMessages;
  person: (id: string) => Person | null;
  /** As it is to be sent: an exercise is marked as one. */
  prepare: (message: TakenMessage) => Promise<TakenMessage>;
  /** UTC milliseconds. */
  now: () => number;
  log: FastifyBaseLogger;
  onChanges: (changes: readonly MessageChange[]) => void;
}

/** One channel's queue on its way out: in order, at the gateway's pace, each attempt written before it is made. */
export class Lane {
  readonly health = new ChannelHealth();
  readonly #options: LaneOptions;
  readonly #pace: Pace;
  readonly #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #pumping: Promise<void> | null = null;
  #mustRepeat = false;
  #isClosed = false;
  /** Told to wait until then (UTC milliseconds), so many times running. */
  #heldUntil = 0;
  #holds = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#pace = new Pace(options.adapter.perSecond, performance.now());
  }

  get adapter(): Adapter {
    return this.#options.adapter;
  }

  /** There is something to do, or may be. */
  wake(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#mustRepeat = true;
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = null;
    });
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
    if (this.#options.now() < this.#heldUntil) return 0;
    return Math.max(0, Math.min(this.#hands() - this.#underWay.size, this.#pace.room(performance.now())));
  }

  #hands(): number {
    return this.health.state === 'down' && this.adapter.isOneGateway ? 1 : this.adapter.atOnce;
  }

  #pause(): number {
    // where all hands are full, the first that is free wakes us
    const isFull = this.#underWay.size >= this.#hands();
    const pace = isFull ? LONGEST_WAIT_MS : this.#pace.wait(performance.now());
    return Math.max(pace, this.#heldUntil - this.#options.now());
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
    const { adapter, person, prepare } = this.#options;
    let result: SendResult;
    try {
      result = await adapter.send(await prepare(message), person(message.person));
    } catch (error) {
      // a bug of ours: nobody knows how far it came
      this.#options.log.error({ err: error, message: message.id }, 'a message could not be sent');
      result = { state: 'doubtful' };
    }
    await this.#settle(message, result);
  }

  async #settle(message: TakenMessage, result: SendResult): Promise<void> {
    const { id } = message;
    const at = this.#options.now();
    switch (result.state) {
      case 'accepted':
        this.#works(at);
        return this.#write(() => this.#one({ id, state: 'accepted', reason: null, viaId: result.viaId }));
      case 'failed': {
        const fault = channelFault(result.reason);
        if (fault) this.health.fails(fault, at);
        else if (result.by === 'gateway') this.#works(at);
        await this.#write(() => this.#one({ id, state: 'failed', reason: result.reason }));
        // what is wrong with the channel is wrong for all that waits for it
        return fault ? this.#giveUp(fault) : undefined;
      }
      case 'again':
        return this.adapter.isOneGateway ? this.#again(id, result, at) : this.#againAlone(message, result, at);
      case 'doubtful':
        this.health.fails('no_answer', at);
        await this.#write(() => this.#one({ id, state: 'doubtful', reason: 'no_answer' }));
        return this.health.isHopeless(at) ? this.#giveUp('no_answer') : undefined;
      default:
        return result satisfies never;
    }
  }

  async #again(id: string, { reason, afterMs }: SendResult & { state: 'again' }, at: number): Promise<void> {
    const fault = channelFault(reason);
    if (fault) {
      this.health.fails(fault, at);
      this.#heldUntil = at + RETRY_MS;
    } else this.#hold(afterMs, at);
    await this.#write(() => this.#one({ id, state: 'queued', reason, nextAt: this.#heldUntil }));
    if (fault && this.health.isHopeless(at)) await this.#giveUp(fault);
  }

  /** One of many gateways: the others go on. */
  #againAlone({ id, attempts }: TakenMessage, { reason, afterMs }: SendResult & { state: 'again' }, at: number) {
    const fault = channelFault(reason);
    if (fault) this.health.fails(fault, at);
    else this.health.works(at);
    if (fault && attempts >= MOST_ATTEMPTS) {
      const state = reason === 'no_answer' ? ('doubtful' as const) : ('failed' as const);
      return this.#write(() => this.#one({ id, state, reason }));
    }
    const nextAt = at + (afterMs ?? RETRY_MS * 2 ** (attempts - 1));
    return this.#write(() => this.#one({ id, state: 'queued', reason, nextAt }));
  }

  /** The gateway answers and has too much to do: nothing more until then. */
  #hold(afterMs: number | null, at: number): void {
    this.health.works(at);
    const own = Math.min(LONGEST_WAIT_MS, WAIT_MS * 2 ** this.#holds);
    this.#holds += 1;
    this.#heldUntil = Math.max(this.#heldUntil, at + (afterMs ?? own));
  }

  #works(at: number): void {
    this.health.works(at);
    this.#holds = 0;
  }

  async #giveUp(fault: ChannelFault): Promise<void> {
    if (!this.adapter.isOneGateway) return;
    const { messages, adapter } = this.#options;
    // what waits has never left
    const reason: FailureReason = fault === 'no_answer' ? 'unreachable' : fault;
    return this.#write(() => messages.failQueued(adapter.channel, reason));
  }

  async #one(settlement: Parameters<StoredMessages['settle']>[0]): Promise<MessageChange[]> {
    const change = await this.#options.messages.settle(settlement);
    return change ? [change] : [];
  }

  /** What is known is written as soon as the disk listens; a server that stops before is in doubt when it starts. */
  async #write(work: () => Promise<MessageChange[]>): Promise<void> {
    for (;;) {
      try {
        const changes = await work();
        if (changes.length > 0) this.#options.onChanges(changes);
        return;
      } catch (error) {
        if (this.#isClosed) return;
        this.#options.log.error({ err: error, channel: this.adapter.channel }, 'an outcome is not stored yet');
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
  }
}
