import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Directory } from '../accounts/directory.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { linkFiller } from '../callouts/fill-link.ts';
import type { Config } from '../config.ts';
import type { StateCache } from '../core/state-cache.ts';
import { asksOfClosed, serviceLinkFiller } from '../essential-services/service-links.ts';
import { helperLinkFiller } from '../krisstod/helper-links.ts';
import { trialLinkFiller } from '../trials/fill-trial-link.ts';
import type { Adapter } from './adapter.ts';
import { openCallbackToken } from './callback-token.ts';
import type { SmsConfig } from './channels-config.ts';
import { Delivery } from './delivery.ts';
import { MailReplies } from './email/mail-replies.ts';
import { replyAddresses } from './email/reply-address.ts';
import { smtpAdapter } from './email/smtp.ts';
import { exerciseGate } from './exercise-gate.ts';
import { pushAdapter } from './push/push-adapter.ts';
import { openPushKeys, type PushKeys } from './push/push-keys.ts';
import { type CallbackReader, callbackReader, ELKS_CALLBACKS } from './sms/callback-fields.ts';
import { elksAdapter } from './sms/elks.ts';
import { templateGateway } from './sms/template-gateway.ts';

export interface ChannelServices {
  delivery: Delivery;
  /** Null: no notices are sent. */
  push: { keys: PushKeys; hosts: readonly string[] } | null;
  /** How the SMS gateway calls back; null: there is none. */
  callbacks: { token: string; reader: CallbackReader } | null;
  /** Letters that are replied to; null: they are not taken. */
  mailReplies: MailReplies | null;
}

export interface OpenDelivery {
  config: Pick<Config, 'channels' | 'publicAddress' | 'tls'>;
  store: Store;
  states: Pick<StateCache, 'get'>;
  directory: Directory;
  box: SecretBox;
  now: () => number;
  log: FastifyBaseLogger;
}

/** The channels as they are configured, with their secrets. */
export async function openDelivery({
  config,
  store,
  states,
  directory,
  box,
  now,
  log,
}: OpenDelivery): Promise<ChannelServices> {
  const { sms, email, mailIn, push, ca } = config.channels;
  const token = sms && (await openCallbackToken(store, box, sms.callbackToken));
  const keys = push && (await openPushKeys(store, box));
  const adapters: Adapter[] = [];
  if (sms && token !== null) adapters.push(smsAdapter(sms, reportAddress(config.publicAddress, token), ca, now));
  if (email) adapters.push(smtpAdapter({ ...email, ca, replyAddress: mailIn && replyAddresses(mailIn, store) }));
  if (push && keys) {
    const accountsOf = (person: string) =>
      directory
        .accounts()
        .filter((account) => account.person === person && account.isActive)
        .map(({ id }) => id);
    adapters.push(pushAdapter({ ...push, ca, keys, store, accountsOf, now }));
  }
  const { publicAddress } = config;
  const fillAnswer = linkFiller({ links: store.callOutLinks, box, publicAddress });
  const fillTrial = trialLinkFiller({ trials: store.trials, box, publicAddress });
  const fillHelper = helperLinkFiller({ links: store.krisstodLinks, box, publicAddress });
  const fillService = serviceLinkFiller({ links: store.serviceLinks, box, publicAddress });
  const fill = async (message: TakenMessage) =>
    fillService(await fillHelper(await fillTrial(await fillAnswer(message))));
  const receiving = () => mailReplies?.status() ?? null;
  const person = (id: string) => directory.registered(id) ?? null;
  const [gate, isOver] = [exerciseGate(states), asksOfClosed(states)];
  const delivery = new Delivery({ store, adapters, receiving, person, gate, isOver, fill, now, log });
  const mailReplies = mailIn && new MailReplies({ config: mailIn, tls: config.tls, store, delivery, now, log });
  return {
    delivery,
    mailReplies,
    push: push && keys && { keys, hosts: push.hosts },
    callbacks: sms && token !== null ? { token, reader: readerOf(sms) } : null,
  };
}

function smsAdapter(
  { gateway, user, password, from, perSecond }: SmsConfig,
  reportTo: ((message: string) => string) | null,
  ca: string[] | undefined,
  now: () => number,
): Adapter {
  const options = { user, password, from, perSecond, ca, reportTo, now };
  return gateway.kind === '46elks'
    ? elksAdapter({ ...options, url: gateway.url })
    : templateGateway({ ...options, template: gateway.template });
}

/** The message's own id stands in the address, so that a report that is ahead of its answer finds it. */
function reportAddress(publicAddress: string | null, token: string): ((message: string) => string) | null {
  if (publicAddress === null) return null;
  return (message) => `${publicAddress}/api/channels/sms/report/${token}?message=${message}`;
}

function readerOf({ gateway }: SmsConfig): CallbackReader {
  return gateway.kind === '46elks' ? ELKS_CALLBACKS : callbackReader(gateway.template);
}
