import type { Adapter } from '../adapter.ts';
import { readGatewayAnswer } from '../gateway-answer.ts';
import { callHttp } from '../http-call.ts';
import { mobileOf } from './mobile-of.ts';

export interface ElksOptions {
  url: string;
  user: string;
  password: string;
  /** A number that takes replies, or a name of eleven letters. */
  from: string;
  perSecond: number;
  ca: string[] | undefined;
  /** Where the gateway tells what became of a message; null: nowhere, for we are not reached from the net. */
  reportTo: ((message: string) => string) | null;
  now: () => number;
}

/** Under way at once: an answer takes a tenth of a second, so that the pace is the gateway's and not the wire's. */
const AT_ONCE = 10;

/** 46elks' SMS API (46elks.se/docs/send-sms, /docs/sms-delivery-reports). It takes no key: what may have left is in doubt. */
export function elksAdapter(options: ElksOptions): Adapter {
  const { url, user, password, from, perSecond, ca, reportTo, now } = options;
  return {
    channel: 'sms',
    name: '46elks',
    isRepeatable: false,
    isOneGateway: true,
    perSecond,
    atOnce: AT_ONCE,
    hasReports: reportTo !== null,
    // a name as sender cannot be answered
    hasReplies: reportTo !== null && from.startsWith('+'),
    send: async ({ id, text }, person) => {
      const to = mobileOf(person);
      if (typeof to !== 'string') return to;
      const form = new URLSearchParams({ from, to, message: text });
      if (reportTo) form.set('whendelivered', reportTo(id));
      const outcome = await callHttp({
        url,
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: form.toString(),
        ca,
      });
      return readGatewayAnswer(outcome, {
        isRepeatable: false,
        retryStatuses: [429, 503],
        now: now(),
        viaId: readId,
        isBadAddress: (body) => /\bto\b/i.test(body),
      });
    },
  };
}

function readId(body: string): string | null {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
