import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Person } from '@ledningsplats/db/people.ts';
import {
  CHANNELS,
  type Channel,
  type ChannelStatus,
  type MessageChange,
  type MessagePurpose,
  type MessageReply,
  type OutgoingMessage,
  type ReceivingStatus,
} from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Adapter } from './adapter.ts';
import { ChangeFeed } from './change-feed.ts';
import type { ExerciseGate } from './exercise-gate.ts';
import { Lane } from './lane.ts';
import type { Messages } from './messages.ts';
import { recipientOf } from './recipient-of.ts';

/** What messages on their way are given when the server goes down. */
const CLOSE_WITHIN_MS = 2_000;
/** What has to be given for a channel to be one. */
const SETTING: Record<Channel, string> = { sms: 'SMS_GATEWAY', email: 'SMTP_URL', push: 'PUSH_CONTACT' };

export interface DeliveryOptions {
  store: Store;
  adapters: readonly Adapter[];
  /** Of replies by e-mail, which come to a port of our own; null: none are taken. */
  receiving: () => ReceivingStatus | null;
  person: (id: string) => Person | null;
  /** What may leave, and how: nothing goes round it. */
  gate: ExerciseGate;
  /** Whether what a message asks for is over, so that it would be no use to whoever gets it. */
  isOver?: (message: TakenMessage) => Promise<boolean>;
  /** Puts in what is not to lie in the table; what it leaves as it is, where it is left out. */
  fill?: (message: TakenMessage) => Promise<TakenMessage>;
  /** UTC milliseconds. */
  now: () => number;
  log: FastifyBaseLogger;
}

/** The outbox of the server: queues, sends, and tells what became of each message [LM1] [LM3] [LM4]. */
export class Delivery implements Messages {
  readonly #store: Store;
  readonly #feed: ChangeFeed;
  readonly #gate: ExerciseGate;
  readonly #receiving: () => ReceivingStatus | null;
  readonly #lanes = new Map<Channel, Lane>();
  /** Not before an earlier run's attempts are settled: one of ours would be taken for one of them. */
  #isStarted = false;
  readonly #replyListeners = new Set<(reply: MessageReply) => void | Promise<void>>();

  constructor({
    store,
    adapters,
    receiving,
    person,
    gate,
    isOver = async () => false,
    fill = async (message) => message,
    now,
    log,
  }: DeliveryOptions) {
    this.#store = store;
    this.#gate = gate;
    this.#receiving = receiving;
    this.#feed = new ChangeFeed(log);
    for (const adapter of adapters) {
      const lane = new Lane({
        adapter,
        messages: store.messages,
        recipient: (message) => recipientOf(store, person, message),
        prepare: async (message) => {
          const marked = await gate(message);
          if (marked && (await isOver(marked))) return 'over';
          return marked && fill(marked);
        },
        now,
        log,
        onChanges: (changes) => this.#feed.add(changes),
      });
      this.#lanes.set(adapter.channel, lane);
    }
  }

  /** Settles what an earlier run left under way, and goes on with what is queued. */
  async start(): Promise<void> {
    for (const channel of CHANNELS) {
      const adapter = this.#lanes.get(channel)?.adapter;
      this.#feed.add(await this.#store.messages.recover(channel, adapter?.isRepeatable ? adapter.name : null));
    }
    this.#isStarted = true;
    await this.#sendOn();
  }

  async enqueue(messages: readonly OutgoingMessage[]): Promise<void> {
    this.#feed.add(await this.#store.messages.enqueue(messages));
    if (this.#isStarted) await this.#sendOn();
  }

  async cancel(purpose: MessagePurpose): Promise<void> {
    this.#feed.add(await this.#store.messages.cancel(purpose));
  }

  states(purpose: MessagePurpose): Promise<MessageChange[]> {
    return this.#store.messages.of(purpose);
  }

  onChange(listener: (changes: readonly MessageChange[]) => void): () => void {
    return this.#feed.listen(listener);
  }

  queuedHandovers(): Promise<MessagePurpose[]> {
    return this.#store.messages.queuedHandovers();
  }

  lastHandover(): Promise<MessagePurpose | null> {
    return this.#store.messages.lastHandover();
  }

  unreported(): Promise<MessageChange[]> {
    return this.#store.messages.unreported();
  }

  markReported(changes: readonly Pick<MessageChange, 'id' | 'state'>[]): Promise<void> {
    return this.#store.messages.markReported(changes);
  }

  onReply(listener: (reply: MessageReply) => void | Promise<void>): () => void {
    this.#replyListeners.add(listener);
    return () => this.#replyListeners.delete(listener);
  }

  async status(): Promise<ChannelStatus[]> {
    const waiting = new Map((await this.#store.messages.waiting()).map((one) => [one.channel, one]));
    return CHANNELS.map((channel) => {
      const lane = this.#lanes.get(channel);
      const { state = 'untried', since = null, fault = null } = lane?.health ?? {};
      const receiving = channel === 'email' ? this.#receiving() : null;
      return {
        channel,
        missing: lane ? [] : [SETTING[channel]],
        state,
        since,
        fault,
        hasReports: lane?.adapter.hasReports ?? false,
        hasReplies: receiving ? receiving.fault === null : (lane?.adapter.hasReplies ?? false),
        receiving,
        queued: waiting.get(channel)?.queued ?? 0,
        oldestAt: waiting.get(channel)?.oldestAt ?? null,
      };
    });
  }

  /** A gateway's word on what it was given. False: we know of no such message. */
  async report(
    channel: Channel,
    by: { id: string } | { viaId: string },
    said: 'sent' | 'delivered' | 'failed',
  ): Promise<boolean> {
    const { isKnown, change } = await this.#store.messages.report(channel, by, said);
    if (change) this.#feed.add([change]);
    return isKnown;
  }

  /** An answer that came in: done when every listener has taken it. Throws what the first that fails throws. */
  async reply(reply: MessageReply): Promise<void> {
    for (const listener of this.#replyListeners) await listener(reply);
  }

  /** Lets go of texts that were settled since before `by`, and of what stands in the addresses of letters made before that. */
  async clearTexts(by: number): Promise<number> {
    await this.#store.replyTokens.clear(by);
    return this.#store.messages.clearTexts(by);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.close(CLOSE_WITHIN_MS)));
    this.#feed.flush();
  }

  /** What is for a channel that is none fails at once: the next one is its caller's business [LM4]. */
  async #sendOn(): Promise<void> {
    const waiting = await this.#store.messages.waiting();
    for (const { channel } of waiting) {
      if (this.#lanes.has(channel)) continue;
      await this.#withhold(channel);
      this.#feed.add(await this.#store.messages.failQueued(channel, 'not_configured'));
    }
    for (const lane of this.#lanes.values()) lane.wake();
  }

  /** What an exercise keeps to itself has not failed, though the channel would not have taken it. */
  async #withhold(channel: Channel): Promise<void> {
    for (const message of await this.#store.messages.queuedFor(channel)) {
      if (await this.#gate(message)) continue;
      const change = await this.#store.messages.withhold(message.id);
      if (change) this.#feed.add([change]);
    }
  }
}
