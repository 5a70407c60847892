import type { StoredMessages, TakenMessage } from '@ledningsplats/db/messages.ts';
import type { ChannelFault, FailureReason, MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { SendResult } from './adapter.ts';
import { ChannelHealth, channelFault } from './channel-health.ts';
import type { LaneOptions } from './lane.ts';

/** Between attempts of a channel that does not answer. */
const RETRY_MS = 1_000;
/** Where there are many gateways a message is tried so often, with twice the time between each, and then given up. */
const MOST_ATTEMPTS = 4;
/** Where a gateway asks us to wait and does not say how long: doubled each time, up to the longest. */
const WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 60_000;
/** Denied so many times on end by a gateway that took messages just now, it is us that it does not know any more. */
const MOST_DENIED = 3;
/** A disk that refuses is asked again after so long. */
export const STORE_RETRY_MS = 1_000;

/** What attempts come to: for the message, for the channel's health, and for what waits behind it. */
export class LaneOutcomes {
  readonly health = new ChannelHealth();
  /** The gateway is left alone until then, UTC milliseconds. */
  heldUntil = 0;
  #holds = 0;
  /** Since a message was last taken. */
  #denied = 0;
  readonly #options: LaneOptions;
  readonly #isClosed: () => boolean;

  constructor(options: LaneOptions, isClosed: () => boolean) {
    this.#options = options;
    this.#isClosed = isClosed;
  }

  async settle(message: TakenMessage, result: SendResult): Promise<void> {
    const { id } = message;
    const at = this.#options.now();
    switch (result.state) {
      case 'accepted':
        this.#works(at);
        return this.#write(() => this.#one({ id, state: 'accepted', reason: null, viaId: result.viaId }));
      case 'failed': {
        if (this.#isOfOneAlone(result)) {
          return this.#write(() => this.#one({ id, state: 'failed', reason: 'rejected' }));
        }
        const fault = channelFault(result.reason);
        if (fault) this.health.fails(fault, at);
        else if (result.by === 'gateway') this.#works(at);
        await this.#write(() => this.#one({ id, state: 'failed', reason: result.reason }));
        // what is wrong with the channel is wrong for all that waits for it
        return fault ? this.#giveUp(fault) : undefined;
      }
      case 'again':
        return this.#options.adapter.isOneGateway ? this.#again(id, result, at) : this.#againAlone(message, result, at);
      case 'withheld':
        return this.#write(async () => {
          const change = await this.#options.messages.withhold(id);
          return change ? [change] : [];
        });
      case 'doubtful':
        this.health.fails('no_answer', at);
        await this.#write(() => this.#one({ id, state: 'doubtful', reason: 'no_answer' }));
        return this.health.isHopeless(at) ? this.#giveUp('no_answer') : undefined;
      default:
        return result satisfies never;
    }
  }

  /** A gateway that takes the others may deny one, as to a country it does not send to: that is no reason to give up the rest. */
  #isOfOneAlone({ mayBeOfOne }: SendResult & { state: 'failed' }): boolean {
    if (!mayBeOfOne || this.health.state !== 'up') return false;
    this.#denied += 1;
    return this.#denied < MOST_DENIED;
  }

  async #again(id: string, { reason, afterMs }: SendResult & { state: 'again' }, at: number): Promise<void> {
    const fault = channelFault(reason);
    if (fault) {
      this.health.fails(fault, at);
      this.heldUntil = at + RETRY_MS;
    } else this.#hold(afterMs, at);
    await this.#write(() => this.#one({ id, state: 'queued', reason, nextAt: this.heldUntil }));
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
    this.heldUntil = Math.max(this.heldUntil, at + (afterMs ?? own));
  }

  #works(at: number): void {
    this.health.works(at);
    this.#holds = 0;
    this.#denied = 0;
  }

  async #giveUp(fault: ChannelFault): Promise<void> {
    if (!this.#options.adapter.isOneGateway) return;
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
        if (this.#isClosed()) return;
        this.#options.log.error({ err: error, channel: this.#options.adapter.channel }, 'an outcome is not stored yet');
        await new Promise((resolve) => setTimeout(resolve, STORE_RETRY_MS));
      }
    }
  }
}
