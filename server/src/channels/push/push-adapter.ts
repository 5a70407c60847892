import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { PushSubscription } from '@ledningsplats/db/push-subscriptions.ts';
import type { PushNotice } from '@ledningsplats/shared/channels/push-notice.ts';
import webPush from 'web-push';
import type { Adapter, SendResult } from '../adapter.ts';
import { incidentOf } from '../exercise-gate.ts';
import { readGatewayAnswer } from '../gateway-answer.ts';
import { callHttp } from '../http-call.ts';
import { isPushEndpoint, publicLookup } from './push-hosts.ts';
import type { PushKeys } from './push-keys.ts';
import { receiptOf } from './receipt.ts';

export interface PushOptions {
  /** Whom a push service may turn to: an address or a `mailto:`. */
  contact: string;
  /** Services beside the browsers' own. */
  hosts: readonly string[];
  perSecond: number;
  ca: string[] | undefined;
  keys: PushKeys;
  store: Pick<Store, 'push' | 'events'>;
  /** Accounts of somebody that are open. */
  accountsOf: (person: string) => string[];
  now: () => number;
}

const AT_ONCE = 20;
/** Longer than this no push service keeps a notice (RFC 8030 lets them choose; four weeks is what they do). */
const LONGEST_TTL_S = 4 * 7 * 86_400;

/**
 * Notices to the browsers that somebody has turned them on in. They are sealed for the device and say nothing that a locked
 * screen may not show. One that comes twice takes the place of the first, on its way (`Topic`) and on the screen, so it may
 * be sent again.
 */
export function pushAdapter(options: PushOptions): Adapter {
  const { store, accountsOf, perSecond } = options;
  return {
    channel: 'push',
    name: 'push',
    isRepeatable: true,
    isOneGateway: false,
    perSecond,
    atOnce: AT_ONCE,
    hasReports: true,
    hasReplies: false,
    send: async (message, person) => {
      const accounts = person === null ? [] : accountsOf(person.id);
      const devices = (await Promise.all(accounts.map((account) => store.push.ofUser(account)))).flat();
      if (devices.length === 0) return { state: 'failed', reason: 'no_address', by: 'us' };
      const isExercise = await isOfExercise(store, message);
      return best(await Promise.all(devices.map((device) => notify(options, message, device, isExercise))));
    },
  };
}

async function notify(
  options: PushOptions,
  message: TakenMessage,
  device: PushSubscription,
  isExercise: boolean,
): Promise<SendResult> {
  const { hosts, ca, keys, store, now } = options;
  const { id, purpose } = message;
  const { endpoint } = device;
  if (!isPushEndpoint(endpoint, hosts)) return { state: 'failed', reason: 'bad_address', by: 'us' };
  const notice: PushNotice = { id, purpose, isExercise, receipt: receiptOf(keys, id) };
  const sealed = seal(options, device, JSON.stringify(notice), message);
  if (sealed === null) {
    await store.push.remove(endpoint);
    return { state: 'failed', reason: 'no_address', by: 'us' };
  }
  const { method, headers, body } = sealed;
  const outcome = await callHttp({
    url: endpoint,
    method,
    headers: headers as Record<string, string | number>,
    body: body ?? '',
    ca,
    lookup: publicLookup(endpoint, hosts),
  });
  // the browser has let go of it
  if (outcome.came === 'answer' && (outcome.status === 404 || outcome.status === 410)) {
    await store.push.remove(endpoint);
    return { state: 'failed', reason: 'no_address', by: 'us' };
  }
  return readGatewayAnswer(outcome, {
    isRepeatable: true,
    retryStatuses: [429, 503],
    now: now(),
    viaId: () => null,
    isBadAddress: () => false,
  });
}

/** Null for keys that are none: nothing can be sealed for that device. */
function seal(
  { contact, keys, now }: PushOptions,
  { endpoint, p256dh, auth }: PushSubscription,
  text: string,
  { id, notAfter }: TakenMessage,
) {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
      vapidDetails: { subject: contact, ...keys },
      TTL: Math.min(LONGEST_TTL_S, Math.max(0, Math.floor((notAfter - now()) / 1_000))),
      urgency: 'high',
      topic: id.replaceAll('-', ''),
    });
  } catch {
    return null;
  }
}

async function isOfExercise({ events }: PushOptions['store'], { purpose }: TakenMessage): Promise<boolean> {
  const incident = incidentOf(purpose);
  return incident !== null && (await events.headline(incident))?.mode === 'exercise';
}

/** One device that is reached is enough; otherwise what leaves most hope. */
function best(results: readonly SendResult[]): SendResult {
  const order: SendResult['state'][] = ['accepted', 'again', 'doubtful', 'failed'];
  const sorted = [...results].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return sorted[0] ?? { state: 'failed', reason: 'no_address', by: 'us' };
}
