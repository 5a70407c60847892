import type { Store } from '@ledningsplats/db/open-store.ts';
import type { ReceivingStatus } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { idOf } from '../../core/system-commands.ts';
import type { Delivery } from '../delivery.ts';
import { type Letter, readLetter } from './letter.ts';
import type { MailInConfig } from './mail-in-config.ts';
import { MailReceiver, type ReceivedLetter } from './mail-receiver.ts';

export interface MailRepliesOptions {
  config: MailInConfig;
  tls: Config['tls'];
  store: Pick<Store, 'replyTokens' | 'settings'>;
  delivery: Pick<Delivery, 'reply' | 'report'>;
  now: () => number;
  log: FastifyBaseLogger;
}

const SETTING = 'mail_in';
const kept = z.object({ lastAt: z.number() });
/** As of a text message. */
const REPLY_LIMIT = 2_000;

/**
 * Replies to the letters of call-outs [LM2]: whose they are and what they answer is what the address says that they came to,
 * whatever the letter says of its sender. Nothing of a letter is in the log, and none is answered by another.
 */
export class MailReplies {
  readonly receiver: MailReceiver;
  readonly #options: MailRepliesOptions;
  #lastAt: number | null = null;

  constructor(options: MailRepliesOptions) {
    this.#options = options;
    const { config, tls, store, now, log } = options;
    const isKnown = async (token: string) => (await store.replyTokens.find(token)) !== null;
    this.receiver = new MailReceiver({ config, tls, isKnown, take: (letter) => this.#take(letter), now, log });
  }

  async open(): Promise<void> {
    const found = kept.safeParse(await this.#options.store.settings.get(SETTING));
    this.#lastAt = found.success ? found.data.lastAt : null;
    this.receiver.open();
  }

  status(): ReceivingStatus {
    const { fault, since } = this.receiver;
    return { fault, since, lastAt: this.#lastAt };
  }

  close(): Promise<void> {
    return this.receiver.close();
  }

  /** False: it cannot be read. Throws where it is not kept. */
  async #take({ token, isFromNobody, raw }: ReceivedLetter): Promise<boolean> {
    const { store, delivery, now, log } = this.#options;
    const message = await store.replyTokens.find(token);
    // its person was erased since the address was asked for
    if (message === null || message.purpose.kind !== 'callout') return true;
    let letter: Letter;
    try {
      letter = await readLetter(raw, isFromNobody);
    } catch {
      log.warn('a letter that came in cannot be read');
      return false;
    }
    switch (letter.kind) {
      case 'automatic':
        log.info('a letter that came in by itself is nobody’s answer');
        return true;
      case 'bounce':
        await delivery.report('email', { id: message.id }, 'failed');
        return true;
      case 'reply': {
        const { incident, callOut } = message.purpose;
        await delivery.reply({
          id: idOf(`reply/email/${message.id}/${letter.id}`),
          channel: 'email',
          person: message.person,
          from: letter.from,
          about: { incident, callOut },
          text: letter.text.slice(0, REPLY_LIMIT),
          at: writtenAt(letter.writtenAt, message.queuedAt, now()),
        });
        this.#lastAt = now();
        await store.settings.set(SETTING, { lastAt: this.#lastAt });
        return true;
      }
      default:
        return letter satisfies never;
    }
  }
}

/**
 * When it was written, as its sender's clock has it, so that a letter that was held up on its way does not count against a
 * later answer; now, where that clock cannot be right.
 */
function writtenAt(said: number | null, sentAt: number, now: number): number {
  return said !== null && said >= sentAt && said <= now ? said : now;
}
